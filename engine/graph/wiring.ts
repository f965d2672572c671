import type { Body, GraphEdge, GraphNode } from './document.ts'

/** A wire with the nodes at its ends, as far as they are there. */
export interface Wire {
  readonly edge: GraphEdge
  readonly source: WiredNode | undefined
  readonly target: WiredNode | undefined
}

/** Who is wired to whom in one body. */
export interface Wiring {
  /** By id; of several nodes with one id the first. */
  readonly nodes: ReadonlyMap<string, WiredNode>
  /** The same in the order of the file, each at the place its `index` says. */
  readonly list: readonly WiredNode[]
  /** All wires, in the order of the file. */
  readonly wires: readonly Wire[]
  /** The nodes so that wires lead from earlier to later ones; those on and behind cycles are left out. */
  readonly sorted: readonly WiredNode[]
  /** The nodes on or behind a cycle. */
  readonly blocked: readonly WiredNode[]
}

const none: readonly Wire[] = []
/** Up to this many wires, walking them is quicker than a map. */
const few = 8

/** A node with the wires on it. */
export class WiredNode {
  readonly node: GraphNode
  /** Its place among the nodes of its body. */
  readonly index: number
  /** Wires that end here, in the order of the file; also those from nodes that are not there. */
  readonly into: readonly Wire[] = none
  /** Wires that start here; also those to nodes that are not there. */
  readonly outOf: readonly Wire[] = none
  #byInput: Map<string, Wire[]> | undefined
  #byOutput: Map<string, Wire[]> | undefined

  constructor(node: GraphNode, index: number) {
    this.node = node
    this.index = index
  }

  /** The wire into a socket; of several, which is a mistake, the first. */
  wireInto(handle: string): Wire | undefined {
    if (this.into.length > few) return this.wiresInto(handle)[0]
    for (const wire of this.into) if (wire.edge.target_handle === handle) return wire
    return undefined
  }

  /** All wires into a socket. */
  wiresInto(handle: string): readonly Wire[] {
    if (this.into.length === 0) return none
    this.#byInput ??= group(this.into, (wire) => wire.edge.target_handle)
    return this.#byInput.get(handle) ?? none
  }

  /** All wires out of a socket. */
  wiresOutOf(handle: string): readonly Wire[] {
    if (this.outOf.length === 0) return none
    this.#byOutput ??= group(this.outOf, (wire) => wire.edge.source_handle)
    return this.#byOutput.get(handle) ?? none
  }
}

function group(wires: readonly Wire[], handleOf: (wire: Wire) => string): Map<string, Wire[]> {
  const groups = new Map<string, Wire[]>()
  for (const wire of wires) {
    const handle = handleOf(wire)
    const list = groups.get(handle)
    if (list) list.push(wire)
    else groups.set(handle, [wire])
  }
  return groups
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
  const wiring = indexBody(body)
  remembered.set(body.edges, { nodes: body.nodes, size, wiring })
  return wiring
}

function indexBody(body: Body): Wiring {
  const nodes = new Map<string, WiredNode>()
  const list: WiredNode[] = []
  for (const node of body.nodes) {
    if (nodes.has(node.id)) continue
    const wired = new WiredNode(node, list.length)
    nodes.set(node.id, wired)
    list.push(wired)
  }
  const wires = body.edges.map((edge): Wire => {
    const wire = { edge, source: nodes.get(edge.source), target: nodes.get(edge.target) }
    if (wire.source) add(wire.source, 'outOf', wire)
    if (wire.target) add(wire.target, 'into', wire)
    return wire
  })
  return { nodes, list, wires, ...sort(list) }
}

/** Most ends have no wire at all and share one empty list. */
function add(node: { into: readonly Wire[]; outOf: readonly Wire[] }, end: 'into' | 'outOf', wire: Wire): void {
  const wires = node[end] as Wire[]
  if (wires.length === 0) node[end] = [wire]
  else wires.push(wire)
}

/** Kahn's algorithm, in the order of the file among nodes that are ready together. */
function sort(list: readonly WiredNode[]): Pick<Wiring, 'sorted' | 'blocked'> {
  const waits = new Int32Array(list.length)
  const sorted: WiredNode[] = []
  for (const node of list) {
    let count = 0
    for (const { source } of node.into) if (source) count++
    waits[node.index] = count
    if (count === 0) sorted.push(node)
  }
  for (let at = 0; at < sorted.length; at++) {
    for (const { target } of sorted[at]?.outOf ?? none) {
      if (!target) continue
      const left = (waits[target.index] ?? 0) - 1
      waits[target.index] = left
      if (left === 0) sorted.push(target)
    }
  }
  const blocked = sorted.length === list.length ? [] : list.filter((node) => (waits[node.index] ?? 0) > 0)
  return { sorted, blocked }
}
