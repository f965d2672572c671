import type { Catalogue } from '../catalogue/catalogue.ts'
import type { SocketType } from '../catalogue/definition.ts'
import { membersOf, type NamedType, parseType, printType } from '../catalogue/sockets/socket-type.ts'
import { assetPath } from '../graph/asset-name.ts'
import type { DictKey, ParamValue } from '../graph/param-value.ts'
import { atom, type Doc, type Expression, precedence } from './python/doc.ts'
import { pythonNumber, pythonString } from './python-literal.ts'

/** What a literal needs of the node it stands on: its wires and expressions. */
export interface LiteralContext {
  catalogue: Catalogue
  /** What is wired into `<handle>/<slot>` inside a list or dict; undefined where nothing is. */
  wired(handle: string): Expression | undefined
  expression(text: string): Expression
  lambda(args: readonly string[], body: string): Expression
}

/** Python for a stored value where a parameter of a type takes it (`"BLUE"` is a name for a Color, a text for a String). */
export function literal(value: ParamValue, type: SocketType, handle: string, context: LiteralContext): Expression {
  if (value === null) return atom('None')
  if (typeof value === 'boolean') return atom(value ? 'True' : 'False')
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string') return atom(text(value, type, context.catalogue))
  if (Array.isArray(value)) return array(value, type, handle, context)
  if ('expr' in value) return context.expression(value.expr)
  if ('fn' in value) return context.lambda(value.fn.args, value.fn.body)
  if ('class' in value) return atom(value.class)
  const at = (slot: string, item: ParamValue, of: SocketType): Doc =>
    (context.wired(`${handle}/${slot}`) ?? literal(item, of, `${handle}/${slot}`, context)).doc
  if ('list' in value) {
    const items = value.list.map(([slot, item]) => at(slot, item, itemType(type)))
    return atom({ kind: 'bracket', open: '[', items, close: ']' })
  }
  const items = value.dict.map(([slot, key, item]): Doc => [
    dictKey(key),
    ': ',
    at(slot, item, isColorKey(key) ? 'Color' : valueType(type)),
  ])
  return atom({ kind: 'bracket', open: '{', items, close: '}' })
}

function number(value: number): Expression {
  const negative = value < 0 || Object.is(value, -0)
  return { doc: pythonNumber(value), precedence: negative ? precedence.unary : precedence.atom }
}

/** Texts that stand for names: colours, rate functions. */
function text(value: string, type: SocketType, catalogue: Catalogue): string {
  if (catalogue.colors.has(value) && takes('Color', type)) return value
  if (catalogue.rateFunctions.has(value) && takes('RateFunction', type)) return value
  return pythonString(assetPath(value) ?? value)
}

/** Whether a type, or one member of it, has that name. */
function takes(name: string, type: SocketType): boolean {
  return membersOf(parseType(type)).some((member) => member.name === name)
}

function array(values: readonly ParamValue[], type: SocketType, handle: string, context: LiteralContext): Expression {
  if (isTriple(values) && takes('Vector', type)) return vector(values)
  if (isTriple(values) && takes('Point', type) && values.every((part) => part === 0)) return atom('ORIGIN')
  const tuple =
    takes('Range', type) && membersOf(parseType(type)).every(({ name }) => name === 'Range' || name === 'None')
  const items = values.map((item) => literal(item, itemType(type), handle, context).doc)
  return atom({ kind: 'bracket', open: tuple ? '(' : '[', items, close: tuple ? ')' : ']' })
}

function isTriple(values: readonly ParamValue[]): values is readonly [number, number, number] {
  return values.length === 3 && values.every((part) => typeof part === 'number')
}

const axes = [
  ['RIGHT', 'LEFT'],
  ['UP', 'DOWN'],
  ['OUT', 'IN'],
] as const

/** A vector as people write it, `2 * RIGHT + UP`; the sum has the very same components. */
function vector(values: readonly [number, number, number]): Expression {
  const terms: { text: string; times: boolean }[] = []
  values.forEach((value, axis) => {
    if (value === 0) return
    const name = axes[axis]![value > 0 ? 0 : 1]
    const size = Math.abs(value)
    terms.push({ text: size === 1 ? name : `${pythonNumber(size)} * ${name}`, times: size !== 1 })
  })
  if (terms.length === 0) return atom('ORIGIN')
  const doc = terms.map((term) => term.text).join(' + ')
  if (terms.length > 1) return { doc, precedence: precedence.sum }
  return { doc, precedence: terms[0]!.times ? precedence.product : precedence.atom }
}

/** Manim's option dicts name colours so; elsewhere a text stays a text. */
function isColorKey(key: DictKey): boolean {
  return typeof key === 'string' && /(^|_)color$/.test(key)
}

function dictKey(key: DictKey): Doc {
  if (key === null) return 'None'
  if (typeof key === 'boolean') return key ? 'True' : 'False'
  if (typeof key === 'number') return pythonNumber(key)
  if (typeof key === 'string') return pythonString(key)
  const parts = key.map((part) => flatKey(part))
  return `(${parts.join(', ')}${parts.length === 1 ? ',' : ''})`
}

function flatKey(part: string | number): string {
  return typeof part === 'number' ? pythonNumber(part) : pythonString(part)
}

function itemType(type: SocketType): SocketType {
  return argumentOf(type, 'List', 0)
}

function valueType(type: SocketType): SocketType {
  return argumentOf(type, 'Dict', 1)
}

function argumentOf(type: SocketType, name: string, index: number): SocketType {
  const found = membersOf(parseType(type)).filter((member: NamedType) => member.name === name)
  const types = found.flatMap((member) => (member.args[index] ? membersOf(member.args[index]) : []))
  return types.map(printType).join(' | ') || 'Any'
}
