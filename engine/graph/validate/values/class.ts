import { anyType, membersOf } from '../../../catalogue/sockets/socket-type.ts'
import { isSubclass } from '../../../catalogue/sockets/subclass.ts'
import { nearest } from '../nearest.ts'
import { type Check, describeValue, fine, mismatch, withArticle } from './fault.ts'

/** A class of Manim, of the family that is wanted. */
export const checkClass: Check = (value, type, place) => {
  if (typeof value !== 'object' || value === null || !('class' in value))
    return mismatch(value, type, place, 'Choose a class')
  const { catalogue, what, handle } = place
  const { class: name } = value
  if (!catalogue.classes.has(name)) {
    const near = nearest(name, catalogue.classes.keys())
    return [
      {
        code: 'value_not_in_list',
        message: `${what} must be a class of Manim, got "${name.slice(0, 40)}"`,
        handle,
        fix: near === undefined ? 'Choose a class' : `Did you mean ${near}?`,
        meant: true,
      },
    ]
  }
  const wanted = membersOf(type.args[0] ?? anyType)
  const fits = wanted.some((base) => !catalogue.classes.has(base.name) || isSubclass(name, base.name, catalogue))
  if (fits) return fine
  const message = `${what} must be ${withArticle(type)}, got ${describeValue(value)}`
  return [{ code: 'type_mismatch', message, handle, fix: 'Choose another class', meant: true }]
}
