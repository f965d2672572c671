import { IndexMap, type ReadonlyIndexMap } from './indexed.ts'
import { compareNatural } from './natural-order.ts'
import type { Plays } from './plays.ts'
import type { ResolvedBody, ResolvedNode } from './resolve.ts'

/** What must run before what. */
export interface Dependencies {
  /** What must have run before a node. */
  before(node: ResolvedNode): readonly ResolvedNode[]
  /** The same wires the other way. */
  after(node: ResolvedNode): readonly ResolvedNode[]
}

/** The total order of a body, or what stands in its way. */
export interface Order {
  nodes: readonly ResolvedNode[]
  /** Their places, from 0. */
  place: ReadonlyIndexMap<ResolvedNode, number>
  /** Nodes that wait for one another; empty when the order is whole. */
  blocked: readonly ResolvedNode[]
}

/** Reads the dependencies off the wires (rules 1 and 3), each pair once. */
export function dependenciesOf(body: ResolvedBody, plays: Plays): Dependencies {
  const before: ResolvedNode[][] = []
  const after = body.map((): ResolvedNode[] => [])
  const lastNeededBy = new Int32Array(body.length).fill(-1)
  for (const node of body) {
    const needs: ResolvedNode[] = []
    const add = (need: ResolvedNode): void => {
      if (lastNeededBy[need.index] === node.index) return
      lastNeededBy[need.index] = node.index
      needs.push(need)
      after[need.index]!.push(node)
    }
    for (const source of node.inputs.values()) {
      add(source.node)
      for (const step of plays.stepsBefore(source)) add(step)
    }
    before.push(needs)
  }
  return { before: ({ index }) => before[index]!, after: ({ index }) => after[index]! }
}

/**
 * The one total order of rule 1: Kahn's algorithm, and among nodes that are ready the lowest rank, then the lowest
 * order number, then the id. A node's rank is the smallest order number among itself and all that need it.
 */
export function orderBody(body: ResolvedBody, dependencies: Dependencies): Order {
  const ranks = ranksOf(body, dependencies)
  const precedes = (a: ResolvedNode, b: ResolvedNode): boolean =>
    (ranks[a.index]! - ranks[b.index]! || a.record.order - b.record.order || compareNatural(a.id, b.id)) < 0
  const nodes = kahn(body, dependencies, precedes)
  const place = new IndexMap<ResolvedNode, number>(body.length)
  nodes.forEach((node, at) => place.set(node, at))
  const blocked = nodes.length < body.length ? body.filter((node) => place.get(node) === undefined) : []
  return { nodes, place, blocked }
}

/** By index. */
function ranksOf(body: ResolvedBody, dependencies: Dependencies): Float64Array {
  const ranks = Float64Array.from(body, (node) => node.record.order)
  const sorted = kahn(body, dependencies)
  for (let at = sorted.length - 1; at >= 0; at--) {
    const node = sorted[at]!
    const rank = ranks[node.index]!
    for (const need of dependencies.before(node)) if (rank < ranks[need.index]!) ranks[need.index] = rank
  }
  return ranks
}

/** Kahn's sort; nodes on or behind a cycle are left out. Without `precedes` any topological order will do. */
function kahn(
  body: ResolvedBody,
  dependencies: Dependencies,
  precedes?: (a: ResolvedNode, b: ResolvedNode) => boolean,
): ResolvedNode[] {
  const waiting = new Int32Array(body.length)
  const ready = new Heap(precedes)
  for (const node of body) {
    const needs = dependencies.before(node).length
    waiting[node.index] = needs
    if (needs === 0) ready.push(node)
  }
  const sorted: ResolvedNode[] = []
  for (let node = ready.pop(); node; node = ready.pop()) {
    sorted.push(node)
    for (const next of dependencies.after(node)) {
      const left = waiting[next.index]! - 1
      waiting[next.index] = left
      if (left === 0) ready.push(next)
    }
  }
  return sorted
}

/** A binary heap; a plain stack where no order is asked for. */
class Heap {
  readonly #items: ResolvedNode[] = []
  readonly #precedes: ((a: ResolvedNode, b: ResolvedNode) => boolean) | undefined

  constructor(precedes: ((a: ResolvedNode, b: ResolvedNode) => boolean) | undefined) {
    this.#precedes = precedes
  }

  push(item: ResolvedNode): void {
    const items = this.#items
    let at = items.push(item) - 1
    while (this.#precedes && at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#precedes(item, items[parent]!)) break
      items[at] = items[parent]!
      at = parent
    }
    items[at] = item
  }

  pop(): ResolvedNode | undefined {
    const items = this.#items
    if (!this.#precedes || items.length < 2) return items.pop()
    const top = items[0]
    const last = items.pop()!
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= items.length) break
      if (child + 1 < items.length && this.#precedes(items[child + 1]!, items[child]!)) child++
      if (!this.#precedes(items[child]!, last)) break
      items[at] = items[child]!
      at = child
    }
    items[at] = last
    return top
  }
}
