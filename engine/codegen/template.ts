import type { ResolvedNode } from '../graph/resolve.ts'
import { itemsOf, valueOrDefault } from './arguments.ts'
import type { Emitter } from './emitter.ts'
import { type Doc, type Expression, operand, precedence } from './python/doc.ts'

/** Writes a kind whose Python is a text with `{port}` and `{port*}` places. */
export function templateForm(node: ResolvedNode, emitter: Emitter): Expression {
  const template = node.kind.call.callee
  if (template.includes('np.')) emitter.file.modules.add('numpy')
  const parts = template.split(/\{(\w+\*?)\}/)
  const docs = parts.map((part, at): Doc => {
    if (at % 2 === 0) return part
    if (parts[at - 1]!.endsWith('.')) return attributeName(part, node)
    return placeOf(part, isEnclosed(parts[at - 1]!, parts[at + 1]!), node, emitter)
  })
  return { doc: docs, precedence: tightness(template) }
}

function placeOf(place: string, enclosed: boolean, node: ResolvedNode, emitter: Emitter): Doc {
  const name = place.replace('*', '')
  const port = node.kind.ports.find((candidate) => candidate.name === name)
  if (!port) return ''
  if (place.endsWith('*')) return join(itemsOf(node, port, emitter))
  const value = valueOrDefault(node, port, emitter)
  if (!value) return 'None'
  return enclosed ? value.doc : operand(value, precedence.atom)
}

/** After a dot stands a name, not a text; validation has refused anything else. */
function attributeName(place: string, node: ResolvedNode): string {
  const port = node.kind.ports.find((candidate) => candidate.name === place)
  const value = node.record.params?.[place] ?? port?.default
  return typeof value === 'string' && /^[A-Za-z]\w*(\.[A-Za-z]\w*)*$/.test(value) ? value : 'missing_name'
}

function join(docs: readonly Doc[]): Doc {
  return docs.flatMap((doc, at) => (at ? [', ', doc] : [doc]))
}

/** Between brackets and commas an operand needs no parentheses of its own. */
function isEnclosed(before: string, after: string): boolean {
  return /(^|[([,=] ?)$/.test(before) && before !== '' && /^[)\],]/.test(after) ? true : before === '' && after === ''
}

/** A template with an operator outside all brackets is loose; any other is a call, an index or an attribute. */
function tightness(template: string): number {
  let depth = 0
  for (const character of template.replaceAll(/\{\w+\*?\}/g, 'x')) {
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    else if (depth === 0 && ' -+*/~'.includes(character)) return precedence.lambda
  }
  return precedence.atom
}
