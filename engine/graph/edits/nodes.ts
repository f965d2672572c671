import { type GraphDocument, graphNode, type GraphNode } from '../document.ts'
import { freeId } from '../free-id.ts'
import { isParamValue, type ParamValue } from '../param-value.ts'
import { wholePlace } from '../tidy.ts'
import { type Added, bodyOf, changeBody, changeNodes, clean, spokenNodeIds } from './body.ts'
import { nextOrder } from './order.ts'
import { wouldRecur } from './subgraphs.ts'

/** A node to be added: its type and place, and whatever else is known of it. */
export type NodeSketch = Pick<GraphNode, 'type' | 'position'> & Partial<Omit<GraphNode, 'id'>>

/** Adds a node with the lowest free id, as the last in the order unless one is given. */
export function addNode(document: GraphDocument, sketch: NodeSketch, within?: string): Added {
  const body = bodyOf(document, within)
  if (body === undefined || wouldRecur(document, within, sketch.subgraph)) return { document, id: undefined }
  const id = freeId('node', spokenNodeIds(body))
  const ordered = nextOrder(body.nodes)
  const node = clean({
    id,
    type_version: 1,
    order: ordered.next,
    ...sketch,
    position: wholePlace(sketch.position),
  })
  if (!graphNode.safeParse(node).success) return { document, id: undefined }
  return { document: changeBody(document, within, () => ({ nodes: [...ordered.nodes, node] })), id }
}

/** Puts nodes where they were dragged; `places` gives the new place of each by id, in pixels. */
export function moveNodes(
  document: GraphDocument,
  places: Readonly<Record<string, { x: number; y: number }>>,
  within?: string,
): GraphDocument {
  return changeNodes(document, within, Object.keys(places), (node) => {
    const position = wholePlace(places[node.id] ?? node.position)
    return position.x === node.position.x && position.y === node.position.y ? node : { ...node, position }
  })
}

/** What people set on nodes themselves, apart from their parameters. */
export type NodeFields = {
  [
    Field in 'name' | 'label' | 'show' | 'muted' | 'bypassed' | 'collapsed' | 'pinned' | 'unfolded' | 'width' | 'color'
  ]?: GraphNode[Field]
}

const fieldNames = new Set<string>('name label show muted bypassed collapsed pinned unfolded width color'.split(' '))

/** Renames, labels, shows, mutes … nodes. A field given as undefined, `false` or an empty text is taken away. */
export function setNodes(
  document: GraphDocument,
  ids: readonly string[],
  fields: NodeFields,
  within?: string,
): GraphDocument {
  const wanted = Object.entries(fields)
    .filter(([name]) => fieldNames.has(name))
    .map(([name, value]) => [name, value === false || value === '' ? undefined : value] as const)
  return changeNodes(document, within, ids, (node) => {
    if (wanted.every(([name, value]) => node[name as keyof GraphNode] === value)) return node
    return clean({ ...node, ...Object.fromEntries(wanted) })
  })
}

/**
 * Gives a parameter of nodes a value. A wired parameter keeps its value for when the wire goes.
 *
 * @param name - the parameter's handle, also of an item (`vertices:a1`) or of more options (`more:name`)
 * @param value - undefined goes back to Manim's default
 */
export function setParam(
  document: GraphDocument,
  ids: readonly string[],
  name: string,
  value: ParamValue | undefined,
  within?: string,
): GraphDocument {
  if (name === '__proto__' || (value !== undefined && !isParamValue(value))) return document
  return changeNodes(document, within, ids, (node) => {
    const { [name]: old, ...others } = node.params ?? {}
    if (old === value) return node
    // The key keeps its place when it has one.
    const params = value === undefined ? others : { ...node.params, [name]: value }
    return clean({ ...node, params })
  })
}
