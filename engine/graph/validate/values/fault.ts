import type { Catalogue } from '../../../catalogue/catalogue.ts'
import type { Port } from '../../../catalogue/definition.ts'
import { membersOf, type NamedType, type ParsedType } from '../../../catalogue/sockets/socket-type.ts'
import { describeType } from '../../../catalogue/sockets/describe.ts'
import type { ParamValue } from '../../document.ts'
import { describeJson } from '../../json.ts'
import type { ProblemCode } from '../../problem.ts'

/** What is wrong with a value, and where in it. */
export interface Fault {
  code: ProblemCode
  message: string
  handle: string
  fix?: string
  /** The value has the shape of this type and yet is wrong: of several types this is the one that was meant. */
  meant?: boolean
}

/** The limits a number must keep. */
export type Bounds = Pick<Port, 'min' | 'exclusive_min' | 'max'>

/** The limits of a port; undefined where it has none. */
export function boundsOf(port: Port): Bounds | undefined {
  const { min, exclusive_min, max } = port
  return min === undefined && exclusive_min === undefined && max === undefined ? undefined : port
}

/** Where a value stands. */
export interface Place {
  catalogue: Catalogue
  port: Port | undefined
  bounds: Bounds | undefined
  /** How messages call it: `Circle radius`. */
  what: string
  handle: string
  isWired: (handle: string) => boolean
}

/** Checks a value against one type that is no union. */
export type Check = (value: ParamValue, type: NamedType, place: Place) => readonly Fault[]

/** No fault. */
export const fine: readonly Fault[] = []

/** The fault of a value that is of another type altogether. */
export function mismatch(value: ParamValue, type: ParsedType, { what, handle }: Place, fix?: string): Fault[] {
  const message = `${what} must be ${withArticle(type)}, got ${describeValue(value)}`
  return [{ code: 'type_mismatch', message, handle, fix: fix ?? `Set ${withArticle(type)}, or wire one` }]
}

/** `a Number`, `an Integer or a Point`. */
export function withArticle(type: ParsedType): string {
  const names = membersOf(type)
    .filter((member) => member.name !== 'None' && member.name !== 'Builder')
    .map((member) => describeType(member))
  if (names.length === 0) return describeType(type)
  return names.map((name) => `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`).join(' or ')
}

/** A value in a few words: `5`, `the text "abc"`, `a list of 2`. */
export function describeValue(value: ParamValue): string {
  if (value === null) return 'None'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || Array.isArray(value)) return describeJson(value)
  if ('expr' in value) return describeJson(value.expr)
  if ('fn' in value) return 'a function'
  if ('class' in value) return `the class ${value.class}`
  return 'list' in value ? `a list of ${value.list.length}` : `a dict of ${value.dict.length}`
}
