import { movingChanges } from '../../graph/live-tables.ts'
import { kinOf, type SceneObject } from '../../graph/objects.ts'
import type { ResolvedNode } from '../../graph/resolve.ts'
import type { Emitter } from '../emitter.ts'
import { mark, operand, precedence } from '../python/doc.ts'

/** Steps that draw what stands there: Manim runs no updater before or in them unless one depends on time (`scene.py: should_update_mobjects`). */
const stillSteps: ReadonlySet<string> = new Set(['scene.wait', 'scene.pause', 'scene.wait_until'])

/**
 * Between two frames no updater runs. This keeps account of objects that follow something that has changed in between,
 * or while they were not on stage, and writes `object.update()` where the next picture would show them as they were.
 */
export class Refresh {
  readonly #emitter: Emitter
  /** What each object follows, in the order in which they began to. */
  readonly #sources = new Map<SceneObject, Set<SceneObject>>()
  readonly #stale = new Set<SceneObject>()
  #shown: Map<ResolvedNode, Set<SceneObject>> | undefined

  constructor(emitter: Emitter) {
    this.#emitter = emitter
  }

  /** An object begins to follow others, and is as it should be now. */
  follows(object: SceneObject, sources: ReadonlySet<SceneObject>): void {
    const known = this.#sources.get(object) ?? new Set()
    for (const source of sources) if (source !== object) known.add(source)
    this.#sources.set(object, known)
    this.#touch(new Set([object]))
  }

  /** A node has changed objects once, at its place. */
  afterChange(node: ResolvedNode): void {
    if (!this.#sources.size) return
    const changed = this.#emitter.program.objects.changedBy(node)
    this.#touch(new Set(changed.flatMap((object) => [...kinOf(object)])))
  }

  /** A step has run: what is on stage has been updated, the rest has not. */
  afterStep(step: ResolvedNode): void {
    if (!this.#sources.size || ['scene.add', 'scene.remove', 'scene.next_section'].includes(step.kind.type)) return
    for (const object of this.#stale) if (this.#isOnStage(object, step)) this.#stale.delete(object)
    const moved = new Set([...this.#objectsIn(step)].flatMap((object) => [...kinOf(object)]))
    for (const source of this.#allSources()) if (isMoving(source)) moved.add(source)
    this.#touch(moved, (object) => !this.#isOnStage(object, step))
  }

  /** Writes the updates a step needs; without one, those that the end of the scene needs. */
  beforeStep(step?: ResolvedNode): void {
    if (!this.#stale.size) return
    const still = step === undefined || stillSteps.has(step.kind.type)
    const inside = step && this.#objectsIn(step)
    for (const object of this.#sources.keys()) {
      if (!this.#stale.has(object)) continue
      const needed = still ? this.#isOnStage(object, step) : [...kinOf(object)].some((kin) => inside?.has(kin))
      if (!needed) continue
      const name = operand(this.#emitter.object(object), precedence.atom)
      this.#emitter.statements.plain(mark(this.#emitter.origin(object.maker, 'live'), [name, '.update()']))
      this.#stale.delete(object)
    }
  }

  /** What follows one of these objects, at first or second hand, is no longer as it should be. */
  #touch(changed: Set<SceneObject>, applies: (object: SceneObject) => boolean = () => true): void {
    for (const [object, sources] of this.#sources) {
      if (changed.has(object) || ![...sources].some((source) => changed.has(source))) continue
      changed.add(object)
      if (applies(object)) this.#stale.add(object)
    }
  }

  #isOnStage(object: SceneObject, step: ResolvedNode | undefined): boolean {
    const { from, to } = this.#emitter.live.presences.of(object)
    const at = step ? this.#emitter.program.place.get(step)! : Infinity
    return (from <= at && at <= to) || (at === Infinity && from < Infinity && to === Infinity)
  }

  #allSources(): Set<SceneObject> {
    return new Set([...this.#sources.values()].flatMap((sources) => [...sources]))
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
    const steps = plays.isPlayable(node) ? plays.stepsOf(node) : node.kind.effect === 'step' ? [node] : []
    for (const source of node.inputs.values()) {
      const object = objects.at(source)
      if (!object) continue
      for (const step of steps) {
        const list = found.get(step)
        if (list) list.add(object)
        else found.set(step, new Set([object]))
      }
    }
  }
  return found
}

/** Whether an object has an updater of the user's, which moves it all the time. */
function isMoving({ maker, handle }: SceneObject): boolean {
  const open: [ResolvedNode, string][] = [[maker, handle]]
  for (let at = open.pop(); at; at = open.pop()) {
    const [node, output] = at
    for (const target of node.outputs.get(output) ?? []) {
      if (movingChanges.has(target.node.kind.type)) return true
      for (const { passes, name } of target.node.kind.outputs) if (passes === target.handle) open.push([target.node, name])
    }
  }
  return false
}
