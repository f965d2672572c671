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
  const needs: ResolvedNode[] = []
  const starts = new Int32Array(body.length + 1)
  const lastNeededBy = new Int32Array(body.length).fill(-1)
  for (const node of body) {
    const add = (need: ResolvedNode): void => {
      if (lastNeededBy[need.index] === node.index) return
      lastNeededBy[need.index] = node.index
      needs.push(need)
    }
    for (const source of node.inputs.values()) {
      add(source.node)
      for (const step of plays.stepsBefore(source)) add(step)
    }
    starts[node.index + 1] = needs.length
  }
  const before = new NodeLists(needs, starts)
  const after = turnedRound(body, before)
  return { before: (node) => before.of(node), after: (node) => after.of(node) }
}

/** A list for each node of a body, end to end in one: thousands of small ones would be larger than what they hold. */
class NodeLists {
  readonly all: readonly ResolvedNode[]
  readonly #starts: Int32Array

  /** @param starts - where in the whole each node's list begins, and after the last where it ends */
  constructor(all: readonly ResolvedNode[], starts: Int32Array) {
    this.all = all
    this.#starts = starts
  }

  of({ index }: ResolvedNode): readonly ResolvedNode[] {
    return this.all.slice(this.#starts[index], this.#starts[index + 1])
  }
}

/** For each node those that have it in their list. */
function turnedRound(body: ResolvedBody, lists: NodeLists): NodeLists {
  const starts = new Int32Array(body.length + 1)
  for (const { index } of lists.all) starts[index + 1]!++
  for (let at = 0; at < body.length; at++) starts[at + 1]! += starts[at]!
  const next = starts.slice()
  const all = [...lists.all]
  for (const node of body) for (const { index } of lists.of(node)) all[next[index]!++] = node
  return new NodeLists(all, starts)
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
