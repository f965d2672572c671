import type { SocketType } from '../catalogue/definition.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Body, GraphDocument } from '../graph/document.ts'
import { IndexSet, type ReadonlyIndexMap, type ReadonlyIndexSet } from '../graph/indexed.ts'
import type { LiveWires } from '../graph/live.ts'
import type { LiveObjects } from '../graph/live-objects.ts'
import { meaningOf } from '../graph/meaning.ts'
import type { SceneObject, SceneObjects } from '../graph/objects.ts'
import type { Plays } from '../graph/plays.ts'
import type { ResolvedBody, ResolvedNode, Source } from '../graph/resolve.ts'
import type { Stage } from '../graph/staging.ts'
import { inferTypes } from '../graph/types.ts'
import { CodegenError } from './unsupported.ts'

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
  place: ReadonlyIndexMap<ResolvedNode, number>
  /** The nodes that run at all: not muted, nothing they need is, and, for values, asked for by one that runs. */
  running: ReadonlyIndexSet<ResolvedNode>
  /** The type of what a wire carries. */
  typeOf(source: Pick<Source, 'node' | 'handle'>): SocketType
}

/**
 * Decides order, objects and stage of a body.
 *
 * @throws CodegenError if the wires run in a circle; validation reports that before.
 */
export function planBody(body: Body, document: GraphDocument, catalogue: Catalogue): Program {
  const meaning = meaningOf(body, catalogue)
  const { nodes: order, place, blocked } = meaning.order
  const [stuck] = blocked
  if (stuck) {
    const nodes = blocked.map(({ id }) => id).join(', ')
    throw new CodegenError(stuck.id, `Circular dependency detected among ${nodes}`)
  }
  const { nodes, plays, objects, live, following, stages } = meaning
  const types = inferTypes(body, document, catalogue)
  return {
    document,
    catalogue,
    body: nodes,
    plays,
    objects,
    stages,
    live,
    following,
    written: writtenObjects(stages, following),
    order,
    place,
    running: runningNodes(order, plays),
    typeOf: ({ node, handle }) => types.of(node.wired, handle) ?? 'Any',
  }
}

function writtenObjects(stages: readonly Stage[], following: LiveObjects): ReadonlySet<SceneObject> {
  const written = new Set<SceneObject>()
  for (const { object, adds, reason } of stages)
    if (!adds && reason !== 'animated' && reason !== 'added' && following.isOnlyRedrawn(object)) written.add(object)
  return written
}

/** Rule 15: a muted step is left out and its objects pass on; what needs a muted maker or value does not run. */
export function runningNodes(order: readonly ResolvedNode[], plays: Plays): ReadonlyIndexSet<ResolvedNode> {
  const running = new IndexSet<ResolvedNode>(order.length)
  const gone = new IndexSet<ResolvedNode>(order.length)
  for (const node of order) {
    const passesOn = node.kind.effect === 'step' || node.kind.effect === 'change' || plays.isPlayable(node)
    const { muted, bypassed } = node.record
    if (needsAny(node, gone) || (muted && !passesOn)) gone.add(node)
    else if (!muted && !(bypassed && passesOn)) running.add(node)
  }
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!
    if (isValue(node) && !isAskedFor(node, running)) running.delete(node)
  }
  return running
}

function needsAny({ inputs }: ResolvedNode, gone: ReadonlyIndexSet<ResolvedNode>): boolean {
  for (const { node } of inputs.values()) if (gone.has(node)) return true
  return false
}

/** Values that no one asks for leave no trace in the picture; Python would call the line useless. */
function isValue({ kind }: ResolvedNode): boolean {
  return kind.kind !== 'code' && (kind.effect === 'read' || kind.effect === 'literal')
}

function isAskedFor(node: ResolvedNode, running: ReadonlyIndexSet<ResolvedNode>): boolean {
  for (const targets of node.outputs.values())
    for (const { node: target } of targets) if (running.has(target) || target.kind.effect === 'structure') return true
  return false
}
