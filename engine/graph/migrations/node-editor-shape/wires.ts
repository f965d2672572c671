import { isRecord, type Json, type JsonRecord } from '../../json.ts'
import { type MigrationContext, MigrationError } from '../migration.ts'
import { type Ids, isOldId } from './ids.ts'
import type { NewNode, PlacedNode } from './nodes.ts'
import { findSource, findTarget, isStepOnly, type Socket, wantedAt } from './sockets.ts'

/** An edge record of format 1. */
export interface NewEdge {
  id: string
  source: string
  source_handle: string
  target: string
  target_handle: string
  live?: true
}

/** A wire between today's nodes whose handles are still the old ones. */
interface OldWire {
  id: string
  source: string
  from: string | undefined
  target: string
  to: string | undefined
  live: boolean
}

/**
 * Carries wires over: names their sockets as today, gives items to growing inputs, and leads a wire that went through a
 * step (Circle → FadeIn → Wait → FadeOut) past it, since today a step passes no object on.
 *
 * @param olds - the old edge records
 * @param placed - the nodes; their `items` grow here
 */
export function convertWires(
  olds: readonly Json[],
  placed: Map<string, PlacedNode>,
  nodeIds: Ids,
  context: MigrationContext,
  edgeIds: Ids,
): NewEdge[] {
  const wires = olds.flatMap((old) => readWire(old, nodeIds, edgeIds, context))
  // Numbered handles (`anim2`, `anim10`) say the order in which a growing input takes them.
  wires.sort((a, b) => handleNumber(a.to) - handleNumber(b.to))
  const ends = wires.map((wire) => findTarget(placed.get(wire.target), wire.target, wire.to))
  const byTarget = Map.groupBy(wires, (wire) => wire.target)
  const known = new Map<string, Socket>()
  const edges: NewEdge[] = []
  for (const [index, wire] of wires.entries()) {
    const end = ends[index]
    if (end === undefined) continue
    const origin = placed.get(wire.source)
    if (end.handle === 'after' || !isStepOnly(origin)) {
      edges.push(join(wire, findSource(origin, wire.source, wire.from, wantedAt(end.handle)), end))
      continue
    }
    const object = objectBehind(wire.source, byTarget, placed, known)
    if (object !== undefined) edges.push(join(wire, object, end))
    const id = object === undefined ? wire.id : edgeIds.make()
    edges.push({ id, source: wire.source, source_handle: 'then', target: end.node, target_handle: 'after' })
  }
  for (const { node, method } of placed.values()) {
    if (method !== undefined) edges.push(methodWire(edgeIds.make(), node, method))
  }
  return edges
}

function readWire(old: Json, nodeIds: Ids, edgeIds: Ids, context: MigrationContext): OldWire[] {
  if (!isRecord(old)) throw new MigrationError('one of its wires is no record')
  const { source, target } = old
  const id = edgeIds.adopt(old['id'])
  if (!isOldId(source) || !isOldId(target)) {
    const message = `A wire has only one end: ${JSON.stringify(old).slice(0, 200)}.`
    context.notify({ code: 'not_carried', message, edge: id })
    return []
  }
  const from = readHandle(old, 'sourceHandle', 'source_handle')
  const to = readHandle(old, 'targetHandle', 'target_handle')
  return [{ id, source: nodeIds.find(source), from, target: nodeIds.find(target), to, live: old['live'] === true }]
}

function readHandle(old: JsonRecord, ...names: string[]): string | undefined {
  for (const name of names) {
    const handle = old[name]
    if (isOldId(handle)) return String(handle)
  }
  return undefined
}

function handleNumber(handle: string | undefined): number {
  return Number(/\d{1,9}$/.exec(handle ?? '')?.[0] ?? 0)
}

/**
 * The object a step's input led to: followed back through other steps to what made it or played with it.
 *
 * @param known - what was found for other steps; grows here, so that a long chain of steps is walked once
 */
function objectBehind(
  step: string,
  byTarget: Map<string, OldWire[]>,
  placed: Map<string, PlacedNode>,
  known: Map<string, Socket>,
): Socket | undefined {
  const seen = new Set<string>()
  const open = [step]
  let found: Socket | undefined
  for (let target = open.pop(); target !== undefined && found === undefined; target = open.pop()) {
    if (seen.has(target)) continue
    seen.add(target)
    found = known.get(target)
    for (const wire of found === undefined ? (byTarget.get(target) ?? []) : []) {
      const origin = placed.get(wire.source)
      if (isStepOnly(origin)) open.push(wire.source)
      else found ??= findSource(origin, wire.source, undefined, 'object')
    }
  }
  const isChain = [...seen].every((target) => byTarget.get(target)?.length === 1)
  if (found !== undefined) for (const target of isChain ? seen : [step]) known.set(target, found)
  return found
}

function join(wire: OldWire, source: Socket, end: Socket): NewEdge {
  const edge: NewEdge = {
    id: wire.id,
    source: source.node,
    source_handle: source.handle,
    target: end.node,
    target_handle: end.handle,
  }
  return wire.live ? { ...edge, live: true } : edge
}

function methodWire(id: string, animate: NewNode, method: NewNode): NewEdge {
  return { id, source: animate.id, source_handle: 'builder', target: method.id, target_handle: 'mobject' }
}
