import { constantNumber } from '../../constant-number.ts'
import { type Bounds, type Check, type Fault, fine, mismatch, type Place } from './fault.ts'

/** A finite number within its bounds. */
export const checkNumber: Check = (value, type, place) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return mismatch(value, type, place, writeNumber)
  return checkBounds(value, place)
}

/** A whole number within its bounds. */
export const checkInteger: Check = (value, type, place) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return mismatch(value, type, place, writeNumber)
  if (Number.isInteger(value)) return checkBounds(value, place)
  const message = `${place.what} must be a whole number, got ${value}`
  return [{ code: 'type_mismatch', message, handle: place.handle, fix: `Set ${Math.round(value)}`, meant: true }]
}

const writeNumber = 'Set a number, or write an expression'

/** An expression whose value shows without running it keeps the bounds as well. */
export function checkConstant(text: string, place: Place): readonly Fault[] {
  const value = place.bounds && constantNumber(text)
  return value === undefined ? fine : checkBounds(value, place)
}

function checkBounds(value: number, { bounds, what, handle }: Place): readonly Fault[] {
  const broken = bounds && findBroken(value, bounds)
  if (!broken) return fine
  const message = `${what} must be ${broken.limit}, got ${value}`
  return [{ code: 'value_out_of_range', message, handle, fix: broken.fix, meant: true }]
}

function findBroken(value: number, { min, exclusive_min, max }: Bounds): { limit: string; fix: string } | undefined {
  if (exclusive_min !== undefined && !(value > exclusive_min)) {
    return { limit: `> ${exclusive_min}`, fix: `Set a number above ${exclusive_min}` }
  }
  if (min !== undefined && !(value >= min)) return { limit: `>= ${min}`, fix: `Set ${min} or more` }
  if (max !== undefined && !(value <= max)) return { limit: `<= ${max}`, fix: `Set ${max} or less` }
  return undefined
}
