import { named } from '../../../catalogue/sockets/socket-type.ts'
import type { ParamValue } from '../../document.ts'
import { entriesOf } from '../active-values.ts'
import { type Check, type Fault, fine, mismatch } from './fault.ts'
import { checkNumber } from './number.ts'

/** The usual case, told at once. */
function isPlainPoint(value: ParamValue): boolean {
  return Array.isArray(value) && value.length === 3 && value.every((item) => Number.isFinite(item))
}

/**
 * Three numbers. Manim takes no fewer and no more: `shift([1, 2])` and `move_to([1, 2])` fail in numpy, measured with
 * 0.22.
 */
export const checkPoint: Check = (value, type, place) => {
  if (isPlainPoint(value)) return fine
  const items = coordinates(value)
  if (!items) return mismatch(value, type, place, 'Set x, y and z')
  if (items.length !== 3) {
    const message = `${place.what} must be three numbers, got ${items.length === 1 ? 'one' : items.length || 'none'}`
    const fix = items.length === 2 ? 'Add 0 as the third' : 'Set x, y and z'
    return [{ code: 'type_mismatch', message, handle: place.handle, fix, meant: true }]
  }
  const inside = { ...place, bounds: undefined, what: `Each number of ${place.what}` }
  return items.flatMap(([handle, item]): readonly Fault[] => {
    if (place.isWired(handle) || (typeof item === 'object' && item !== null && 'expr' in item)) return fine
    return checkNumber(item, named('Number'), { ...inside, handle }).map((fault) => ({ ...fault, meant: true }))
  })

  function coordinates(from: ParamValue): [handle: string, item: ParamValue][] | undefined {
    if (Array.isArray(from)) return from.map((item) => [place.handle, item])
    if (typeof from !== 'object' || from === null || !('list' in from)) return undefined
    return entriesOf(from).map(([slot, item]) => [`${place.handle}/${slot}`, item])
  }
}
