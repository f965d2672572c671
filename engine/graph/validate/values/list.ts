import type { SocketType } from '../../../catalogue/definition.ts'
import { anyType, type NamedType, printType } from '../../../catalogue/sockets/socket-type.ts'
import type { ParamValue } from '../../document.ts'
import { entriesOf } from '../active-values.ts'
import { type Check, type Fault, fine, mismatch, type Place } from './fault.ts'

type CheckAny = (value: ParamValue, type: SocketType, place: Place) => readonly Fault[]

/** A list, each item of the type it is a list of. */
export function checkList(value: ParamValue, type: NamedType, place: Place, check: CheckAny): readonly Fault[] {
  const items = itemsOf(value, place)
  if (!items) return mismatch(value, type, place, 'Set a list')
  const item = printType(type.args[0] ?? anyType)
  const { what } = place
  return items.flatMap(([handle, each]) =>
    meant(check(each, item, { ...place, handle, what: `Each of ${what}`, port: undefined })),
  )
}

/** A dict, each value of the type it is a dict of. */
export function checkDict(value: ParamValue, type: NamedType, place: Place, check: CheckAny): readonly Fault[] {
  if (typeof value !== 'object' || value === null || !('dict' in value)) return mismatch(value, type, place)
  const item = printType(type.args[1] ?? anyType)
  return value.dict.flatMap(([slot, key, each]) => {
    const handle = `${place.handle}/${slot}`
    if (place.isWired(handle)) return fine
    const what = `${place.what} ${JSON.stringify(key)}`
    return meant(check(each, item, { ...place, handle, what, port: undefined, bounds: undefined }))
  })
}

/** A range of Manim: from, to and perhaps the step. */
export const checkRange: Check = (value, type, place) => {
  const items = itemsOf(value, place)
  if (!items) return mismatch(value, type, place, 'Set from, to and step')
  if ((items.length === 2 || items.length === 3) && items.every(([, item]) => isNumeric(item))) return fine
  const message = `${place.what} must be two or three numbers: from, to and step`
  return [{ code: 'type_mismatch', message, handle: place.handle, fix: 'Set from, to and step', meant: true }]
}

/** An array: a list of numbers, of rows, of whatever numpy takes. */
export const checkArray: Check = (value, type, place) => {
  return itemsOf(value, place) ? fine : mismatch(value, type, place, 'Set a list')
}

function itemsOf(value: ParamValue, { handle, isWired }: Place): [handle: string, item: ParamValue][] | undefined {
  if (Array.isArray(value)) return value.map((item) => [handle, item])
  if (typeof value !== 'object' || value === null || !('list' in value)) return undefined
  const items = entriesOf(value).map(([slot, item]): [string, ParamValue] => [`${handle}/${slot}`, item])
  return items.map(([at, item]) => [at, isWired(at) ? { expr: '' } : item])
}

function isNumeric(value: ParamValue): boolean {
  return typeof value === 'number' || (typeof value === 'object' && value !== null && 'expr' in value)
}

/** The value is a list or dict, so its items are what was meant wrongly. */
function meant(faults: readonly Fault[]): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, meant: true }))
}
