import type { Catalogue } from '../catalogue.ts'
import type { SocketType } from '../definition.ts'
import { type Conversion, conversions } from './conversion.ts'
import { describeType } from './describe.ts'
import { anyType, membersOf, type NamedType, type ParsedType, parseType } from './socket-type.ts'
import { isSubtype } from './subclass.ts'

/** Whether a wire may be made, with what happens on it, or why not in words. */
export type Connection =
  | { readonly ok: true; readonly conversion?: Conversion }
  | { readonly ok: false; readonly reason: string }

/** What else about the input decides. */
export interface ConnectOptions {
  /** The input is an item of a growing one, into which a list may be spread. */
  growing?: boolean
}

/**
 * The one predicate that says whether an output may be wired to an input; editor, validator, palette and importer all
 * ask it. An input takes its own types before any conversion (rule 11), so `Line(start=mobject)` keeps the mobject.
 *
 * @param from - type of the output, with `Self` already replaced where it is known
 * @param to - type of the input
 */
export function canConnect(
  from: SocketType,
  to: SocketType,
  catalogue: Catalogue,
  { growing = false }: ConnectOptions = {},
): Connection {
  const answers = answersOf(catalogue)[growing ? 1 : 0]
  let known = answers.get(from)
  if (!known) {
    if (answers.size >= mostRemembered) answers.clear()
    answers.set(from, (known = new Map()))
  }
  let answer = known.get(to)
  if (!answer) {
    if (known.size >= mostRemembered) known.clear()
    known.set(to, (answer = connect(parseType(from), parseType(to), growing, catalogue)))
  }
  return answer
}

/** Answers by what goes in and where; the second of the two for growing inputs. */
type Answers = Map<SocketType, Map<SocketType, Connection>>

/** Foreign files may name any types; what is remembered stays bounded. */
const mostRemembered = 2000
const remembered = new WeakMap<Catalogue, readonly [Answers, Answers]>()

function answersOf(catalogue: Catalogue): readonly [Answers, Answers] {
  let answers = remembered.get(catalogue)
  if (!answers) remembered.set(catalogue, (answers = [new Map(), new Map()]))
  return answers
}

const plain: Connection = { ok: true }

function connect(from: ParsedType, to: ParsedType, growing: boolean, catalogue: Catalogue): Connection {
  const path =
    join(from, to, catalogue) ?? (growing ? spread(from, to, catalogue) : undefined) ?? wrap(from, to, catalogue)
  if (path) return path === 'plain' ? plain : { ok: true, conversion: path }
  const got = describeType(from)
  const expected = describeType(to, from)
  return { ok: false, reason: `Cannot connect ${got} to ${expected}. Expected ${expected}, got ${got}.` }
}

/** `plain`: the value goes through as it is. */
type Path = 'plain' | Conversion | undefined

/** Any pair of alternatives that fits will do, since which of them a wire carries shows only when it runs. */
function join(from: ParsedType, to: ParsedType, catalogue: Catalogue): Path {
  const sources = membersOf(from)
  const targets = membersOf(to)
  if (sources.some((source) => targets.some((target) => isA(source, target, catalogue)))) return 'plain'
  for (const rule of conversions) {
    const { name, title } = rule
    if (sources.some((source) => targets.some((target) => rule.applies(source, target, catalogue)))) {
      return { name, title }
    }
  }
  for (const source of sources) {
    for (const target of targets) {
      const item = throughItems(source, target, catalogue)
      if (item) return item
    }
  }
  return undefined
}

/** Types that are another one without anything being done: Python's numbers, callables and numpy's arrays. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
  Integer: ['Number', 'Complex'],
  Number: ['Complex'],
  Vector: ['Point', 'Array'],
  Point: ['Vector', 'Array'],
  RateFunction: ['Function'],
  Method: ['Function'],
  Class: ['Function'],
}

function isA(from: NamedType, to: NamedType, catalogue: Catalogue): boolean {
  // Order is no value: it goes nowhere else, and nothing goes in.
  if (from.name === 'Flow' || to.name === 'Flow') return from.name === to.name
  if (isOpen(from) || isOpen(to)) return true
  if (to.name === 'List') return isListOf(from, to.args[0] ?? anyType, catalogue)
  // Manim's ranges are lists of two or three numbers; Python's own `range` walks like one.
  if (to.name === 'Range') return isListOf(from, parseType('Number'), catalogue)
  if (from.name === to.name) return argsFit(from, to, catalogue)
  return (kindsOf[from.name]?.includes(to.name) ?? false) || isSubtype(from.name, to.name, catalogue)
}

/** `Any`, and a `Self` nothing has replaced yet. */
function isOpen(type: NamedType): boolean {
  return type.name === 'Any' || type.name === 'Self'
}

function argsFit(from: NamedType, to: NamedType, catalogue: Catalogue): boolean {
  if (to.name === 'Function') return true
  return to.args.every((arg, at) => someIsA(from.args[at] ?? anyType, arg, catalogue))
}

function someIsA(from: ParsedType, to: ParsedType, catalogue: Catalogue): boolean {
  const targets = membersOf(to)
  return membersOf(from).some((source) => targets.some((target) => isA(source, target, catalogue)))
}

function isListOf(from: NamedType, item: ParsedType, catalogue: Catalogue): boolean {
  const own = itemOf(from)
  return own !== undefined && someIsA(own, item, catalogue)
}

/** What one gets by walking a value that is a list or as good as one. */
function itemOf(type: NamedType): ParsedType | undefined {
  if (type.name === 'List') return type.args[0] ?? anyType
  if (type.name === 'Range' || type.name === 'Point' || type.name === 'Vector') return parseType('Number')
  return undefined
}

/** Lists whose items convert, arrays taken as lists of rows or numbers, and builders and classes of a wider class. */
function throughItems(from: NamedType, to: NamedType, catalogue: Catalogue): Conversion | undefined {
  const wanted = to.args[0] ?? anyType
  if (from.name === to.name && to.name !== 'List') {
    const narrowed = join(from.args[0] ?? anyType, wanted, catalogue)
    return typeof narrowed === 'object' && narrowed.name === 'narrow' ? narrowed : undefined
  }
  if (to.name !== 'List') return undefined
  if (from.name === 'Array') {
    const fits = someIsA(parseType('Number | Point | Array'), wanted, catalogue)
    return fits ? { name: 'elements', title: 'as a list' } : undefined
  }
  const own = itemOf(from)
  const item = own && join(own, wanted, catalogue)
  return item && item !== 'plain' ? { name: 'each', title: `each: ${item.title}`, item } : undefined
}

/** A list on a growing input (`*xs`). */
function spread(from: ParsedType, to: ParsedType, catalogue: Catalogue): Path {
  for (const source of membersOf(from)) {
    const own = source.name === 'Array' ? parseType('Number | Point') : itemOf(source)
    const item = own && join(own, to, catalogue)
    if (item === 'plain') return { name: 'spread', title: 'all its items' }
    if (item) return { name: 'spread', title: `all its items, each: ${item.title}`, item }
  }
  return undefined
}

/** One value where a list is wanted. */
function wrap(from: ParsedType, to: ParsedType, catalogue: Catalogue): Path {
  for (const target of membersOf(to)) {
    if (target.name !== 'List') continue
    const item = join(from, target.args[0] ?? anyType, catalogue)
    if (item === 'plain') return { name: 'one_item', title: 'a list of one' }
    if (item) return { name: 'one_item', title: `a list of one, ${item.title}`, item }
  }
  return undefined
}
