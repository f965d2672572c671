import {
  type CanvasBody,
  frame,
  type Frame,
  graphDocument,
  type GraphDocument,
  graphEdge,
  type GraphEdge,
  graphNode,
  type GraphNode,
  note,
  type Note,
  type Settings,
  settings,
  subgraph,
  type Subgraph,
  subgraphInput,
  subgraphOutput,
  template,
} from './document.ts'
import { compareNatural } from './natural-order.ts'

/** The names of a type's parameters in the definition's order; undefined for a type that is not known. */
export type ParamOrder = (type: string) => readonly string[] | undefined

/** Keys in the order the schema, and so the file, has them. */
const keyOrder = {
  document: Object.keys(graphDocument.shape),
  template: Object.keys(template.shape),
  settings: Object.keys(settings.shape),
  node: Object.keys(graphNode.shape),
  edge: Object.keys(graphEdge.shape),
  frame: Object.keys(frame.shape),
  note: Object.keys(note.shape),
  subgraph: Object.keys(subgraph.shape),
  input: Object.keys(subgraphInput.shape),
  output: Object.keys(subgraphOutput.shape),
}

/**
 * The one form in which a document is stored: records by id in natural order, wires by target, handle and id, keys in the
 * order of the format, whole pixels. Two documents with the same content give the same file.
 *
 * @param paramOrder - sorts parameters as the node's definition has them, unknown names last; without it they keep
 *   their order
 */
export function tidyDocument(document: GraphDocument, paramOrder?: ParamOrder): GraphDocument {
  const tidied: GraphDocument = {
    ...document,
    settings: tidySettings(document.settings),
    ...tidyBody(document, paramOrder),
    subgraphs: byId(document.subgraphs).map((inner) => tidySubgraph(inner, paramOrder)),
  }
  if (document.template !== undefined) tidied.template = orderKeys(document.template, keyOrder.template)
  return orderKeys(tidied, keyOrder.document)
}

function tidySettings(record: Settings): Settings {
  const defaults = record.defaults.map((entry) => ({ class: entry.class, params: entry.params }))
  // JSON knows no negative zero.
  return orderKeys({ ...record, defaults, hold: record.hold + 0, seed: record.seed + 0 }, keyOrder.settings)
}

function tidySubgraph(inner: Subgraph, paramOrder: ParamOrder | undefined): Subgraph {
  const inputs = inner.inputs.map((input) => orderKeys(input, keyOrder.input))
  const outputs = inner.outputs.map((output) => orderKeys(output, keyOrder.output))
  return orderKeys({ ...inner, inputs, outputs, ...tidyBody(inner, paramOrder) }, keyOrder.subgraph)
}

function tidyBody({ nodes, edges, frames, notes }: CanvasBody, paramOrder: ParamOrder | undefined): CanvasBody {
  return {
    nodes: byId(nodes).map((node) => tidyNode(node, paramOrder)),
    edges: edges.toSorted(compareEdges).map((edge) => orderKeys(edge, keyOrder.edge)),
    frames: byId(frames).map(tidyFrame),
    notes: byId(notes).map(tidyNote),
  }
}

function tidyNode(node: GraphNode, paramOrder: ParamOrder | undefined): GraphNode {
  const { position, width, params, items } = node
  const order = paramOrder?.(node.type)
  const tidied: GraphNode = { ...node, order: node.order + 0, position: wholePlace(position) }
  if (width !== undefined) tidied.width = wholeLength(width)
  if (order !== undefined && params !== undefined) tidied.params = sortParams(params, items ?? {}, order)
  if (order !== undefined && items !== undefined) tidied.items = sortParams(items, {}, order)
  return orderKeys(tidied, keyOrder.node)
}

function tidyFrame(record: Frame): Frame {
  return orderKeys({ ...record, position: wholePlace(record.position), size: wholeSize(record.size) }, keyOrder.frame)
}

function tidyNote(record: Note): Note {
  const tidied: Note = { ...record, position: wholePlace(record.position) }
  if (record.size !== undefined) tidied.size = wholeSize(record.size)
  return orderKeys(tidied, keyOrder.note)
}

/** A place in whole pixels. */
export function wholePlace({ x, y }: { x: number; y: number }): { x: number; y: number } {
  // Adding 0 makes 0 of -0, which JSON cannot hold.
  return { x: Math.round(x) + 0, y: Math.round(y) + 0 }
}

function wholeSize({ width, height }: Frame['size']): Frame['size'] {
  return { width: wholeLength(width), height: wholeLength(height) }
}

function wholeLength(length: number): number {
  return Math.max(1, Math.round(length))
}

/** Sorts by the definition's order; items of one port by their keys' order, unknown names last as they stood. */
function sortParams<T>(
  params: Record<string, T>,
  items: Record<string, string[]>,
  order: readonly string[],
): Record<string, T> {
  const ranked = Object.entries(params).map((entry) => {
    const [port = '', key] = entry[0].split(':')
    const known = order.indexOf(port)
    const item = key === undefined ? -1 : (items[port]?.indexOf(key) ?? -1)
    return { entry, rank: known === -1 ? Number.POSITIVE_INFINITY : known, item }
  })
  // Sorting is stable: what ranks alike keeps its order. Infinities must not be subtracted.
  ranked.sort((a, b) =>
    a.rank === b.rank ? (a.rank === Number.POSITIVE_INFINITY ? 0 : a.item - b.item) : a.rank - b.rank,
  )
  return Object.fromEntries(ranked.map(({ entry }) => entry))
}

function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => compareNatural(a.id, b.id))
}

function compareEdges(a: GraphEdge, b: GraphEdge): number {
  return (
    compareNatural(a.target, b.target) || compareNatural(a.target_handle, b.target_handle) || compareNatural(a.id, b.id)
  )
}

/** The record with its keys in order; what is undefined is left out. */
function orderKeys<T extends object>(record: T, order: readonly string[]): T {
  const ordered: Record<string, unknown> = {}
  for (const key of order) {
    const value = (record as Record<string, unknown>)[key]
    if (value !== undefined) ordered[key] = value
  }
  return ordered as T
}
