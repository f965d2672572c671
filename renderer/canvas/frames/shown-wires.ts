import type { BodyView } from '../../document/body-view.ts'
import type { FlowEdge } from '../flow-edges.ts'
import { isWireHidden } from './collapsed.ts'

/** The wires without those that lie inside a collapsed frame. */
export function shownWires(view: BodyView, wires: FlowEdge[]): FlowEdge[] {
  if (view.body.frames.length === 0) return wires
  const within = view.document.subgraphs.find((body) => body === view.body)?.id
  return wires.filter(({ source, target }) => !isWireHidden(view, within, source, target))
}
