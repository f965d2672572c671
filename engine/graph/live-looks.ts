import { firstAfter } from './first-after.ts'
import { IndexMap } from './indexed.ts'
import { isValue, type LiveWires } from './live.ts'
import { aspectOfChange, type LiveChange } from './live-changes.ts'
import { kinOf, type SceneObject, type SceneObjects } from './objects.ts'
import { type Plays, receiverOf } from './plays.ts'
import { pushTo } from './push-to.ts'
import type { ResolvedNode, Source } from './resolve.ts'

/** A body as far as planning what follows asks. */
export interface LiveContext {
  order: readonly ResolvedNode[]
  plays: Plays
  objects: SceneObjects
  live: LiveWires
}

/** When objects change, and when something looks at them. */
export interface LiveLooks {
  placeOf(node: ResolvedNode): number
  /** The changes of an object itself, in order. */
  changesOf(object: SceneObject): readonly LiveChange[]
  /** The next step; infinity if none comes. */
  nextStep(from: number): number
  /** The next place at which an object must be as it then is: a step, or a look at it or its kin. */
  nextLook(object: SceneObject, from: number): number
  /** Whether what a change is given is computed from the very object. */
  looksAtItself(change: LiveChange, object: SceneObject): boolean
}

/** Walks the body once. */
export function findLooks({ order, plays, objects, live }: LiveContext): LiveLooks {
  const places = new IndexMap<ResolvedNode, number>(order.length)
  order.forEach((node, at) => places.set(node, at))
  const placeOf = (node: ResolvedNode): number => places.get(node) ?? -1
  const steps = order.filter((node) => plays.isStep(node) || node.kind.kind === 'code').map(placeOf)
  const changes = findChanges()
  const uses = findUses()

  function findChanges(): Map<SceneObject, LiveChange[]> {
    const found = new Map<SceneObject, LiveChange[]>()
    for (const node of order) {
      const [object] = objects.changedBy(node)
      if (!object) continue
      const aspect = aspectOfChange(node)
      const fed = live.isFed(node)
      const adds = fed && live.clockUse(node).dt && (aspect === 'move' || aspect === 'relative')
      pushTo(found, object, { node, place: placeOf(node), fed, adds, onPart: false })
    }
    return found
  }

  /** Values that are read again look when they are written, not at their own place. */
  function findUses(): Map<SceneObject, number[]> {
    const found = new Map<SceneObject, number[]>()
    for (const node of order) {
      if (live.isReread(node)) continue
      const receiver = node.kind.effect === 'change' ? receiverOf(node) : undefined
      for (const source of node.inputs.values()) {
        const object = source === receiver ? undefined : objects.at(source)
        if (object) pushTo(found, object, placeOf(node))
      }
    }
    return found
  }

  return {
    placeOf,
    changesOf: (object) => changes.get(object) ?? [],
    nextStep: (from) => firstAfter(steps, from),
    nextLook(object, from) {
      let next = firstAfter(steps, from)
      for (const kin of kinOf(object)) {
        next = Math.min(next, firstAfter(uses.get(kin) ?? [], from))
        const changed = kin === object ? [] : (changes.get(kin) ?? [])
        for (const { place } of changed) if (place > from) next = Math.min(next, place)
      }
      return next
    },
    looksAtItself({ node }, object) {
      const receiver = receiverOf(node)
      const seen = new Set<ResolvedNode>()
      const looks = (source: Source): boolean => {
        if (objects.at(source) === object) return true
        if (seen.has(source.node) || !isValue(source.node)) return false
        seen.add(source.node)
        return [...source.node.inputs.values()].some(looks)
      }
      return [...node.inputs.values()].some((source) => source !== receiver && looks(source))
    },
  }
}
