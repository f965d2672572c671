/** Where Alt and an arrow lead: along wires to the sides, among siblings up and down. Pure. */
import type { GraphNode } from '../../../engine/graph/document.ts'
import type { BodyView } from '../../document/body-view.ts'

/** A way to walk. */
export type Way = 'right' | 'left' | 'up' | 'down'

/**
 * The node that is come to; undefined where nothing is that way.
 *
 * @param came - the node the walk came from last: up and down stay among the nodes it is wired to
 */
export function walk(view: BodyView, from: string, way: Way, came: string | undefined): string | undefined {
  const node = view.node(from)
  if (!node) return undefined
  if (way === 'right') return byHeight(takersOf(view, from), node)[0]?.id
  // The order in which a node names its inputs, not that of the wires: an object before its parameters.
  if (way === 'left') return givers(view, from)[0]?.id
  const around = siblings(view, node, came)
  const inOrder = around.toSorted(above)
  const at = inOrder.indexOf(node)
  return inOrder[way === 'up' ? at - 1 : at + 1]?.id
}

/** The node next to a place on the canvas, for a walk that has not begun. */
export function nearest(view: BodyView, to: { x: number; y: number }): string | undefined {
  const far = ({ position }: GraphNode): number => Math.hypot(position.x - to.x, position.y - to.y)
  return view.body.nodes.toSorted((a, b) => far(a) - far(b))[0]?.id
}

/** What is wired to the same node: where the walk came from, else what takes its output, else where its input comes from. */
function siblings(view: BodyView, node: GraphNode, came: string | undefined): GraphNode[] {
  const groups: GraphNode[][] = []
  const add = (via: string): void => {
    for (const group of [givers(view, via), takersOf(view, via)]) if (group.includes(node)) groups.push(group)
  }
  if (came !== undefined) add(came)
  for (const { id } of takersOf(view, node.id)) add(id)
  for (const { id } of givers(view, node.id)) add(id)
  return groups.find((group) => group.length > 1) ?? columnOf(view, node)
}

/** Nodes that share nothing by wires: those that stand above and below. */
function columnOf({ body }: BodyView, { position: { x } }: GraphNode): GraphNode[] {
  return body.nodes.filter(({ position }) => Math.abs(position.x - x) < 120)
}

function takersOf(view: BodyView, id: string): GraphNode[] {
  return unique(view.wiresOutOf(id).map(({ target }) => view.node(target)))
}

function givers(view: BodyView, id: string): GraphNode[] {
  const places = new Map(
    view
      .sockets(id)
      .inputs()
      .map(({ handle }, at) => [handle, at]),
  )
  const into = view.body.edges.filter(({ target }) => target === id)
  const sorted = into.toSorted((a, b) => (places.get(a.target_handle) ?? 0) - (places.get(b.target_handle) ?? 0))
  return unique(sorted.map(({ source }) => view.node(source)))
}

function unique(nodes: readonly (GraphNode | undefined)[]): GraphNode[] {
  return [...new Set(nodes.filter((node) => node !== undefined))]
}

function above(a: GraphNode, b: GraphNode): number {
  return a.position.y - b.position.y || a.position.x - b.position.x
}

function byHeight(nodes: GraphNode[], { position: { y } }: GraphNode): GraphNode[] {
  return nodes.toSorted((a, b) => Math.abs(a.position.y - y) - Math.abs(b.position.y - y))
}
