import type { SourceMapEntry } from '../source-map.ts'

/** Whose text a stretch of Python is. */
export interface Origin {
  node: string
  role: SourceMapEntry['role']
}

/** Python that can still be laid out on one line or on several. */
export type Doc =
  | string
  | readonly Doc[]
  /** A variable, named once everything that is used is known. */
  | { readonly kind: 'name'; readonly variable: { readonly name: string } }
  /** Written by a node: becomes a source map entry. */
  | { readonly kind: 'mark'; readonly origin: Origin; readonly body: Doc }
  /** Never broken: Python 3.11 takes no line break in the fields of an f-string. */
  | { readonly kind: 'solid'; readonly body: Doc }
  /** Comma-separated items in brackets; broken one a line with a trailing comma where they do not fit. */
  | { readonly kind: 'bracket'; readonly open: string; readonly items: readonly Doc[]; readonly close: string }
  /** Operands with their operators, or the clauses of a comprehension; one a line inside brackets where they do not fit. */
  | { readonly kind: 'operation'; readonly parts: readonly Doc[] }
  /** A fluent chain: `head.link().link()`; where it does not fit, one link a line in parentheses. */
  | { readonly kind: 'chain'; readonly head: Doc; readonly links: readonly Doc[] }

/** How tightly an expression holds together, loosest first; an operand of a tighter place needs parentheses. */
export const precedence = {
  lambda: 0,
  conditional: 1,
  or: 2,
  and: 3,
  not: 4,
  comparison: 5,
  sum: 8,
  product: 9,
  unary: 10,
  power: 11,
  atom: 13,
} as const

/** An expression: its text and how tightly it binds. */
export interface Expression {
  readonly doc: Doc
  readonly precedence: number
}

/** A name, literal, call or other text that needs no parentheses anywhere. */
export function atom(doc: Doc): Expression {
  return { doc, precedence: precedence.atom }
}

/** The expression's text where something as tight as `least` must stand. */
export function operand(expression: Expression, least: number): Doc {
  return expression.precedence >= least ? expression.doc : bracket('(', [expression.doc], ')')
}

/** A comma-separated list in brackets. */
export function bracket(open: string, items: readonly Doc[], close: string): Doc {
  return { kind: 'bracket', open, items, close }
}

/** Parts that belong on one line, or else each on its own: `a`, `+ b`. */
export function operation(parts: readonly Doc[]): Doc {
  return { kind: 'operation', parts }
}

/** A fluent chain. */
export function chain(head: Doc, links: readonly Doc[]): Doc {
  return links.length ? { kind: 'chain', head, links } : head
}

/** `callee(items)`. */
export function call(callee: Doc, items: readonly Doc[]): Doc {
  return [callee, bracket('(', items, ')')]
}

/** Marks text as written by a node. */
export function mark(origin: Origin, body: Doc): Doc {
  return { kind: 'mark', origin, body }
}

/**
 * The text on one line.
 *
 * @param nameOf - what stands for a variable that may have no name yet
 */
export function flat(doc: Doc, nameOf: (variable: { readonly name: string }) => string = nameOfVariable): string {
  const one = (part: Doc): string => flat(part, nameOf)
  if (typeof doc === 'string') return doc
  if (isList(doc)) return doc.map(one).join('')
  if (doc.kind === 'name') return nameOf(doc.variable)
  if (doc.kind === 'mark' || doc.kind === 'solid') return one(doc.body)
  if (doc.kind === 'operation') return doc.parts.map(one).join(' ')
  if (doc.kind === 'chain') return one(doc.head) + doc.links.map(one).join('')
  return doc.open + doc.items.map(one).join(', ') + doc.close
}

function nameOfVariable(variable: { readonly name: string }): string {
  return variable.name
}

/** How long the text on one line is, in UTF-16 units. */
export function widthOf(doc: Doc): number {
  if (typeof doc === 'string') return doc.length
  if (isList(doc)) return widthOfAll(doc)
  if (doc.kind === 'name') return doc.variable.name.length
  if (doc.kind === 'mark' || doc.kind === 'solid') return widthOf(doc.body)
  if (doc.kind === 'operation') return widthOfAll(doc.parts) + Math.max(0, doc.parts.length - 1)
  if (doc.kind === 'chain') return widthOf(doc.head) + widthOfAll(doc.links)
  const commas = 2 * Math.max(0, doc.items.length - 1)
  return doc.open.length + widthOfAll(doc.items) + commas + doc.close.length
}

/** The widths of several docs together. */
export function widthOfAll(docs: readonly Doc[]): number {
  let width = 0
  for (const doc of docs) width += widthOf(doc)
  return width
}

/** Tells lists of docs from single ones (`Array.isArray` does not narrow readonly arrays). */
export function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc)
}
