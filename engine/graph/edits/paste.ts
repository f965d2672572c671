import { deepEqual } from '../deep-equal.ts'
import type { CanvasBody, Frame, GraphDocument, GraphEdge, GraphNode, Subgraph } from '../document.ts'
import { freeIds } from '../free-id.ts'
import { wholePlace } from '../tidy.ts'
import { bodyOf, changeBody, spokenNodeIds } from './body.ts'
import { type Clipping, copySelection, type Selection } from './clipboard.ts'
import { dropIdleItems } from './items.ts'
import { nextOrder, sortByOrder } from './order.ts'
import { reachableSubgraphs } from './subgraphs.ts'
import { listsOf } from './wires.ts'

/** How a part is pasted. */
export interface PasteOptions {
  /** How far from where it was copied, in pixels. */
  offset?: { x: number; y: number }
  /** Keeps wires from nodes that were not copied; only where the part comes from, since elsewhere ids mean other nodes. */
  keepIncoming?: boolean
  within?: string
}

/** What pasting gives: the new node of each copied one. */
export interface Pasted {
  document: GraphDocument
  nodes: Map<string, string>
}

/**
 * Pastes a part with new ids, as the last in the order. Subgraphs it needs come along; one that is here already, equal to
 * the last wire, is shared. A part that would make a subgraph hold itself is refused.
 */
export function paste(
  document: GraphDocument,
  part: Clipping,
  { offset = { x: 40, y: 40 }, keepIncoming = false, within }: PasteOptions = {},
): Pasted {
  const target = bodyOf(document, within)
  if (target === undefined || part.nodes.length + part.frames.length + part.notes.length === 0) return refused(document)
  const { subgraphs, renamed } = mergeSubgraphs(document.subgraphs, part.subgraphs)
  const ids = newIds(target, part.nodes)
  const ordered = nextOrder(target.nodes)
  const nodes = sortByOrder(part.nodes).map((node, index) => copyNode(node, ordered.next + index))
  const reached = reachableSubgraphs(
    subgraphs,
    nodes.flatMap((node) => node.subgraph ?? []),
  )
  if (within !== undefined && reached.has(within)) return refused(document)

  const here = new Set(target.nodes.map(({ id }) => id))
  const isHome = part.origin.document === document.id && part.origin.within === (within ?? null)
  const outside = keepIncoming && isHome ? part.incoming.filter(({ source }) => here.has(source)) : []
  const nextEdge = freeIds(
    'edge',
    target.edges.map(({ id }) => id),
  )
  const copied = [...part.edges.filter(({ source }) => ids.has(source)), ...outside].filter(({ target: to }) =>
    ids.has(to),
  )
  const edges = copied.map((edge) => rewire(edge, nextEdge(), ids))
  const lost = part.incoming.filter((edge) => !outside.includes(edge))

  const pasted = changeBody({ ...document, subgraphs }, within, (body) =>
    listsOf(
      dropIdleItems(
        {
          nodes: [...ordered.nodes, ...nodes],
          edges: [...body.edges, ...edges],
          frames: [...body.frames, ...copyFrames(body, part.frames, ids, offset)],
          notes: [...body.notes, ...copyNotes(body, part.notes, offset)],
        },
        lost.map((edge) => [ids.get(edge.target) ?? '', edge.target_handle]),
      ),
    ),
  )
  return { document: pasted, nodes: ids }

  function copyNode(node: GraphNode, order: number): GraphNode {
    const copy = pointTo(node, renamed)
    return { ...copy, id: ids.get(node.id) ?? node.id, order, position: shifted(node.position, offset) }
  }
}

/** Copies what is selected beside itself. */
export function duplicate(document: GraphDocument, selection: Selection, options: PasteOptions = {}): Pasted {
  return paste(document, copySelection(document, selection, options.within), options)
}

function refused(document: GraphDocument): Pasted {
  return { document, nodes: new Map() }
}

function newIds(body: CanvasBody, nodes: readonly GraphNode[]): Map<string, string> {
  const next = freeIds('node', spokenNodeIds(body))
  return new Map(nodes.map(({ id }) => [id, next()]))
}

function rewire(edge: GraphEdge, id: string, ids: ReadonlyMap<string, string>): GraphEdge {
  // A wire from outside keeps its source: ids of copied nodes are looked up only where the source was copied too.
  return { ...edge, id, source: ids.get(edge.source) ?? edge.source, target: ids.get(edge.target) ?? edge.target }
}

function shifted({ x, y }: { x: number; y: number }, by: { x: number; y: number }): { x: number; y: number } {
  return wholePlace({ x: x + by.x, y: y + by.y })
}

function copyFrames(
  body: CanvasBody,
  frames: readonly Frame[],
  ids: ReadonlyMap<string, string>,
  offset: { x: number; y: number },
): Frame[] {
  const next = freeIds(
    'frame',
    body.frames.map(({ id }) => id),
  )
  return frames.map((frame) => ({
    ...frame,
    id: next(),
    position: shifted(frame.position, offset),
    members: frame.members.flatMap((member) => ids.get(member) ?? []),
  }))
}

function copyNotes(body: CanvasBody, notes: Clipping['notes'], offset: { x: number; y: number }): Clipping['notes'] {
  const next = freeIds(
    'note',
    body.notes.map(({ id }) => id),
  )
  return notes.map((note) => ({ ...note, id: next(), position: shifted(note.position, offset) }))
}

/** Adds subgraphs, under new ids where another one has theirs. */
function mergeSubgraphs(here: Subgraph[], coming: Subgraph[]): { subgraphs: Subgraph[]; renamed: Map<string, string> } {
  const known = new Map(here.map((subgraph) => [subgraph.id, subgraph]))
  const differs = new Set(coming.filter((one) => !deepEqual(known.get(one.id), one)).map(({ id }) => id))
  // One that holds an instance of another that differs is another one too.
  const isShared = (id: string) => ![...reachableSubgraphs(coming, [id])].some((inner) => differs.has(inner))
  const added = coming.filter(({ id }) => !isShared(id))
  const next = freeIds('subgraph', [...known.keys(), ...coming.map(({ id }) => id)])
  const renamed = new Map(added.filter(({ id }) => known.has(id)).map(({ id }) => [id, next()]))
  if (added.length === 0) return { subgraphs: here, renamed }
  return { subgraphs: [...here, ...added.map(copySubgraph)], renamed }

  function copySubgraph(subgraph: Subgraph): Subgraph {
    const nodes = subgraph.nodes.map((node) => pointTo(node, renamed))
    return { ...subgraph, id: renamed.get(subgraph.id) ?? subgraph.id, nodes }
  }
}

function pointTo(node: GraphNode, renamed: ReadonlyMap<string, string>): GraphNode {
  const subgraph = node.subgraph === undefined ? undefined : renamed.get(node.subgraph)
  return subgraph === undefined ? node : { ...node, subgraph }
}
