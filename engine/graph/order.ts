import { compareNatural } from './natural-order.ts'
import type { Plays } from './plays.ts'
import type { ResolvedBody, ResolvedNode } from './resolve.ts'

/** What must run before what. */
export interface Dependencies {
  /** For each node, what must have run before it. */
  before: ReadonlyMap<ResolvedNode, readonly ResolvedNode[]>
  /** The same wires the other way. */
  after: ReadonlyMap<ResolvedNode, readonly ResolvedNode[]>
}

/** The total order of a body, or what stands in its way. */
export interface Order {
  nodes: readonly ResolvedNode[]
  /** Nodes that wait for one another; empty when the order is whole. */
  blocked: readonly ResolvedNode[]
}

/** Reads the dependencies off the wires (rules 1 and 3), each pair once. */
export function dependenciesOf(body: ResolvedBody, plays: Plays): Dependencies {
  const before = new Map<ResolvedNode, ResolvedNode[]>()
  const after = new Map<ResolvedNode, ResolvedNode[]>()
  for (const node of body.values()) {
    const needs = new Set<ResolvedNode>()
    for (const source of node.inputs.values()) for (const need of plays.requirements(source)) needs.add(need)
    before.set(node, [...needs])
    for (const need of needs) {
      const list = after.get(need)
      if (list) list.push(node)
      else after.set(need, [node])
    }
  }
  return { before, after }
}

/**
 * The one total order of rule 1: Kahn's algorithm, and among nodes that are ready the lowest rank, then the lowest
 * order number, then the id. A node's rank is the smallest order number among itself and all that need it.
 */
export function orderBody(body: ResolvedBody, dependencies: Dependencies): Order {
  const ranks = ranksOf(body, dependencies)
  const precedes = (a: ResolvedNode, b: ResolvedNode): boolean =>
    (ranks.get(a)! - ranks.get(b)! || a.record.order - b.record.order || compareNatural(a.id, b.id)) < 0
  const nodes = kahn(body, dependencies, precedes)
  const placed = new Set(nodes)
  return { nodes, blocked: [...body.values()].filter((node) => !placed.has(node)) }
}

function ranksOf(body: ResolvedBody, dependencies: Dependencies): Map<ResolvedNode, number> {
  const ranks = new Map<ResolvedNode, number>()
  for (const node of body.values()) ranks.set(node, node.record.order)
  const sorted = kahn(body, dependencies)
  for (const node of sorted.toReversed()) {
    const rank = ranks.get(node)!
    for (const need of dependencies.before.get(node) ?? []) if (rank < ranks.get(need)!) ranks.set(need, rank)
  }
  return ranks
}

/** Kahn's sort; nodes on or behind a cycle are left out. Without `precedes` any topological order will do. */
function kahn(
  body: ResolvedBody,
  dependencies: Dependencies,
  precedes?: (a: ResolvedNode, b: ResolvedNode) => boolean,
): ResolvedNode[] {
  const waiting = new Map<ResolvedNode, number>()
  const ready = new Heap(precedes)
  for (const node of body.values()) {
    const needs = dependencies.before.get(node)?.length ?? 0
    if (needs) waiting.set(node, needs)
    else ready.push(node)
  }
  const sorted: ResolvedNode[] = []
  for (let node = ready.pop(); node; node = ready.pop()) {
    sorted.push(node)
    for (const next of dependencies.after.get(node) ?? []) {
      const left = waiting.get(next)! - 1
      waiting.set(next, left)
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
