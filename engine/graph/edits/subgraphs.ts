import type { GraphDocument, Subgraph } from '../document.ts'

/** The subgraphs a subgraph holds instances of, at any depth, itself included; ids that lead nowhere are left out. */
export function reachableSubgraphs(subgraphs: readonly Subgraph[], start: Iterable<string>): Set<string> {
  const known = new Map(subgraphs.map((subgraph) => [subgraph.id, subgraph]))
  const reached = new Set<string>()
  const open = [...start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const subgraph = known.get(id)
    if (subgraph === undefined || reached.has(id)) continue
    reached.add(id)
    for (const node of subgraph.nodes) if (node.subgraph !== undefined) open.push(node.subgraph)
  }
  return reached
}

/** Whether an instance of `subgraph` inside the body `within` would hold itself; also when there is no such subgraph. */
export function wouldRecur(document: GraphDocument, within: string | undefined, subgraph: string | undefined): boolean {
  if (subgraph === undefined) return false
  const reached = reachableSubgraphs(document.subgraphs, [subgraph])
  return !reached.has(subgraph) || (within !== undefined && reached.has(within))
}
