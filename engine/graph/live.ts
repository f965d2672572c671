import type { Port } from '../catalogue/definition.ts'
import { orderHandles } from './handles.ts'
import { IndexSet, type ReadonlyIndexSet } from './indexed.ts'
import { keptFunctions, keptObjects, neutralChanges } from './live-tables.ts'
import type { SceneObject, SceneObjects } from './objects.ts'
import { OutputMemo } from './output-memo.ts'
import { passedThrough, type Plays, receiverOf } from './plays.ts'
import { outputOf, portOf, type ResolvedNode, type Source, type Target } from './resolve.ts'

/** What a node takes from the clock, itself or through the values it is computed from. */
export interface ClockUse {
  dt: boolean
  time: boolean
}

/** What is read again each frame (semantics rules 6 and 7). */
export interface LiveWires {
  /** Whether anything is live at all. */
  readonly any: boolean
  /** Whether what a wire carries is read again each frame. */
  isLive(source: Source): boolean
  /** Whether a value, constructor or change reads something live. */
  isFed(node: ResolvedNode): boolean
  /** Whether a socket takes what it is given for good: a member, a kept function; a receiver. */
  isKept(node: ResolvedNode, handle: string): boolean
  /** Whether a value is never computed at its own place: it is live, or all that use it follow it. */
  isReread(node: ResolvedNode): boolean
  clockUse(node: ResolvedNode): ClockUse
}

const noClock: ClockUse = { dt: false, time: false }

/** Of a body in which nothing is read again: a function's, which reads when it is called. */
export const nothingLive: LiveWires = {
  any: false,
  isLive: () => false,
  isFed: () => false,
  isKept: () => false,
  isReread: ({ kind }) => kind.type === 'live.clock',
  clockUse: () => noClock,
}

/** Whether a node yields a value and nothing else, so that it can be computed anew wherever it is used. */
export function isValue({ kind }: ResolvedNode): boolean {
  if (kind.type === 'live.read_now' || kind.kind === 'code') return false
  return kind.effect === 'read' || kind.effect === 'literal'
}

/** A Function is called by whoever has it: it can be kept in a variable though what it captures is live. */
export function isFunction({ kind }: ResolvedNode): boolean {
  return kind.type === 'value.function'
}

/**
 * Follows what is live along the wires.
 *
 * @param order - the body's nodes, each after all it needs
 */
export function findLive(order: readonly ResolvedNode[], plays: Plays, objects: SceneObjects): LiveWires {
  const fed = new IndexSet<ResolvedNode>(order.length)
  const known = new OutputMemo<boolean>()
  for (const node of order) if (takesPart(node, plays) && readsLive(node)) fed.add(node)

  function readsLive(node: ResolvedNode): boolean {
    for (const source of node.inputs.values())
      if (isLive(source) && !isKept(node, source.edge.target_handle)) return true
    return false
  }

  function hasLiveInput({ inputs }: ResolvedNode): boolean {
    for (const source of inputs.values()) if (isLive(source)) return true
    return false
  }

  function isLive(source: Source): boolean {
    return source.edge.live === true || isLiveOutput(source.node, source.handle)
  }

  /** Asked for in the order of running, so that what it is found from is settled. */
  function isLiveOutput(node: ResolvedNode, handle: string): boolean {
    const entry = known.entry(node, handle)
    if (!entry.isFound) {
      entry.value = findLiveOutput(node, handle)
      entry.isFound = true
    }
    return entry.value === true
  }

  function findLiveOutput(node: ResolvedNode, handle: string): boolean {
    const { kind } = node
    const output = outputOf(kind, handle)
    if (!output || kind.type === 'live.read_now') return false
    if (kind.type === 'live.clock' || output.reads) return true
    if (output.passes === undefined) return fed.has(node)
    const through = passedThrough(node, handle)
    return fed.has(node) || (through !== undefined && isLiveOutput(through.node, through.handle))
  }

  function isKept(node: ResolvedNode, handle: string): boolean {
    if (handle === orderHandles.in) return true
    const port = portOf(node.kind, handle)
    // The free names of an expression are no ports.
    if (!port) return false
    const { type, effect, facts } = node.kind
    if (effect === 'change' && (port.pass === 'receiver' || port.role === 'changes')) return true
    if (port.role === 'holds' || facts.holds?.includes(port.name) || keptFunctions[type] === port.name) return true
    return keepsObject(node, port, handle)
  }

  function keepsObject(node: ResolvedNode, port: Port, handle: string): boolean {
    const source = node.inputs.get(handle)
    return Boolean(keptObjects[node.kind.type]?.includes(port.name) && source && carriesObject(source))
  }

  function carriesObject(source: Source): boolean {
    const object = objects.at(source)
    return object !== undefined && (object.drawable || membersOf(object).some((member) => member.drawable))
  }

  const reread = findReread(order, fed)
  const clock = new Map<ResolvedNode, ClockUse>()
  if (order.some(({ kind }) => kind.type === 'live.clock')) {
    for (const node of order) {
      const use = clockUseOf(node, clock, (source) => isValue(source.node))
      if (use.dt || use.time) clock.set(node, use)
    }
  }

  return {
    any: order.some(hasLiveInput),
    isLive,
    isFed: (node) => fed.has(node),
    isKept,
    isReread: (node) => reread.has(node),
    clockUse: (node) => clock.get(node) ?? noClock,
  }
}

function membersOf({ members }: SceneObject): SceneObject[] {
  return [...members]
}

/** The nodes that are done anew where something they read is live; steps, animations and builders read once. */
function takesPart(node: ResolvedNode, plays: Plays): boolean {
  const { effect, type } = node.kind
  if (effect === 'make') return true
  if (effect === 'read' || effect === 'literal') return isValue(node) && type !== 'value.method'
  if (effect !== 'change' || node.kind.kind === 'code' || neutralChanges.has(type)) return false
  return !plays.isPlayable(node) && receiverOf(node) !== undefined
}

/** Values that are computed where they are used: live ones, and those that serve only wires that follow. */
function findReread(
  order: readonly ResolvedNode[],
  fed: ReadonlyIndexSet<ResolvedNode>,
): ReadonlyIndexSet<ResolvedNode> {
  const reread = new IndexSet<ResolvedNode>(order.length)
  const followed = new IndexSet<ResolvedNode>(order.length)
  const isFollowed = ({ node: user, edge }: Target): boolean => edge.live === true || followed.has(user)
  const isAlwaysFollowed = ({ outputs }: ResolvedNode): boolean => {
    for (const targets of outputs.values()) if (!targets.every(isFollowed)) return false
    return outputs.size > 0
  }
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!
    if (!isValue(node) || isFunction(node)) continue
    const follows = isAlwaysFollowed(node)
    if (follows) followed.add(node)
    if (follows || fed.has(node) || node.kind.type === 'live.clock') reread.add(node)
  }
  return reread
}

function clockUseOf(
  node: ResolvedNode,
  known: ReadonlyMap<ResolvedNode, ClockUse>,
  isThrough: (source: Source) => boolean,
): ClockUse {
  const use = { dt: false, time: false }
  for (const source of node.inputs.values()) {
    if (source.node.kind.type === 'live.clock') use[source.handle === 'dt' ? 'dt' : 'time'] = true
    else if (isThrough(source)) {
      const through = known.get(source.node)
      if (through?.dt) use.dt = true
      if (through?.time) use.time = true
    }
  }
  return use
}
