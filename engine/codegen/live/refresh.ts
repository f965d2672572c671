import { movingChanges } from '../../graph/live-tables.ts'
import { kinOf, kinOfAll, type SceneObject } from '../../graph/objects.ts'
import type { ResolvedNode } from '../../graph/resolve.ts'
import type { Emitter } from '../emitter.ts'
import { mark, operand, precedence } from '../python/doc.ts'
import { socketsOf } from './presence.ts'

/**
 * Steps that draw what stands there: Manim runs no updater before or in them unless one depends on time (`scene.py:
 * should_update_mobjects`).
 */
const stillSteps: ReadonlySet<string> = new Set(['scene.wait', 'scene.pause', 'scene.wait_until'])

/** Steps that draw no frame. */
const silentSteps: ReadonlySet<string> = new Set(['scene.add', 'scene.remove', 'scene.next_section'])

/**
 * Between two frames no updater runs. This keeps account of objects that follow something that has changed in between,
 * or while they were not on stage, and writes `object.update()` where the next picture would show them as they were.
 */
export class Refresh {
  readonly #emitter: Emitter
  /** The objects that follow another, with what they follow, in the order in which they began to. */
  readonly #followers = new Map<SceneObject, number>()
  readonly #dependents = new Map<SceneObject, Set<SceneObject>>()
  /** Followed objects that have an updater of the user's. */
  readonly #moving = new Set<SceneObject>()
  readonly #stale = new Set<SceneObject>()
  #shown: Map<ResolvedNode, Set<SceneObject>> | undefined

  constructor(emitter: Emitter) {
    this.#emitter = emitter
  }

  /** An object begins to follow others, and is as it should be now if they are. */
  follows(object: SceneObject, sources: ReadonlySet<SceneObject>): void {
    if (!this.#followers.has(object)) this.#followers.set(object, this.#followers.size)
    for (const source of sources) {
      if (source === object) continue
      if (this.#stale.has(source)) this.#stale.add(object)
      const known = this.#dependents.get(source)
      if (known) known.add(object)
      else {
        this.#dependents.set(source, new Set([object]))
        if (hasUpdater(source)) this.#moving.add(source)
      }
    }
    this.#outdate([object])
  }

  /** Whether one object follows another, at first or second hand. */
  isFollowing(object: SceneObject, source: SceneObject): boolean {
    const seen = new Set([source])
    for (const at of seen) for (const next of this.#dependents.get(at) ?? []) seen.add(next)
    return object !== source && seen.has(object)
  }

  /** Keeps the order as far as no object comes before what it follows: that would leave it a frame behind. */
  inOrder(objects: readonly SceneObject[]): readonly SceneObject[] {
    const leaders = objects.filter((object) => this.#dependents.has(object) && this.#updatesItself(object))
    if (leaders.length === 0) return objects
    const waiting = new Set(objects)
    const sorted: SceneObject[] = []
    while (waiting.size > 0) {
      const free = [...waiting].find(
        (object) => !leaders.some((leader) => waiting.has(leader) && this.isFollowing(object, leader)),
      )
      const [first] = waiting
      const next = free ?? first
      if (!next) break
      waiting.delete(next)
      sorted.push(next)
    }
    return sorted
  }

  /** What only animations move has moved before any updater runs, whatever the order. */
  #updatesItself(object: SceneObject): boolean {
    return this.#followers.has(object) || this.#moving.has(object)
  }

  /** A node has changed objects once, at its place. */
  afterChange(node: ResolvedNode): void {
    if (this.#followers.size === 0) return
    this.#outdate(kinOfAll(this.#emitter.program.objects.changedBy(node)))
  }

  /** A step has run: what is on stage has been updated, the rest has not. */
  afterStep(step: ResolvedNode): void {
    if (this.#followers.size === 0 || silentSteps.has(step.kind.type)) return
    for (const object of this.#stale) if (this.#isOnStage(object, step)) this.#stale.delete(object)
    const moved = new Set(kinOfAll(this.#objectsIn(step)))
    for (const object of this.#moving) moved.add(object)
    this.#outdate(moved, (object) => !this.#isOnStage(object, step))
  }

  /** Writes the updates a step needs; without one, those that the end of the scene needs. */
  beforeStep(step?: ResolvedNode): void {
    if (this.#stale.size === 0) return
    const { statements } = this.#emitter
    const isStill = step === undefined || stillSteps.has(step.kind.type)
    const handled = step ? this.#objectsIn(step) : new Set<SceneObject>()
    const age = (object: SceneObject): number => this.#followers.get(object) ?? 0
    for (const object of this.inOrder([...this.#stale].toSorted((a, b) => age(a) - age(b)))) {
      const isSeen = isStill ? this.#isOnStage(object, step) : [...kinOf(object)].some((kin) => handled.has(kin))
      if (!isSeen) continue
      const name = operand(this.#emitter.object(object), precedence.atom)
      statements.plain(mark(this.#emitter.origin(object.maker, 'live'), [name, '.update()']))
      this.#stale.delete(object)
    }
    this.#emitter.uses.clear()
  }

  /** What follows one of these objects, at first or second hand, is no longer as it should be. */
  #outdate(changed: Iterable<SceneObject>, applies: (object: SceneObject) => boolean = () => true): void {
    const seen = new Set(changed)
    const open = [...seen]
    for (let at = open.pop(); at; at = open.pop()) {
      for (const object of this.#dependents.get(at) ?? []) {
        if (seen.has(object)) continue
        seen.add(object)
        open.push(object)
        if (applies(object)) this.#stale.add(object)
      }
    }
  }

  #isOnStage(object: SceneObject, step: ResolvedNode | undefined): boolean {
    const { from, to } = this.#emitter.live.presences.of(object)
    const at = step && this.#emitter.program.place.get(step)
    return at === undefined ? from < Infinity && to === Infinity : from <= at && at <= to
  }

  /** The objects that a step's animations handle. */
  #objectsIn(step: ResolvedNode): ReadonlySet<SceneObject> {
    this.#shown ??= objectsBySteps(this.#emitter)
    return this.#shown.get(step) ?? new Set()
  }
}

function objectsBySteps({ program: { order, plays, objects } }: Emitter): Map<ResolvedNode, Set<SceneObject>> {
  const found = new Map<ResolvedNode, Set<SceneObject>>()
  for (const node of order) {
    const own = node.kind.effect === 'step' ? [node] : []
    for (const step of plays.isPlayable(node) ? plays.stepsOf(node) : own) {
      const handled = found.get(step) ?? new Set()
      found.set(step, handled)
      for (const source of node.inputs.values()) {
        const object = objects.at(source)
        if (object) handled.add(object)
      }
    }
  }
  return found
}

function hasUpdater(object: SceneObject): boolean {
  for (const { node } of socketsOf(object)) if (movingChanges.has(node.kind.type)) return true
  return false
}
