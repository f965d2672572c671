import type { NodeKind } from '../../../engine/catalogue/definition.ts'
import type { NodeSketch } from '../../../engine/graph/edits/nodes.ts'
import { newItemKey } from '../../../engine/graph/edits/items.ts'
import type { ParamValue } from '../../../engine/graph/param-value.ts'
import type { Point } from '../wire/wire-path.ts'

/**
 * A new node of a kind, with the values that a new one starts with (`Port.initial`).
 *
 * @param params - further values, over those
 */
export function newNode(
  kind: NodeKind,
  position: Point,
  params: Readonly<Record<string, ParamValue>> = {},
): NodeSketch {
  const values: Record<string, ParamValue> = {}
  const items: Record<string, string[]> = {}
  for (const { name, initial, growing } of kind.ports) {
    if (initial === undefined) continue
    // The catalogue is below the graph and states the same values in a type of its own.
    if (growing !== true) values[name] = initial as ParamValue
    else if (Array.isArray(initial)) items[name] = fillItems(name, initial as ParamValue[], values)
  }
  return {
    type: kind.type,
    type_version: kind.type_version,
    position,
    params: { ...values, ...params },
    items,
  }
}

function fillItems(port: string, given: readonly ParamValue[], values: Record<string, ParamValue>): string[] {
  const keys: string[] = []
  for (const value of given) {
    const key = newItemKey(keys)
    keys.push(key)
    values[`${port}:${key}`] = value
  }
  return keys
}
