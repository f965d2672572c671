/** No more cycles than anyone would read. */
const mostCycles = 50
/** Once so many links were followed, the first cycle found of a knot will do. */
const mostSteps = 300_000

/**
 * Finds the cycles of a graph: shortest ones first within each knot of nodes that reach one another, each once, until
 * cutting one wire of every cycle found would leave none. A tangled graph has more cycles than can be listed; those
 * found are enough to untie it.
 *
 * @param nodes - in the order in which cycles are reported and begin; each is compared by identity
 * @param next - where the wires of a node lead
 * @returns each cycle as its nodes, the first one not repeated at the end
 */
export function findCycles<T>(nodes: readonly T[], next: (node: T) => Iterable<T>): T[][] {
  const places = new Map(nodes.map((node, place) => [node, place]))
  const links = nodes.map((node) => {
    const targets = new Set<number>()
    for (const target of next(node)) {
      const place = places.get(target)
      if (place !== undefined) targets.add(place)
    }
    return targets
  })
  const cycles: number[][] = []
  const search: Search = { links, steps: 0 }
  let knots = findKnots(links)
  while (knots.length > 0 && cycles.length < mostCycles) {
    for (const knot of knots.slice(0, mostCycles - cycles.length)) {
      const cycle = shortestCycle(knot, search)
      cycles.push(cycle)
      links[cycle.at(-1) ?? 0]?.delete(cycle[0] ?? 0)
    }
    knots = findKnots(links)
  }
  const named = cycles.map((cycle) => cycle.map((place) => nodes[place]).filter((node) => node !== undefined))
  return named.toSorted((a, b) => (places.get(a[0] as T) ?? 0) - (places.get(b[0] as T) ?? 0) || a.length - b.length)
}

type Links = readonly Set<number>[]

interface Search {
  readonly links: Links
  /** Links followed so far. */
  steps: number
}

/** Tarjan's strongly connected components with a cycle in them, without recursion: graphs may be thousands deep. */
function findKnots(links: Links): number[][] {
  const knots: number[][] = []
  const found = new Int32Array(links.length).fill(-1)
  const low = new Int32Array(links.length)
  const open = new Uint8Array(links.length)
  const stack: number[] = []
  let count = 0

  for (let start = 0; start < links.length; start++) {
    if (found[start] !== -1) continue
    const path: { node: number; targets: Iterator<number> }[] = []
    enter(start)
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const { value: target, done } = at.targets.next()
      if (done) leave(at.node)
      else if (found[target] === -1) enter(target)
      else if (open[target]) low[at.node] = Math.min(low[at.node] ?? 0, found[target] ?? 0)
    }

    function enter(node: number): void {
      found[node] = low[node] = count++
      open[node] = 1
      stack.push(node)
      path.push({ node, targets: (links[node] ?? new Set<number>()).values() })
    }

    function leave(node: number): void {
      path.pop()
      const parent = path.at(-1)
      if (parent) low[parent.node] = Math.min(low[parent.node] ?? 0, low[node] ?? 0)
      if (low[node] !== found[node]) return
      const knot = stack.splice(stack.lastIndexOf(node))
      for (const member of knot) open[member] = 0
      if (knot.length > 1 || links[node]?.has(node)) knots.push(knot.toSorted((a, b) => a - b))
    }
  }
  return knots
}

/** Breadth first from every node of the knot in turn; later searches stop where they cannot be shorter any more. */
function shortestCycle(knot: readonly number[], search: Search): number[] {
  const members = new Set(knot)
  let best: number[] | undefined
  for (const start of knot) {
    if (best && (best.length === 1 || search.steps > mostSteps)) break
    const from = new Map([[start, -1]])
    let front = [start]
    for (let length = 1; front.length > 0 && length < (best?.length ?? Infinity); length++) {
      const reached: number[] = []
      for (const node of front) {
        for (const target of search.links[node] ?? []) {
          search.steps++
          if (target === start) {
            best = walkBack(node, from)
            reached.length = 0
            front = []
            break
          }
          if (!members.has(target) || from.has(target)) continue
          from.set(target, node)
          reached.push(target)
        }
        if (front.length === 0) break
      }
      front = reached
    }
  }
  return turn(best ?? [...knot])
}

function walkBack(end: number, from: ReadonlyMap<number, number>): number[] {
  const path: number[] = []
  for (let at = end; at >= 0; at = from.get(at) ?? -1) path.push(at)
  return path.toReversed()
}

/** A cycle begins at its first node in the graph's order. */
function turn(cycle: readonly number[]): number[] {
  const first = cycle.indexOf(Math.min(...cycle))
  return [...cycle.slice(first), ...cycle.slice(0, first)]
}
