import type { SocketType } from '../catalogue/definition.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Body, GraphDocument } from '../graph/document.ts'
import { findLive, type LiveWires, nothingLive } from '../graph/live.ts'
import { type LiveObjects, planLiveObjects } from '../graph/live-objects.ts'
import { findObjects, type SceneObject, type SceneObjects } from '../graph/objects.ts'
import { dependenciesOf, orderBody } from '../graph/order.ts'
import { findPlays, type Plays } from '../graph/plays.ts'
import { resolveBody, type ResolvedBody, type ResolvedNode, type Source } from '../graph/resolve.ts'
import { decideStage, type Stage } from '../graph/staging.ts'
import { inferTypes, typeKey } from '../graph/types.ts'

/** One body with everything decided that code generation asks for. */
export interface Program {
  document: GraphDocument
  catalogue: Catalogue
  body: ResolvedBody
  plays: Plays
  objects: SceneObjects
  stages: readonly Stage[]
  /** What is read again each frame, and how objects follow it. */
  live: LiveWires
  following: LiveObjects
  /** Objects that are written into the redraws that use them, and exist nowhere else. */
  written: ReadonlySet<SceneObject>
  /** The nodes in the order they run. */
  order: readonly ResolvedNode[]
  /** Places in that order, from 0. */
  place: ReadonlyMap<ResolvedNode, number>
  /** The nodes that run at all: not muted, nothing they need is, and, for values, asked for by one that runs. */
  running: ReadonlySet<ResolvedNode>
  /** The type of what a wire carries. */
  typeOf(source: Pick<Source, 'node' | 'handle'>): SocketType
}

/**
 * Decides order, objects and stage of a body.
 *
 * @throws Error if the wires run in a circle; validation reports that before.
 */
export function planBody(body: Body, document: GraphDocument, catalogue: Catalogue): Program {
  const resolved = resolveBody(body, catalogue)
  const plays = findPlays()
  const { nodes: order, blocked } = orderBody(resolved, dependenciesOf(resolved, plays))
  if (blocked.length) throw new Error(`Circular dependency detected among ${blocked.map(({ id }) => id).join(', ')}`)
  const objects = findObjects(order, plays, catalogue)
  const live = runsWhenCalled(body) ? nothingLive : findLive(order, plays, objects)
  const following = planLiveObjects({ order, plays, objects, live })
  const stages = decideStage(objects, plays, following)
  const types = inferTypes(body, document, catalogue)
  return {
    document,
    catalogue,
    body: resolved,
    plays,
    objects,
    stages,
    live,
    following,
    written: writtenObjects(stages, following),
    order,
    place: new Map(order.map((node, index) => [node, index])),
    running: runningNodes(order, plays),
    typeOf: ({ node, handle }) => types.get(typeKey(node.id, handle)) ?? 'Any',
  }
}

function writtenObjects(stages: readonly Stage[], following: LiveObjects): ReadonlySet<SceneObject> {
  const written = new Set<SceneObject>()
  for (const { object, adds, reason } of stages)
    if (!adds && reason !== 'animated' && reason !== 'added' && following.isOnlyRedrawn(object)) written.add(object)
  return written
}

/** A function reads what it reads whenever it is called: nothing in it follows by itself. */
function runsWhenCalled(body: Body): boolean {
  return 'kind' in body && body.kind === 'function'
}

/** Rule 15: a muted step is left out and its objects pass on; what needs a muted maker or value does not run. */
function runningNodes(order: readonly ResolvedNode[], plays: Plays): Set<ResolvedNode> {
  const running = new Set<ResolvedNode>()
  const gone = new Set<ResolvedNode>()
  for (const node of order) {
    const starved = [...node.inputs.values()].some(({ node: source }) => gone.has(source))
    const passesOn = node.kind.effect === 'step' || node.kind.effect === 'change' || plays.isPlayable(node)
    const { muted } = node.record
    if (starved || (muted && !passesOn)) gone.add(node)
    else if (!muted && !(node.record.bypassed && passesOn)) running.add(node)
  }
  for (const node of order.toReversed()) if (isValue(node) && !isAskedFor(node, running)) running.delete(node)
  return running
}

/** Values that no one asks for leave no trace in the picture; Python would call the line useless. */
function isValue({ kind }: ResolvedNode): boolean {
  return kind.kind !== 'code' && (kind.effect === 'read' || kind.effect === 'literal')
}

function isAskedFor(node: ResolvedNode, running: ReadonlySet<ResolvedNode>): boolean {
  for (const targets of node.outputs.values())
    for (const { node: target } of targets) if (running.has(target) || target.kind.effect === 'structure') return true
  return false
}
