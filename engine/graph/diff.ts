/** Documents as flat records, and the difference between two of them: what undo, history and other windows exchange. */
import { deepEqual } from './deep-equal.ts'
import type { CanvasBody, Frame, GraphDocument, GraphEdge, GraphNode, Note, Settings, Subgraph } from './document.ts'

/** What of a document is neither settings, nor in a list, nor outside the reach of undo. */
export type DocumentHead = Pick<GraphDocument, 'id' | 'name' | 'created_at' | 'template'>
/** A subgraph without its body, whose records count singly. */
export type SubgraphHead = Omit<Subgraph, keyof CanvasBody>
/** The smallest thing that changes as a whole. */
export type GraphRecord = GraphNode | GraphEdge | Frame | Note | SubgraphHead | DocumentHead | Settings

/**
 * What makes one document of another. Keys are `node:node-1`, `edge:…`, `frame:…`, `note:…`, before them the subgraph
 * they lie in (`subgraph-1/node:node-1`), `subgraph:subgraph-1`, `document` and `settings`.
 */
export interface DocumentDiff {
  added: Record<string, GraphRecord>
  updated: Record<string, [from: GraphRecord, to: GraphRecord]>
  removed: Record<string, GraphRecord>
}

/** The lists of a body and the kind of their records. */
export const bodyLists = { nodes: 'node', edges: 'edge', frames: 'frame', notes: 'note' } as const

/** Whether nothing differs. */
export function isEmptyDiff({ added, updated, removed }: DocumentDiff): boolean {
  return [added, updated, removed].every((records) => Object.keys(records).length === 0)
}

/** The diff that takes back what this one does. */
export function invertDiff({ added, updated, removed }: DocumentDiff): DocumentDiff {
  const swapped = Object.entries(updated).map(([key, [from, to]]) => [key, [to, from]])
  return { added: removed, updated: Object.fromEntries(swapped), removed: added }
}

/**
 * What differs between two documents. Lists that edits left alone are the same objects and cost nothing. `view` and
 * `updated_at` are no part of it: they are never undone.
 */
export function diffDocuments(from: GraphDocument, to: GraphDocument): DocumentDiff {
  const diff: DocumentDiff = { added: {}, updated: {}, removed: {} }
  compare(diff, 'document', headOf(from), headOf(to))
  compare(diff, 'settings', from.settings, to.settings)
  compareBodies(diff, '', from, to)
  if (from.subgraphs === to.subgraphs) return diff
  const before = new Map(from.subgraphs.map((subgraph) => [subgraph.id, subgraph]))
  const after = new Map(to.subgraphs.map((subgraph) => [subgraph.id, subgraph]))
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(id), after.get(id)]
    if (old === now) continue
    compare(diff, `subgraph:${id}`, old && subgraphHead(old), now && subgraphHead(now))
    compareBodies(diff, `${id}/`, old, now)
  }
  return diff
}

function compareBodies(
  diff: DocumentDiff,
  prefix: string,
  from: CanvasBody | undefined,
  to: CanvasBody | undefined,
): void {
  for (const [list, kind] of Object.entries(bodyLists)) {
    const before = recordsOf(from, list)
    const after = recordsOf(to, list)
    if (before === after) continue
    const olds = new Map(before.map((record) => [record.id, record]))
    for (const record of after) {
      compare(diff, `${prefix}${kind}:${record.id}`, olds.get(record.id), record)
      olds.delete(record.id)
    }
    for (const old of olds.values()) compare(diff, `${prefix}${kind}:${old.id}`, old, undefined)
  }
}

const none: { id: string }[] = []

function recordsOf(body: CanvasBody | undefined, list: string): (GraphRecord & { id: string })[] {
  return (body?.[list as keyof CanvasBody] ?? none) as (GraphRecord & { id: string })[]
}

function compare(diff: DocumentDiff, key: string, from: GraphRecord | undefined, to: GraphRecord | undefined): void {
  if (from === undefined && to !== undefined) diff.added[key] = to
  else if (from !== undefined && to === undefined) diff.removed[key] = from
  else if (from !== undefined && to !== undefined && !deepEqual(from, to)) diff.updated[key] = [from, to]
}

function headOf({ id, name, created_at, template }: GraphDocument): DocumentHead {
  return { id, name, created_at, ...(template === undefined ? {} : { template }) }
}

function subgraphHead({
  nodes: _nodes,
  edges: _edges,
  frames: _frames,
  notes: _notes,
  ...head
}: Subgraph): SubgraphHead {
  return head
}
