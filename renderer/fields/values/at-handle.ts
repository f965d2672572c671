/** Reads and writes a value where a handle says: a parameter, an item, or an entry inside a list or dict. */
import type { GraphDocument, GraphNode } from '../../../engine/graph/document.ts'
import { bodyOf } from '../../../engine/graph/edits/body.ts'
import { setParam } from '../../../engine/graph/edits/nodes.ts'
import { parseHandle, printHandle } from '../../../engine/graph/handles.ts'
import type { ParamValue } from '../../../engine/graph/param-value.ts'
import { literalOf } from '../../../engine/graph/sockets/node-sockets.ts'

/** What is stored at a handle; undefined where nothing is. */
export function readAt(node: GraphNode, handle: string): ParamValue | undefined {
  const { slots, ...rest } = parseHandle(handle)
  let value = literalOf(node, printHandle({ ...rest, slots: [] }))
  for (const slot of slots) value = entryOf(value, slot)
  return value
}

/** Stores a value at a handle of nodes; undefined goes back to Manim's default, or leaves an entry empty. */
export function writeAt(
  document: GraphDocument,
  ids: readonly string[],
  handle: string,
  value: ParamValue | undefined,
  within: string | undefined,
): GraphDocument {
  const { slots, ...rest } = parseHandle(handle)
  const name = printHandle({ ...rest, slots: [] })
  if (slots.length === 0) return setParam(document, ids, name, value, within)
  return ids.reduce((changed, id) => {
    const node = bodyOf(changed, within)?.nodes.find((candidate) => candidate.id === id)
    const whole = node && literalOf(node, name)
    if (whole === undefined) return changed
    return setParam(changed, [id], name, replaceEntry(whole, slots, value ?? null), within)
  }, document)
}

function entryOf(value: ParamValue | undefined, slot: string): ParamValue | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('list' in value) return value.list.find(([key]) => key === slot)?.[1]
  return 'dict' in value ? value.dict.find(([key]) => key === slot)?.[2] : undefined
}

function replaceEntry(whole: ParamValue, [slot, ...deeper]: readonly string[], value: ParamValue): ParamValue {
  if (slot === undefined) return value
  if (typeof whole !== 'object' || whole === null) return whole
  if ('list' in whole) {
    return {
      list: whole.list.map(([key, item]) => [key, key === slot ? replaceEntry(item, deeper, value) : item]),
    }
  }
  if (!('dict' in whole)) return whole
  return {
    dict: whole.dict.map(([key, name, item]) => [key, name, key === slot ? replaceEntry(item, deeper, value) : item]),
  }
}
