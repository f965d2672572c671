import type { CanvasBody, GraphDocument, GraphEdge, GraphNode } from '../document.ts'
import { parseHandle, printHandle } from '../handles.ts'
import { isParamValue, type ParamValue, slotPattern } from '../param-value.ts'
import { bodyOf, changeBody, changeNodes, clean } from './body.ts'

/** What `addItem` gives; no key, and the same document, when it could not be made. */
export interface AddedItem {
  document: GraphDocument
  key: string | undefined
}

/** How an item is added. */
export interface ItemOptions {
  /** A key nobody has; a new one by default. */
  key?: string
  /** Its place among the items, from 0; the end by default. */
  at?: number
  /** A literal, for items that are no objects. */
  value?: ParamValue
}

/**
 * A key for a new item. Keys are never used twice in the life of a graph, also not after an item was removed; since a
 * document keeps no memory of what it lost, they are random.
 */
export function newItemKey(taken: readonly string[] = []): string {
  let key: string
  do key = `k${Math.floor(Math.random() * 36 ** 5).toString(36)}`
  while (taken.includes(key))
  return key
}

/** Adds an item to a growing input. */
export function addItem(
  document: GraphDocument,
  id: string,
  port: string,
  { key: wanted, at, value }: ItemOptions = {},
  within?: string,
): AddedItem {
  const node = bodyOf(document, within)?.nodes.find((candidate) => candidate.id === id)
  const keys = keysOf(node, port)
  const key = wanted ?? newItemKey(keys)
  const isLegal = isPort(port) && slotPattern.test(key) && (value === undefined || isParamValue(value))
  if (node === undefined || keys.includes(key) || !isLegal) return { document, key: undefined }
  const added = changeNodes(document, within, [id], (old) => {
    const items = { ...old.items, [port]: keys.toSpliced(at ?? keys.length, 0, key) }
    const params = value === undefined ? old.params : { ...old.params, [`${port}:${key}`]: value }
    return clean({ ...old, items, params })
  })
  return added === document ? { document, key: undefined } : { document: added, key }
}

/** Removes an item with its literal and the wires into and out of it; the other items keep theirs. */
export function removeItem(
  document: GraphDocument,
  id: string,
  port: string,
  key: string,
  within?: string,
): GraphDocument {
  return changeBody(document, within, (body) => {
    const node = body.nodes.find((candidate) => candidate.id === id)
    if (node === undefined || !keysOf(node, port).includes(key)) return undefined
    const handle = `${port}:${key}`
    return {
      nodes: body.nodes.map((candidate) => (candidate === node ? withoutItem(node, port, key) : candidate)),
      edges: body.edges.filter((edge) => !isAt(edge, id, handle)),
    }
  })
}

/** Moves an item to another place in its list. */
export function moveItem(
  document: GraphDocument,
  id: string,
  port: string,
  key: string,
  to: number,
  within?: string,
): GraphDocument {
  return changeNodes(document, within, [id], (node) => {
    const keys = keysOf(node, port)
    const rest = keys.filter((other) => other !== key)
    const moved = rest.toSpliced(to, 0, key)
    const isSame = rest.length === keys.length || moved.every((other, index) => other === keys[index])
    return isSame ? node : { ...node, items: { ...node.items, [port]: moved } }
  })
}

/**
 * Takes away the items nothing is left of: no wire in, no literal, and nothing hanging on the object they pass on.
 *
 * @param handles - the inputs that just lost their wire, as `[node, handle]`
 */
export function dropIdleItems(body: CanvasBody, handles: readonly (readonly [string, string])[]): CanvasBody {
  const wired = new Set<string>()
  for (const edge of body.edges) {
    wired
      .add(`${edge.target} ${itemHandle(edge.target_handle)}`)
      .add(`${edge.source} ${itemHandle(edge.source_handle)}`)
  }
  const lost = handles.map(([id, handle]) => [id, itemHandle(handle)] as const)
  const idle = Map.groupBy(
    lost.filter(([id, handle]) => handle.includes(':') && !wired.has(`${id} ${handle}`)),
    ([id]) => id,
  )
  if (idle.size === 0) return body
  const nodes = body.nodes.map((node) => {
    let changed = node
    for (const [, handle] of idle.get(node.id) ?? []) {
      const [port = '', key = ''] = handle.split(':')
      const isEmpty = !Object.hasOwn(node.params ?? {}, handle) && keysOf(changed, port).includes(key)
      if (isEmpty) changed = withoutItem(changed, port, key)
    }
    return changed
  })
  return { ...body, nodes }
}

/** The keys of a growing input; none for an input that has no items yet. */
export function keysOf(node: GraphNode | undefined, port: string): string[] {
  const items = node?.items
  return items !== undefined && Object.hasOwn(items, port) ? (items[port] ?? []) : []
}

/** Whether a growing input may have this name; its items must be told from it by the first colon. */
export function isPort(port: string): boolean {
  return port !== '' && port !== '__proto__' && !port.includes(':')
}

function withoutItem(node: GraphNode, port: string, key: string): GraphNode {
  const { [port]: keys = [], ...otherItems } = node.items ?? {}
  const { [`${port}:${key}`]: _literal, ...params } = node.params ?? {}
  const left = keys.filter((other) => other !== key)
  const items = left.length === 0 ? otherItems : { ...node.items, [port]: left }
  return clean({ ...node, items, params })
}

function isAt(edge: GraphEdge, id: string, handle: string): boolean {
  const isTarget = edge.target === id && itemHandle(edge.target_handle) === handle
  return isTarget || (edge.source === id && itemHandle(edge.source_handle) === handle)
}

/** The handle of the whole item a wire goes to, also where it goes to a slot inside it. */
function itemHandle(handle: string): string {
  return printHandle({ ...parseHandle(handle), slots: [] })
}
