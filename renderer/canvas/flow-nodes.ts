/** The document's nodes as React Flow wants them. What did not change stays the same object, so that it is not drawn anew. */
import type { Node } from '@xyflow/react'
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import { familyOf } from '../../engine/catalogue/categories.ts'
import type { GraphNode } from '../../engine/graph/document.ts'

/** A node on the canvas: its colour for the minimap; everything else is read from the document by its id. */
export type FlowNode = Node<NodeData, 'graph' | 'reroute'>

/** What the canvas itself knows of a node. */
export interface NodeData extends Record<string, unknown> {
  /** Name of its family's colour. */
  readonly color: string
}

/** Below this zoom nodes show their titles only. */
export const farZoom = 0.4

/** One object a family, so that it is the same for all its nodes and at all times. */
const dataByColor = new Map<string, NodeData>()

function dataOf({ type }: GraphNode, { kinds }: Catalogue): NodeData {
  const color = `--family-${familyOf(kinds.get(type)?.category ?? '')}`
  let data = dataByColor.get(color)
  if (!data) dataByColor.set(color, (data = { color }))
  return data
}

/**
 * Brings the canvas's nodes up to date with the document's.
 *
 * @param known - those of before; places in the hand of the user are kept
 */
export function updateFlowNodes(
  known: readonly FlowNode[],
  nodes: readonly GraphNode[],
  selected: ReadonlySet<string>,
  catalogue: Catalogue,
): FlowNode[] {
  const before = new Map(known.map((node) => [node.id, node]))
  return nodes.map((node) => {
    const old = before.get(node.id)
    const isSelected = selected.has(node.id)
    if (old && isUnchanged(old, node, isSelected)) return old
    return {
      ...old,
      id: node.id,
      type: node.type === 'canvas.reroute' ? 'reroute' : 'graph',
      position: old?.dragging ? old.position : node.position,
      data: dataOf(node, catalogue),
      selected: isSelected,
      draggable: node.pinned !== true,
      ...(node.width === undefined ? {} : { width: node.width }),
    }
  })
}

function isUnchanged(old: FlowNode, { position, width, pinned }: GraphNode, isSelected: boolean): boolean {
  const isInPlace = old.dragging || (old.position.x === position.x && old.position.y === position.y)
  return isInPlace && old.selected === isSelected && old.width === width && old.draggable === (pinned !== true)
}
