import { SyntaxFault } from '../graph/expression/syntax-fault.ts'
import { type Token, tokenize } from '../graph/expression/tokens.ts'
import { flat } from './python/doc.ts'
import { type ResolvedNode, textOf } from '../graph/resolve.ts'
import type { Emitter } from './emitter.ts'
import { reportOf } from './user-names.ts'

/** A Python node: the user's statements as they stand, with the names they read bound before. */
export function pythonBlock(node: ResolvedNode, emitter: Emitter): void {
  const code = textOf(node, 'code')
  const { reads, modules } = reportOf(node, emitter.program.catalogue)
  for (const module of modules) emitter.file.modules.add(module)
  for (const name of reads) {
    const source = node.inputs.get(name)
    if (!source) continue
    const value = emitter.wire(source).doc
    emitter.statements.add({
      head: [`${name} = `, value],
      links: [],
      independent: false,
      uses: emitter.uses,
      unless: () => flat(value) === name,
    })
  }
  const origin = emitter.origin(node, node.kind.effect === 'step' ? 'step' : 'change')
  emitter.statements.add({
    head: '',
    links: [],
    independent: false,
    uses: emitter.uses,
    verbatim: { lines: verbatimLines(code), origin },
  })
}

/** Splits code into lines and says which begin inside a string: indenting those would change what they say. */
export function verbatimLines(code: string): { text: string; fixed: boolean }[] {
  const text = code.replaceAll('\r\n', '\n').replace(/\n+$/, '')
  const fixed = new Set<number>()
  const starts: number[] = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  for (const { start: from, end: to } of stringsIn(text)) {
    starts.forEach((start, line) => {
      if (start > from && start < to) fixed.add(line)
    })
  }
  return text.split('\n').map((line, index) => ({ text: line, fixed: fixed.has(index) }))
}

/** The strings of a text; none where Python could not read it, which validation says. */
function stringsIn(text: string): Token[] {
  try {
    return tokenize(text, 0, text.length, true).filter(({ kind }) => kind === 'string')
  } catch (error) {
    if (error instanceof SyntaxFault) return []
    throw error
  }
}
