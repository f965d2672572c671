import type { CanvasBody, GraphDocument, GraphNode, Subgraph } from './document.ts'
import { freeIds } from './free-id.ts'
import type { Notice } from './load-notice.ts'

type Notify = (notice: Notice) => void

/**
 * Makes ids unique. Of several records with one id the first keeps it and its wires; each later one gets a free id, so
 * that nothing is lost and nothing is wired otherwise than before. Each is said with the code `duplicate_id`.
 */
export function repairDuplicates(document: GraphDocument, notify: Notify): GraphDocument {
  const subgraphs = unique(document.subgraphs, 'subgraph', notify)
  return {
    ...document,
    ...uniqueBody(document, notify),
    subgraphs: subgraphs.map(uniqueWithin),
  }

  function uniqueWithin(subgraph: Subgraph): Subgraph {
    return { ...subgraph, ...uniqueBody(subgraph, notify) }
  }
}

function uniqueBody({ nodes, edges, frames, notes }: CanvasBody, notify: Notify): CanvasBody {
  return {
    nodes: unique(nodes, 'node', notify).map((node) => uniqueItems(node, notify)),
    edges: unique(edges, 'edge', notify),
    frames: unique(frames, 'frame', notify),
    notes: unique(notes, 'note', notify),
  }
}

function unique<T extends { id: string }>(records: T[], kind: string, notify: Notify): T[] {
  const all = new Set(records.map(({ id }) => id))
  if (all.size === records.length) return records
  const next = freeIds(kind, all)
  const seen = new Set<string>()
  return records.map((record) => {
    if (!seen.has(record.id)) {
      seen.add(record.id)
      return record
    }
    const id = next()
    const message = `Two ${kind}s have the id "${record.id}"; the second is now "${id}".`
    notify({ code: 'duplicate_id', message, ...(kind === 'node' || kind === 'edge' ? { [kind]: id } : {}) })
    return { ...record, id }
  })
}

function uniqueItems(node: GraphNode, notify: Notify): GraphNode {
  const { items } = node
  if (items === undefined) return node
  const repeated = Object.keys(items).filter((port) => new Set(items[port]).size !== items[port]?.length)
  if (repeated.length === 0) return node
  const message = `Node "${node.id}" lists an item of ${repeated.join(', ')} twice; it is kept once.`
  notify({ code: 'duplicate_id', message, node: node.id })
  const single = Object.entries(items).map(([port, keys]) => [port, [...new Set(keys)]])
  return { ...node, items: Object.fromEntries(single) }
}
