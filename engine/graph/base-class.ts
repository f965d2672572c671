import type { Catalogue } from '../catalogue/catalogue.ts'
import { isSubclass } from '../catalogue/sockets/subclass.ts'

/** Something that needs a scene of a class: a node, or the settings. */
export interface SceneNeed {
  scene: string
  /** Who needs it; undefined for the settings. */
  node?: string
}

/** The base class of a scene, or the two needs no class fulfils. */
export type BaseClass = { ok: true; name: string } | { ok: false; first: SceneNeed; second: SceneNeed }

/**
 * Finds the scene class that has what all need: one of the classes needed, or, where two of them have a common heir in
 * Manim, that one.
 *
 * @param needs - in the order in which a conflict is told; none gives `Scene`
 */
export function findBaseClass(needs: readonly SceneNeed[], catalogue: Catalogue): BaseClass {
  let name = 'Scene'
  let holder: SceneNeed = { scene: name }
  for (const need of needs) {
    const joined = join(name, need.scene, catalogue)
    if (joined === undefined) return { ok: false, first: holder, second: need }
    if (joined !== name) holder = need
    name = joined
  }
  return { ok: true, name }
}

/** The nearest class that is both; undefined where Manim has none. */
function join(a: string, b: string, catalogue: Catalogue): string | undefined {
  if (isSubclass(a, b, catalogue)) return a
  if (isSubclass(b, a, catalogue) || a === 'Scene') return b
  const heirs = [...catalogue.classes].filter(([, info]) => info.bases.includes(a) && info.bases.includes(b))
  const [first] = heirs.toSorted(([, one], [, other]) => one.bases.length - other.bases.length)
  return first?.[0]
}
