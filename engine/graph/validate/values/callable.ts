import type { Catalogue } from '../../../catalogue/catalogue.ts'
import type { ParamValue } from '../../document.ts'
import { nearest } from '../nearest.ts'
import { type Check, fine, mismatch } from './fault.ts'

/** A function of the user's own, or a class, which can be called as well. */
export const checkFunction: Check = (value, type, place) => {
  if (isFunction(value) || (typeof value === 'string' && isRateFunction(value, place.catalogue))) return fine
  return mismatch(value, type, place, 'Write a function, or wire one')
}

/** One of Manim's rate functions by name, or a function of the user's own. */
export const checkRateFunction: Check = (value, type, place) => {
  if (isFunction(value)) return fine
  if (typeof value !== 'string') return mismatch(value, type, place, 'Choose a rate function')
  const { catalogue, what, handle } = place
  if (isRateFunction(value, catalogue)) return fine
  const near = nearest(value, catalogue.rateFunctions)
  return [
    {
      code: 'value_not_in_list',
      message: `${what} must be one of Manim's rate functions, got "${value.slice(0, 40)}"`,
      handle,
      fix: near === undefined ? 'Choose one of the list, such as smooth or linear' : `Did you mean ${near}?`,
      meant: true,
    },
  ]
}

function isFunction(value: ParamValue): boolean {
  return typeof value === 'object' && value !== null && ('fn' in value || 'class' in value)
}

/** The catalogue has the easings under their module, as Python does: `rate_functions.ease_in_sine`. */
function isRateFunction(name: string, { rateFunctions }: Catalogue): boolean {
  return rateFunctions.has(name) || rateFunctions.has(`rate_functions.${name}`)
}
