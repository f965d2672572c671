import type { ResolvedNode } from '../graph/resolve.ts'
import { itemsOf, valueOrDefault } from './arguments.ts'
import type { Emitter } from './emitter.ts'
import { bracket, type Doc, type Expression, operand, precedence } from './python/doc.ts'

/** A template taken apart: text, places, and brackets with their comma-separated items. */
type Piece = { text: string } | { place: string } | { open: string; items: Piece[][]; close: string }

/** Writes a kind whose Python is a text with `{port}` and `{port*}` places. */
export function templateForm(node: ResolvedNode, emitter: Emitter): Expression {
  const template = node.kind.call.callee
  if (template.includes('np.')) emitter.file.modules.add('numpy')
  const pieces = readTemplate(template)
  return { doc: write(pieces, node, emitter), precedence: tightness(pieces) }
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' }

function readTemplate(template: string): Piece[] {
  const tokens = template.match(/\{\w+\*?\}|[()[\]]|, |[^{()[\],]+|[{,]/g) ?? []
  let at = 0
  return readUntil(undefined)[0] ?? []

  function readUntil(close: string | undefined): Piece[][] {
    const items: Piece[][] = [[]]
    for (; at < tokens.length; at++) {
      const token = tokens[at] ?? ''
      if (token === close) return items
      const shut = closing[token]
      if (shut) {
        at++
        items.at(-1)?.push({ open: token, items: readUntil(shut), close: shut })
      } else if (token === ', ' && close) items.push([])
      else items.at(-1)?.push(/^\{\w/.test(token) ? { place: token.slice(1, -1) } : { text: token })
    }
    return items
  }
}

function write(pieces: readonly Piece[], node: ResolvedNode, emitter: Emitter): Doc {
  return pieces.map((piece, at): Doc => {
    if ('text' in piece) return piece.text
    if ('items' in piece) {
      const items = piece.items.filter((item) => item.length).flatMap((item) => writeItem(item, node, emitter))
      return bracket(piece.open, items, piece.close)
    }
    const before = pieces[at - 1]
    if (before && 'text' in before && before.text.endsWith('.')) return attributeName(piece.place, node)
    return placeOf(piece.place, pieces.length === 1, node, emitter)
  })
}

function writeItem(item: readonly Piece[], node: ResolvedNode, emitter: Emitter): Doc[] {
  const [only] = item
  if (item.length === 1 && only && 'place' in only && only.place.endsWith('*')) {
    const port = node.kind.ports.find(({ name }) => name === only.place.slice(0, -1))
    return port ? itemsOf(node, port, emitter) : []
  }
  return [write(item, node, emitter)]
}

/** A place alone between brackets or commas needs no parentheses of its own. */
function placeOf(name: string, alone: boolean, node: ResolvedNode, emitter: Emitter): Doc {
  const port = node.kind.ports.find((candidate) => candidate.name === name)
  const value = port && valueOrDefault(node, port, emitter)
  if (!value) return 'None'
  return alone ? value.doc : operand(value, precedence.atom)
}

/** After a dot stands a name, not a text; validation has refused anything else. */
function attributeName(place: string, node: ResolvedNode): string {
  const port = node.kind.ports.find((candidate) => candidate.name === place)
  const value = node.record.params?.[place] ?? port?.default
  return typeof value === 'string' && /^[A-Za-z]\w*(\.[A-Za-z]\w*)*$/.test(value) ? value : 'missing_name'
}

/** A template with an operator outside all brackets is loose; any other is a call, an index or an attribute. */
function tightness(pieces: readonly Piece[]): number {
  const loose = pieces.some((piece) => 'text' in piece && /[ \-+*/~]/.test(piece.text))
  return loose ? precedence.lambda : precedence.atom
}
