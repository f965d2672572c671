import { isFunction } from './live.ts'
import { isLink, isNeutral, type LiveChange } from './live-changes.ts'
import type { LiveContext, LiveLooks } from './live-looks.ts'
import type { LiveMode } from './live-objects.ts'
import type { SceneObject } from './objects.ts'
import type { ResolvedNode } from './resolve.ts'

/** A socket an object is wired to. */
interface Use {
  node: ResolvedNode
  handle: string
}

/**
 * Rule 4 f: the live objects all whose uses lie inside live redraws. They can be written into those, as long as all that
 * is done to them is done before the first step.
 */
export function findOnlyRedrawn(
  { objects, live }: LiveContext,
  looks: LiveLooks,
  modes: ReadonlyMap<SceneObject, LiveMode>,
): ReadonlySet<SceneObject> {
  return new Set(objects.all.filter(isOnlyRedrawn))

  function isOnlyRedrawn(object: SceneObject): boolean {
    const mode = modes.get(object)
    if (!object.drawable || !live.isFed(object.maker) || (mode !== 'redrawn' && mode !== 'set')) return false
    const changes = looks.changesOf(object)
    const step = looks.nextStep(looks.placeOf(object.maker))
    const isPlain = (change: LiveChange): boolean =>
      isLink(change) &&
      !isNeutral(change) &&
      !change.adds &&
      change.place < step &&
      !looks.looksAtItself(change, object)
    if (object.holders.size > 0 || !changes.every(isPlain)) return false
    const changing = new Set(changes.map(({ node }) => node))
    const uses = [...usesOf(object.maker, object.handle), ...[...changing].flatMap((node) => usesOf(node, 'mobject'))]
    const others = uses.filter(({ node }) => !changing.has(node))
    return others.length > 0 && others.every(isInsideRedraw)
  }

  function isInsideRedraw({ node, handle }: Use): boolean {
    if (node.kind.effect === 'make') {
      const made = objects.of(node, 'mobject')
      return made !== undefined && modes.get(made) === 'redrawn' && live.isFed(node) && !live.isKept(node, handle)
    }
    if (!live.isReread(node) && !isFunction(node)) return false
    const further = [...node.outputs.values()].flat()
    return further.length > 0 && further.every(isInsideRedraw)
  }
}

function usesOf(node: ResolvedNode, handle: string): readonly Use[] {
  return node.outputs.get(handle) ?? []
}
