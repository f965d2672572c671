import type { Catalogue } from '../catalogue.ts'

/**
 * Names of socket types that are values. Manim has classes called Integer, Vector and Point as well; as socket types these
 * names always mean the values, and objects of those classes go by their base (`DecimalNumber`, `Arrow`, `PMobject`).
 */
export const valueTypes: ReadonlySet<string> = new Set(
  (
    'Any Array Bool Builder Class Color Complex Config Dict Flow Function Handle Integer List Method None Number Point ' +
    'Range RateFunction Self String Vector'
  ).split(' '),
)

/**
 * Whether a class of Manim is another one or derives from it.
 *
 * @param name - the class in question, by its Python name
 * @param base - the class it should be, or derive from
 * @param catalogue - knows the bases of Manim's classes; a class it does not know is only itself
 */
export function isSubclass(name: string, base: string, catalogue: Catalogue): boolean {
  return name === base || (catalogue.classes.get(name)?.bases.includes(base) ?? false)
}

/** As `isSubclass`, for names of socket types: no value is a mobject, whatever it is called. */
export function isSubtype(name: string, base: string, catalogue: Catalogue): boolean {
  if (name === base) return true
  return !valueTypes.has(name) && !valueTypes.has(base) && isSubclass(name, base, catalogue)
}

/** Whether a socket type is one of the catalogue's classes of that family: `isOfFamily('Circle', 'mobject', catalogue)`. */
export function isOfFamily(name: string, family: 'mobject' | 'animation' | 'scene', catalogue: Catalogue): boolean {
  return !valueTypes.has(name) && catalogue.classes.get(name)?.family === family
}

/** The socket type of objects of a class: the class, or its nearest base whose name means no value. */
export function typeOfClass(name: string, catalogue: Catalogue): string {
  const line = [name, ...(catalogue.classes.get(name)?.bases ?? [])]
  return line.find((each) => !valueTypes.has(each)) ?? 'Any'
}

/**
 * The nearest class several socket types have in common.
 *
 * @returns its name, or undefined where one is a value or they share none the catalogue knows
 */
export function commonBase(names: readonly string[], catalogue: Catalogue): string | undefined {
  const [first, ...others] = names
  if (first === undefined || names.some((name) => valueTypes.has(name))) return undefined
  const line = [first, ...(catalogue.classes.get(first)?.bases ?? [])]
  return line.find((base) => others.every((name) => isSubclass(name, base, catalogue)))
}
