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
 * Finds the scene class that has what all need: the most derived of those needed. Manim has no scene with two bases, so
 * two needs that lie on different lines exclude each other.
 *
 * @param needs - in the order in which a conflict is told; none gives `Scene`
 */
export function findBaseClass(needs: readonly SceneNeed[], catalogue: Catalogue): BaseClass {
  let holder: SceneNeed = { scene: 'Scene' }
  for (const need of needs) {
    if (isSubclass(need.scene, holder.scene, catalogue) || holder.scene === 'Scene') holder = need
    else if (!isSubclass(holder.scene, need.scene, catalogue)) return { ok: false, first: holder, second: need }
  }
  return { ok: true, name: holder.scene }
}
