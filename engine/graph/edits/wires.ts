import type { CanvasBody, GraphDocument, GraphEdge } from '../document.ts'
import { freeId } from '../free-id.ts'
import { moreName, orderHandles, parseHandle } from '../handles.ts'
import { slotPattern } from '../param-value.ts'
import { type Added, bodyOf, changeBody } from './body.ts'
import { addItem, dropIdleItems, isPort, keysOf } from './items.ts'

/** A wire to be made. */
export type WireSketch = Omit<GraphEdge, 'id'>

/**
 * Makes a wire. An input takes one wire, so the wire that was there goes; only `after` takes many. Whether the two
 * sockets fit is for the wiring rules to say before.
 *
 * @param options.spare - the target handle names a growing input (`mobjects`); the wire goes to a new item of it
 */
export function connect(
  document: GraphDocument,
  wire: WireSketch,
  { spare = false, within }: { spare?: boolean | undefined; within?: string | undefined } = {},
): Added {
  const none = { document, id: undefined }
  const body = bodyOf(document, within)
  if (body === undefined || !hasNode(body, wire.source) || !hasNode(body, wire.target)) return none
  const handle = wire.target_handle
  const { name: port, item: key = '' } = parseHandle(handle)
  // A wire to an item that is not listed yet lists it.
  const isNewItem = !spare && isUnlistedItem(body, wire.target, handle)
  const options = isNewItem ? { key } : {}
  const item = spare || isNewItem ? addItem(document, wire.target, spare ? handle : port, options, within) : undefined
  if (spare && item?.key === undefined) return none
  const target_handle = spare ? `${handle}:${item?.key}` : handle
  const base = item?.document ?? document
  const twin = body.edges.find((edge) => isSame(edge, { ...wire, target_handle }))
  if (twin !== undefined) return { document, id: twin.id }
  const id = freeId('edge', new Set(body.edges.map((edge) => edge.id)))
  const edge = makeEdge(id, { ...wire, target_handle })
  const connected = changeBody(base, within, ({ edges }) => ({
    edges: [...edges.filter((old) => !isReplaced(old, edge)), edge],
  }))
  return { document: connected, id }
}

/** Takes wires away, and with them the items of growing inputs that nothing is left of. */
export function disconnect(document: GraphDocument, ids: readonly string[], within?: string): GraphDocument {
  const doomed = new Set(ids)
  return changeBody(document, within, (body) => {
    const gone = body.edges.filter(({ id }) => doomed.has(id))
    if (gone.length === 0) return undefined
    const edges = body.edges.filter(({ id }) => !doomed.has(id))
    return listsOf(
      dropIdleItems(
        { ...body, edges },
        gone.map((edge) => [edge.target, edge.target_handle]),
      ),
    )
  })
}

/** Turns "follow" on or off for wires (semantics rule 6). */
export function setLive(
  document: GraphDocument,
  ids: readonly string[],
  live: boolean,
  within?: string,
): GraphDocument {
  const wanted = new Set(ids)
  return changeBody(document, within, (body) => {
    const isLeft = (edge: GraphEdge) => !wanted.has(edge.id) || (edge.live === true) === live
    if (body.edges.every(isLeft)) return undefined
    return { edges: body.edges.map((edge) => (isLeft(edge) ? edge : makeEdge(edge.id, { ...edge, live }))) }
  })
}

/** The lists of a body alone, whatever else the object holds. */
export function listsOf({ nodes, edges, frames, notes }: CanvasBody): CanvasBody {
  return { nodes, edges, frames, notes }
}

function hasNode(body: CanvasBody, id: string): boolean {
  return body.nodes.some((node) => node.id === id)
}

function isUnlistedItem(body: CanvasBody, target: string, handle: string): boolean {
  const { name, item, slots } = parseHandle(handle)
  if (item === undefined || slots.length > 0 || name === moreName) return false
  const node = body.nodes.find((candidate) => candidate.id === target)
  return isPort(name) && slotPattern.test(item) && !keysOf(node, name).includes(item)
}

function isReplaced(old: GraphEdge, { target, target_handle }: GraphEdge): boolean {
  return target_handle !== orderHandles.in && old.target === target && old.target_handle === target_handle
}

function isSame(edge: GraphEdge, wire: WireSketch): boolean {
  return (
    edge.source === wire.source &&
    edge.source_handle === wire.source_handle &&
    edge.target === wire.target &&
    edge.target_handle === wire.target_handle &&
    (edge.live === true) === (wire.live === true)
  )
}

function makeEdge(id: string, { source, source_handle, target, target_handle, live }: WireSketch): GraphEdge {
  return { id, source, source_handle, target, target_handle, ...(live === true ? { live } : {}) }
}
