import type { Catalogue } from '../catalogue.ts'

/**
 * Whether a class is another one or derives from it.
 *
 * @param name - the class in question
 * @param base - the class it should be, or derive from
 * @param catalogue - knows the bases of Manim's classes; a class it does not know is only itself
 */
export function isSubclass(name: string, base: string, catalogue: Catalogue): boolean {
  return name === base || (catalogue.classes.get(name)?.bases.includes(base) ?? false)
}

/** Whether a name is one of the catalogue's classes of that family: `isOfFamily('Circle', 'mobject', catalogue)`. */
export function isOfFamily(name: string, family: 'mobject' | 'animation' | 'scene', catalogue: Catalogue): boolean {
  return catalogue.classes.get(name)?.family === family
}

/**
 * The nearest class several classes have in common.
 *
 * @returns its name, or undefined where they share none the catalogue knows
 */
export function commonBase(names: readonly string[], catalogue: Catalogue): string | undefined {
  const [first, ...others] = names
  if (first === undefined) return undefined
  const line = [first, ...(catalogue.classes.get(first)?.bases ?? [])]
  return line.find((base) => others.every((name) => isSubclass(name, base, catalogue)))
}
