import { z } from 'zod'
import { type CanvasBody, type GraphDocument, frame, graphEdge, graphNode, note, subgraph } from '../document.ts'
import { scanJson } from '../scan-json.ts'
import { bodyOf } from './body.ts'
import { reachableSubgraphs } from './subgraphs.ts'

/** A part of a graph on its way to another place, as it lies on the clipboard. */
export const clipping = z.strictObject({
  format: z.literal('manim-nodes-selection'),
  version: z.literal(1),
  /** The document and, inside one, the subgraph it was copied from. */
  origin: z.strictObject({ document: z.string(), within: z.string().nullable() }),
  nodes: z.array(graphNode),
  /** Wires between these nodes. */
  edges: z.array(graphEdge),
  /** Wires into these nodes from others. */
  incoming: z.array(graphEdge),
  frames: z.array(frame),
  notes: z.array(note),
  /** Every subgraph these nodes need. */
  subgraphs: z.array(subgraph),
})
/** See `clipping`. */
export type Clipping = z.infer<typeof clipping>

/** The ids of what is selected. */
export interface Selection {
  nodes?: readonly string[]
  frames?: readonly string[]
  notes?: readonly string[]
}

/** Takes a copy of what is selected, with the wires and subgraphs that belong to it. */
export function copySelection(document: GraphDocument, selection: Selection, within?: string): Clipping {
  const body = bodyOf(document, within) ?? { nodes: [], edges: [], frames: [], notes: [] }
  const chosen = new Set(selection.nodes)
  const nodes = body.nodes.filter(({ id }) => chosen.has(id))
  const entering = body.edges.filter(({ target }) => chosen.has(target))
  const needed = reachableSubgraphs(
    document.subgraphs,
    nodes.flatMap((node) => node.subgraph ?? []),
  )
  return {
    format: 'manim-nodes-selection',
    version: 1,
    origin: { document: document.id, within: within ?? null },
    nodes,
    edges: entering.filter(({ source }) => chosen.has(source)),
    incoming: entering.filter(({ source }) => !chosen.has(source)),
    frames: body.frames.filter(({ id }) => selection.frames?.includes(id)),
    notes: body.notes.filter(({ id }) => selection.notes?.includes(id)),
    subgraphs: document.subgraphs.filter(({ id }) => needed.has(id)),
  }
}

/**
 * Reads what lies on the clipboard.
 *
 * @returns undefined for anything that is no part of a graph
 */
export function parseClipping(text: string): Clipping | undefined {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return undefined
  }
  if (scanJson(root) !== undefined) return undefined
  const part = clipping.safeParse(root).data
  const bodies = part === undefined ? [] : [part, ...part.subgraphs]
  return part === undefined || !isUnique(part.subgraphs) || !bodies.every(hasUniqueIds) ? undefined : part
}

function hasUniqueIds({ nodes, edges, frames, notes }: CanvasBody): boolean {
  return [nodes, edges, frames, notes].every(isUnique)
}

function isUnique(records: readonly { id: string }[]): boolean {
  return new Set(records.map(({ id }) => id)).size === records.length
}
