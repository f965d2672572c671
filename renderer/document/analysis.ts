/** What a document means, worked out when asked and remembered with it: problems, code, steps, types. */
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import { generateCode } from '../../engine/codegen/generate.ts'
import type { GeneratedCode } from '../../engine/codegen/source-map.ts'
import { CodegenError } from '../../engine/codegen/unsupported.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import type { Problem } from '../../engine/graph/problem.ts'
import { validateGraph } from '../../engine/graph/validate/index.ts'

/** What is wrong with a document, and its code where there is none of it. */
export interface Analysis {
  readonly problems: readonly Problem[]
  /** By the node that each is at. */
  readonly problemsOf: ReadonlyMap<string, readonly Problem[]>
  /** Undefined while errors stand in the way. */
  readonly code: GeneratedCode | undefined
}

const remembered = new WeakMap<GraphDocument, Analysis>()

/** The analysis of a document; pure, and found once for each state. */
export function analyse(document: GraphDocument, catalogue: Catalogue): Analysis {
  const known = remembered.get(document)
  if (known) return known
  const problems = validateGraph(document, catalogue)
  const analysis = { problems, problemsOf: byNode(problems), ...codeOf(document, catalogue, problems) }
  remembered.set(document, analysis)
  return analysis
}

function codeOf(
  document: GraphDocument,
  catalogue: Catalogue,
  problems: readonly Problem[],
): { code: GeneratedCode | undefined } {
  if (problems.some(({ severity }) => severity === 'error')) return { code: undefined }
  try {
    return { code: generateCode(document, catalogue) }
  } catch (error) {
    if (error instanceof CodegenError) return { code: undefined }
    throw error
  }
}

function byNode(problems: readonly Problem[]): Map<string, Problem[]> {
  const found = new Map<string, Problem[]>()
  for (const problem of problems) {
    if (problem.node === undefined) continue
    const known = found.get(problem.node)
    if (known) known.push(problem)
    else found.set(problem.node, [problem])
  }
  return found
}
