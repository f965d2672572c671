import type { Body, GraphEdge, GraphNode } from './document.ts'

/** A node with the wires on it. */
export interface WiredNode {
  readonly node: GraphNode
  /** Its place in the body's list of nodes. */
  readonly index: number
  /** Wires that end here, in the order of the file; also those from nodes that are not there. */
  readonly into: readonly GraphEdge[]
  /** Wires that start here; also those to nodes that are not there. */
  readonly outOf: readonly GraphEdge[]
}

/** Who is wired to whom in one body. */
export interface Wiring {
  /** By id; of several nodes with one id the first. */
  readonly nodes: ReadonlyMap<string, WiredNode>
  /** The wires into one socket: one, or none, in a graph without mistakes. */
  readonly into: (node: string, handle: string) => readonly GraphEdge[]
  /** The wires out of one socket. */
  readonly outOf: (node: string, handle: string) => readonly GraphEdge[]
}

interface Draft extends WiredNode {
  into: GraphEdge[]
  outOf: GraphEdge[]
}

const remembered = new WeakMap<readonly GraphEdge[], { nodes: readonly GraphNode[]; size: number; wiring: Wiring }>()

/**
 * Indexes a body in O(nodes + wires). The answer is remembered for as long as the body's lists are the same and as
 * long, so that types, interfaces and rules share one index. Order wires (`then` to `after`) are wires like any other.
 */
export function wiringOf(body: Body): Wiring {
  const size = body.nodes.length + body.edges.length
  const known = remembered.get(body.edges)
  if (known && known.nodes === body.nodes && known.size === size) return known.wiring
  const wiring = index(body)
  remembered.set(body.edges, { nodes: body.nodes, size, wiring })
  return wiring
}

function index(body: Body): Wiring {
  const nodes = new Map<string, Draft>()
  body.nodes.forEach((node, at) => {
    if (!nodes.has(node.id)) nodes.set(node.id, { node, index: at, into: [], outOf: [] })
  })
  for (const edge of body.edges) {
    nodes.get(edge.target)?.into.push(edge)
    nodes.get(edge.source)?.outOf.push(edge)
  }
  const targets = new Sockets((edge) => edge.target_handle)
  const sources = new Sockets((edge) => edge.source_handle)
  return {
    nodes,
    into: (node, handle) => targets.at(nodes.get(node)?.into, handle),
    outOf: (node, handle) => sources.at(nodes.get(node)?.outOf, handle),
  }
}

const none: readonly GraphEdge[] = []
/** Up to this many wires, walking them is quicker than a map. */
const few = 8

/** Finds the wires on one socket; nodes with many wires get a map when first asked. */
class Sockets {
  readonly #handleOf: (edge: GraphEdge) => string
  readonly #maps = new Map<readonly GraphEdge[], Map<string, GraphEdge[]>>()

  constructor(handleOf: (edge: GraphEdge) => string) {
    this.#handleOf = handleOf
  }

  at(edges: readonly GraphEdge[] | undefined, handle: string): readonly GraphEdge[] {
    if (!edges || edges.length === 0) return none
    if (edges.length > few) return this.#mapOf(edges).get(handle) ?? none
    return edges.filter((edge) => this.#handleOf(edge) === handle)
  }

  #mapOf(edges: readonly GraphEdge[]): Map<string, GraphEdge[]> {
    let map = this.#maps.get(edges)
    if (map) return map
    this.#maps.set(edges, (map = new Map()))
    for (const edge of edges) {
      const handle = this.#handleOf(edge)
      const list = map.get(handle)
      if (list) list.push(edge)
      else map.set(handle, [edge])
    }
    return map
  }
}

/** The nodes so that wires lead from earlier to later ones; what is on or behind a cycle comes last. */
export function alongWires(wiring: Wiring): WiredNode[] {
  const sorted: WiredNode[] = []
  const waits = new Map<WiredNode, number>()
  for (const wired of wiring.nodes.values()) {
    const count = wired.into.filter((edge) => wiring.nodes.has(edge.source)).length
    if (count === 0) sorted.push(wired)
    else waits.set(wired, count)
  }
  for (let at = 0; at < sorted.length; at++) {
    for (const edge of sorted[at]?.outOf ?? []) {
      const next = wiring.nodes.get(edge.target)
      const count = next && waits.get(next)
      if (!next || count === undefined) continue
      if (count > 1) waits.set(next, count - 1)
      else {
        waits.delete(next)
        sorted.push(next)
      }
    }
  }
  return [...sorted, ...waits.keys()]
}
