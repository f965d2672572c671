import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import { generateCode } from '../../engine/codegen/generate.ts'
import { CodegenError } from '../../engine/codegen/unsupported.ts'
import { describeLoadError } from '../../engine/graph/load-error.ts'
import { loadGraph } from '../../engine/graph/load.ts'
import { saveGraph } from '../../engine/graph/save.ts'
import { validateGraph } from '../../engine/graph/validate/index.ts'

/** What became of a file. */
export interface Outcome {
  /** Why it does not open, or how far it comes: one of a few words. */
  name: string
  /** What must not be. */
  fault?: string
  /** Of validation and code generation; milliseconds. */
  took: number
}

/** Opens a file and does with it what the editor does. What is wrong with the program, not the file, is a fault. */
export function tryGraph(text: string, catalogue: Catalogue): Outcome {
  const began = performance.now()
  let step = 'loading'
  try {
    const loaded = loadGraph(text)
    if (!loaded.ok)
      return { name: `refused: ${loaded.error.code}`, took: 0, ...checkSentence(describeLoadError(loaded.error)) }
    step = 'saving'
    const saved = saveGraph(loaded.document)
    const again = loadGraph(saved)
    if (!again.ok) return { name: 'opens', took: 0, fault: `does not open as saved: ${describeLoadError(again.error)}` }
    if (saveGraph(again.document) !== saved) return { name: 'opens', took: 0, fault: 'is saved otherwise each time' }
    step = 'validation'
    const start = performance.now()
    const problems = validateGraph(again.document, catalogue)
    const hasErrors = problems.some(({ severity }) => severity === 'error')
    step = hasErrors ? 'code of a graph with errors' : 'code'
    const written = writes(() => generateCode(again.document, catalogue))
    const name = `opens, ${hasErrors ? 'has errors' : 'has none'}, ${written ? 'gives code' : 'gives no code'}`
    return { name, took: performance.now() - start }
  } catch (error) {
    const { stack = String(error) } = error as Error
    return {
      name: `throws in ${step}`,
      fault: stack.split('\n').slice(0, 4).join(' '),
      took: performance.now() - began,
    }
  }
}

function writes(generate: () => unknown): boolean {
  try {
    generate()
    return true
  } catch (error) {
    if (error instanceof CodegenError) return false
    throw error
  }
}

function checkSentence(sentence: string): { fault?: string } {
  return /^This (file|graph) [^]+\.$/.test(sentence) ? {} : { fault: `no sentence: ${sentence}` }
}
