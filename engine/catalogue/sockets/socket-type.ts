import type { SocketType } from '../definition.ts'

/** A socket type taken apart: a name with its arguments, or a union of such. */
export type ParsedType = NamedType | UnionType

/** `Number`, `Circle`, `List<Number>`, `Builder<Circle>`. */
export interface NamedType {
  readonly kind: 'name'
  readonly name: string
  readonly args: readonly ParsedType[]
}

/** `Number | Point`; at least two members, no union among them, none twice. */
export interface UnionType {
  readonly kind: 'union'
  readonly members: readonly NamedType[]
}

/** Takes and gives anything. */
export const anyType: NamedType = { kind: 'name', name: 'Any', args: [] }

/** A foreign file may name any type it likes, so what is remembered is bounded; so is how deep a type may nest. */
const mostRemembered = 10_000
const deepest = 16

const remembered = new Map<string, ParsedType>()
const token = /\s*([A-Za-z_][A-Za-z0-9_.]*|[<>,|])\s*/y

/**
 * Takes a socket type apart. The same text gives the same object.
 *
 * @param text - as in `format.md`: `List<Number | Point>`; subgraphs of foreign files may hold anything
 * @returns the type; a text that is no type becomes a name of its own, which fits nothing but itself and `Any`
 */
export function parseType(text: SocketType): ParsedType {
  const known = remembered.get(text)
  if (known) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const parsed = readWhole(text) ?? { kind: 'name', name: text.trim(), args: [] }
  remembered.set(text, parsed)
  return parsed
}

/** Whether a text is a well-formed socket type; its names may still be unknown. */
export function isTypeText(text: string): boolean {
  return readWhole(text) !== undefined
}

/** Prints a type as the catalogue writes it: `List<Number | Point>`. */
export function printType(type: ParsedType): SocketType {
  if (type.kind === 'union') return type.members.map(printType).join(' | ')
  return type.args.length === 0 ? type.name : `${type.name}<${type.args.map(printType).join(', ')}>`
}

/** The alternatives of a type: the members of a union, else the type alone. */
export function membersOf(type: ParsedType): readonly NamedType[] {
  return type.kind === 'union' ? type.members : [type]
}

/** Joins types to one: unions are flattened, repeats left out, `Any` swallows the rest. No type at all gives `Any`. */
export function unionOf(types: readonly ParsedType[]): ParsedType {
  const members = new Map<string, NamedType>()
  for (const type of types) for (const member of membersOf(type)) members.set(printType(member), member)
  const [first, ...more] = members.values()
  if (!first || members.has('Any')) return anyType
  return more.length === 0 ? first : { kind: 'union', members: [first, ...more] }
}

/** A name with arguments: `named('List', element)`. */
export function named(name: string, ...args: readonly ParsedType[]): NamedType {
  return { kind: 'name', name, args }
}

/** Puts `self` wherever a type says `Self`: `Builder<Self>` becomes `Builder<Circle>`. */
export function replaceSelf(type: ParsedType, self: ParsedType): ParsedType {
  if (type.kind === 'union') return unionOf(type.members.map((member) => replaceSelf(member, self)))
  if (type.name === 'Self') return self
  return type.args.length === 0 ? type : named(type.name, ...type.args.map((arg) => replaceSelf(arg, self)))
}

function readWhole(text: string): ParsedType | undefined {
  const tokens = tokensOf(text)
  if (!tokens) return undefined
  const reader = { tokens, at: 0 }
  const type = readUnion(reader, 0)
  return reader.at === tokens.length ? type : undefined
}

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const found = token.exec(text)?.[1]
    if (found === undefined) return undefined
    tokens.push(found)
  }
  return tokens
}

interface Reader {
  readonly tokens: readonly string[]
  at: number
}

function readUnion(reader: Reader, depth: number): ParsedType | undefined {
  const types: ParsedType[] = []
  do {
    const type = readNamed(reader, depth)
    if (!type) return undefined
    types.push(type)
  } while (accept(reader, '|'))
  return unionOf(types)
}

function readNamed(reader: Reader, depth: number): NamedType | undefined {
  const name = reader.tokens[reader.at]
  if (name === undefined || !/^[A-Za-z_]/.test(name) || depth > deepest) return undefined
  reader.at++
  const args: ParsedType[] = []
  if (accept(reader, '<')) {
    do {
      const arg = readUnion(reader, depth + 1)
      if (!arg) return undefined
      args.push(arg)
    } while (accept(reader, ','))
    if (!accept(reader, '>')) return undefined
  }
  return { kind: 'name', name, args }
}

function accept(reader: Reader, wanted: string): boolean {
  if (reader.tokens[reader.at] !== wanted) return false
  reader.at++
  return true
}
