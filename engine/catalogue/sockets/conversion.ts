import type { Catalogue } from '../catalogue.ts'
import { type NamedType, named } from './socket-type.ts'
import { isOfFamily, isSubtype } from './subclass.ts'

/**
 * What happens to a value on its way through a wire that joins two different types.
 *
 * - `narrow`: nothing; whether the object is of the narrower class shows when it runs
 * - `whole`: a Number where an Integer is wanted; refused when it runs and is not whole
 * - `play`: an `.animate` builder where an Animation is wanted
 * - `color`: a text read as a colour
 * - `coordinates`: a list or array of numbers read as a point
 * - `elements`: an array taken as the list of its rows
 * - `centre`: the centre of an object
 * - `each`: the items of a list, each converted as `item` says
 * - `spread`: each item of a list goes into the growing input
 * - `one_item`: a list of this one value
 */
export type ConversionName =
  | 'narrow'
  | 'whole'
  | 'play'
  | 'color'
  | 'coordinates'
  | 'elements'
  | 'centre'
  | 'each'
  | 'spread'
  | 'one_item'

/** A conversion, as marked on the wire. */
export interface Conversion {
  readonly name: ConversionName
  /** What it does, in the words of the wire's tooltip. */
  readonly title: string
  /** What happens to the single items, for conversions into and out of lists. */
  readonly item?: Conversion
}

/** One row of the list of conversions between types that are no lists. */
interface Rule extends Conversion {
  applies(from: NamedType, to: NamedType, catalogue: Catalogue): boolean
}

/** All conversions between single values, the ones that change least first. */
export const conversions: readonly Rule[] = [
  {
    name: 'narrow',
    title: 'checked when it runs',
    applies: (from, to, catalogue) =>
      (from.name !== to.name && isSubtype(to.name, from.name, catalogue)) ||
      (from.name === 'Function' && to.name === 'RateFunction'),
  },
  {
    name: 'play',
    title: 'played as an animation',
    applies: (from, to) => from.name === 'Builder' && to.name === 'Animation',
  },
  {
    name: 'whole',
    title: 'only whole numbers',
    applies: (from, to) => from.name === 'Number' && to.name === 'Integer',
  },
  { name: 'color', title: 'read as a color', applies: (from, to) => from.name === 'String' && to.name === 'Color' },
  {
    name: 'coordinates',
    title: 'read as x, y, z',
    applies: (from, to) => (to.name === 'Point' || to.name === 'Vector') && isNumbers(from),
  },
  {
    name: 'centre',
    title: 'its center',
    applies: (from, to, catalogue) => to.name === 'Point' && isOfFamily(from.name, 'mobject', catalogue),
  },
]

/** Whether the very value is handed on, so that nothing has to be written for the conversion. */
export function keepsValue(conversion: Conversion): boolean {
  if (conversion.name === 'each') return conversion.item === undefined || keepsValue(conversion.item)
  return keeping.has(conversion.name)
}

const keeping: ReadonlySet<ConversionName> = new Set(['narrow', 'play', 'color', 'coordinates', 'elements'])

/** `List<Number>`, `List` of anything, or an array. */
function isNumbers(type: NamedType): boolean {
  if (type.name === 'Array') return true
  if (type.name !== 'List') return false
  const item = type.args[0] ?? named('Any')
  return item.kind === 'name' && ['Number', 'Integer', 'Any'].includes(item.name)
}
