/** The document's wires as React Flow wants them, with all that is drawn of each, so that a wire asks for nothing itself. */
import type { Edge } from '@xyflow/react'
import type { GraphEdge } from '../../engine/graph/document.ts'
import { judgeTypes } from '../document/connecting.ts'
import type { BodyView } from '../document/body-view.ts'
import { nodeName } from '../document/node-name.ts'
import { lookOf } from '../sockets/socket-look.ts'
import { t } from '../strings/t.ts'

/** What is drawn of a wire. */
export interface WireData extends Record<string, unknown> {
  /** Name of the colour of what it carries. */
  readonly color: string
  /** It is read again in each frame. */
  readonly live: boolean
  /** What happens to the value on its way, in words. */
  readonly conversion: string | undefined
}

/** A wire on the canvas. */
export type FlowEdge = Edge<WireData, 'wire'>

interface Known {
  readonly edge: GraphEdge
  readonly data: WireData
  readonly label: string
  readonly plain: FlowEdge
  readonly selected: FlowEdge
}

const remembered = new WeakMap<GraphEdge, Known>()

/** The wires of a body; one that is drawn as before is the same object as before. */
export function flowEdges(view: BodyView, selected: ReadonlySet<string>): FlowEdge[] {
  return view.body.edges.map((edge) => {
    const known = knownOf(view, edge)
    return selected.has(edge.id) ? known.selected : known.plain
  })
}

function knownOf(view: BodyView, edge: GraphEdge): Known {
  const data = dataOf(view, edge)
  const label = t('canvas.wire', { from: nameOf(view, edge.source), to: nameOf(view, edge.target) })
  const known = remembered.get(edge)
  if (known && known.label === label && isSame(known.data, data)) return known
  const plain: FlowEdge = {
    id: edge.id,
    type: 'wire',
    source: edge.source,
    sourceHandle: edge.source_handle,
    target: edge.target,
    targetHandle: edge.target_handle,
    ariaLabel: label,
    data,
    selected: false,
  }
  const fresh = { edge, data, label, plain, selected: { ...plain, selected: true } }
  remembered.set(edge, fresh)
  return fresh
}

function dataOf(view: BodyView, edge: GraphEdge): WireData {
  const { color } = lookOf(view.outputType(edge.source, edge.source_handle), view.catalogue)
  return { color, live: edge.live === true, conversion: conversionOf(view, edge) }
}

function conversionOf(view: BodyView, edge: GraphEdge): string | undefined {
  const answer = judgeTypes(
    view,
    { node: edge.source, handle: edge.source_handle },
    { node: edge.target, handle: edge.target_handle },
  )
  return answer.ok ? answer.conversion?.title : undefined
}

function isSame(a: WireData, b: WireData): boolean {
  return a.color === b.color && a.live === b.live && a.conversion === b.conversion
}

function nameOf(view: BodyView, id: string): string {
  const node = view.node(id)
  return node ? nodeName(node, view.kind(id)) : id
}
