import type { CanvasBody, GraphDocument, GraphEdge, GraphNode } from '../document.ts'
import { changeBody } from './body.ts'
import { dropIdleItems } from './items.ts'
import { listsOf } from './wires.ts'

/**
 * Which input's object a node passes on at an output. By the rule of names both are called the same (`mobject`,
 * `mobjects:a1`, `value`); a caller with the catalogue knows better.
 */
export type Passes = (node: GraphNode, output: string) => string | undefined

/** How nodes are removed. */
export interface RemoveOptions {
  /** Joins what the nodes stood between, where they passed their object on. */
  bridge?: boolean
  passes?: Passes
  /** Id of the subgraph the nodes lie in. */
  within?: string
}

/** Removes nodes with their wires, their places in frames, and the items their wires filled. */
export function removeNodes(
  document: GraphDocument,
  ids: readonly string[],
  { bridge = false, passes = (_, output) => output, within }: RemoveOptions = {},
): GraphDocument {
  return changeBody(document, within, (body) => {
    const doomed = new Map(body.nodes.filter((node) => ids.includes(node.id)).map((node) => [node.id, node]))
    if (doomed.size === 0) return undefined
    const kept = bridge ? bridged(body, doomed, passes) : body.edges
    const edges = kept.filter(({ source, target }) => !doomed.has(source) && !doomed.has(target))
    const frames = body.frames.map((frame) => {
      const members = frame.members.filter((member) => !doomed.has(member))
      return members.length === frame.members.length ? frame : { ...frame, members }
    })
    const nodes = body.nodes.filter(({ id }) => !doomed.has(id))
    const lost = body.edges.filter(({ source }) => doomed.has(source))
    const handles = lost.map((edge) => [edge.target, edge.target_handle] as const)
    return listsOf(dropIdleItems({ ...body, nodes, edges, frames }, handles))
  })
}

/** The wires, those that left a doomed node led back to what that node was wired to; none is led from or to nowhere. */
function bridged(body: CanvasBody, doomed: ReadonlyMap<string, GraphNode>, passes: Passes): GraphEdge[] {
  const there = new Set(body.nodes.map(({ id }) => id))
  const inputs = new Map(body.edges.map((edge) => [`${edge.target} ${edge.target_handle}`, edge]))
  return body.edges.map((edge) => {
    let origin: GraphEdge | undefined = edge
    const seen = new Set<string>()
    for (let node = doomed.get(origin.source); node !== undefined && origin !== undefined;) {
      if (seen.has(origin.source)) return edge
      seen.add(origin.source)
      const input = passes(node, origin.source_handle)
      origin = input === undefined ? undefined : inputs.get(`${node.id} ${input}`)
      node = origin && doomed.get(origin.source)
    }
    if (origin === undefined || origin === edge || !there.has(origin.source) || !there.has(edge.target)) return edge
    return { ...edge, source: origin.source, source_handle: origin.source_handle }
  })
}
