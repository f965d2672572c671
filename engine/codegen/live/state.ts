import { isFunction, isValue } from '../../graph/live.ts'
import type { SceneObject } from '../../graph/objects.ts'
import type { ResolvedNode, Source } from '../../graph/resolve.ts'
import type { Emitter } from '../emitter.ts'
import type { Variable } from '../names.ts'
import { atom, type Expression, mark, operand, precedence } from '../python/doc.ts'
import { findPresences, type Presences } from './presence.ts'
import { Refresh } from './refresh.ts'
import { ambiguousNames } from './user-variables.ts'

/** A lambda that runs each frame, while it is written. */
export interface Frame {
  /** The object it keeps up to date. */
  object: SceneObject
  /** Whether it is given the object, as `m`. */
  named: boolean
  /** Whether it is given the seconds since the frame before, as `dt`. */
  dt: boolean
}

/** How reading differs where what is read is read again each frame. */
export class LiveState {
  readonly #emitter: Emitter
  readonly #refresh: Refresh
  readonly #added: SceneObject[] = []
  #frame: Frame | undefined
  #follows = false
  #presences: Presences | undefined
  #ambiguous: ReadonlySet<string> | undefined
  /** The names of updaters that someone removes again. */
  readonly updaters = new Map<ResolvedNode, Expression>()

  constructor(emitter: Emitter) {
    this.#emitter = emitter
    this.#refresh = new Refresh(emitter)
  }

  /** Writes the inside of a lambda. */
  inFrame<T>(frame: Frame, write: () => T): T {
    const outer = this.#frame
    this.#frame = frame
    try {
      return write()
    } finally {
      this.#frame = outer
    }
  }

  get hasDt(): boolean {
    return this.#frame?.dt === true
  }

  /** When which object is on stage. */
  get presences(): Presences {
    return (this.#presences ??= findPresences(this.#emitter.program))
  }

  /** Reads a wire; one that follows computes its value anew, through all that its value is computed from. */
  follow<T>(source: Source, read: () => T): T {
    const outer = this.#follows
    this.#follows = outer || (source.edge.live === true && isValue(source.node))
    try {
      return read()
    } finally {
      this.#follows = outer
    }
  }

  /** Whether a value that has a variable is computed anew all the same, since a wire follows it. */
  isReadAnew(node: ResolvedNode): boolean {
    return this.#follows && isValue(node) && !isFunction(node)
  }

  /** Inside a lambda, the point of an object that does not follow is taken before, once. */
  converted(value: Expression, source: Source): Expression {
    const { live, objects } = this.#emitter.program
    const drawn = objects.at(source)?.drawable
    return this.#frame && drawn && !live.isLive(source) ? this.#fixed(value, 'center') : value
  }

  /** `m`, inside the updater of the very object. */
  itself(object: SceneObject): Expression | undefined {
    return this.#frame?.named && this.#frame.object === object ? atom('m') : undefined
  }

  /** Inside a lambda, an object that follows and may not have been updated in this frame is updated first. */
  upToDate(object: SceneObject, value: Expression): Expression {
    const frame = this.#frame
    if (!frame || frame.object === object || !this.#emitter.program.following.modeOf(object)) return value
    // Two objects that follow each other are always one frame behind; updating each other they would never end.
    if (
      this.presences.isUpdatedBefore(object, frame.object, this.#added) ||
      this.#refresh.isFollowing(object, frame.object)
    )
      return value
    return atom([operand(value, precedence.atom), '.update()'])
  }

  /** A name of the user's that may be bound again is not captured by a lambda: a name of our own stands for it. */
  captured(node: ResolvedNode, value: Expression): Expression {
    if (!this.#frame || node.kind.kind !== 'code' || typeof value.doc !== 'object' || !('kind' in value.doc))
      return value
    if (value.doc.kind !== 'name') return value
    const { name } = value.doc.variable
    this.#ambiguous ??= ambiguousNames(this.#emitter.program.order, this.#emitter.program.catalogue)
    return this.#ambiguous.has(name) ? this.#fixed(value, `${name}_here`) : value
  }

  /** The function behind an Updater's handle. */
  updaterOf(node: ResolvedNode, handle: string): Expression | undefined {
    return handle === 'handle' ? this.updaters.get(node) : undefined
  }

  /** Notes what an object's updaters look at. */
  follows(object: SceneObject, sources: ReadonlySet<SceneObject>): void {
    this.#refresh.follows(object, sources)
  }

  /** Objects that come on stage together, each behind what it follows. */
  inOrder(objects: readonly SceneObject[]): readonly SceneObject[] {
    const sorted = this.#refresh.inOrder(objects)
    this.#added.push(...sorted)
    return sorted
  }

  /** A step is about to run, or the scene to end: what follows must be as it is now. */
  beforeStep(step?: ResolvedNode): void {
    this.#refresh.beforeStep(step)
  }

  afterStep(step: ResolvedNode): void {
    this.#refresh.afterStep(step)
  }

  afterChange(node: ResolvedNode): void {
    this.#refresh.afterChange(node)
  }

  /** Manim stands still while waiting unless it is told that something depends on the time alone. */
  wakeClock(node: ResolvedNode): void {
    const { file, statements } = this.#emitter
    if (node.kind.type !== 'live.clock' || file.isAwake || !isReadEachFrame(node, 'time')) return
    file.isAwake = true
    statements.plain(mark(this.#emitter.origin(node, 'live'), 'self.always_update_mobjects = True'))
  }

  #fixed(value: Expression, wish: string): Expression {
    const variable: Variable = { name: '', wish, used: true }
    const uses = new Set(this.#emitter.uses)
    this.#emitter.statements.add({ variables: [variable], head: value.doc, links: [], independent: false, uses })
    return atom({ kind: 'name', variable })
  }
}

/** Whether an output ends in an object, not only in steps, which read once. */
function isReadEachFrame(node: ResolvedNode, handle?: string): boolean {
  const targets = handle === undefined ? [...node.outputs.values()].flat() : (node.outputs.get(handle) ?? [])
  return targets.some(({ node: user }) => {
    if (isValue(user)) return isReadEachFrame(user)
    return user.kind.effect === 'make' || (user.kind.effect === 'change' && user.kind.kind !== 'code')
  })
}
