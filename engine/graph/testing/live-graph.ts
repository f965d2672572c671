import type { GraphDocument, GraphEdge, GraphNode } from '../document.ts'
import { graph, node, wire } from './build.ts'

/** A node as `[type, params, flags]`. */
export type NodeText = readonly [type: string, params?: GraphNode['params'], more?: Partial<GraphNode>]

/**
 * A graph of named nodes in the order they are written. A wire is a text, `t.value > c.radius`; with `~>` it follows.
 */
export function liveGraph(nodes: Readonly<Record<string, NodeText>>, wires: readonly string[]): GraphDocument {
  const records = Object.entries(nodes).map(([id, [type, params = {}, more = {}]], index) =>
    node(id, type, params, { order: index + 1, ...more }),
  )
  const edges = wires.map((text): GraphEdge => {
    const edge = wire(text.replace('~>', '>'))
    return text.includes('~>') ? { ...edge, live: true } : edge
  })
  const handles = edges.map((edge): [string, string] => [edge.target, edge.target_handle])
  for (const { id, params } of records) for (const handle of Object.keys(params ?? {})) handles.push([id, handle])
  for (const [id, handle] of handles) {
    const [, port, key] = /^(\w+):(\w+)$/.exec(handle) ?? []
    const record = records.find((candidate) => candidate.id === id)
    if (!record || !port || !key || port === 'more') continue
    const items = { ...record.items }
    items[port] = [...new Set([...(items[port] ?? []), key])]
    record.items = items
  }
  return { ...graph(records, [], { hold: 0 }), edges }
}
