/** Which inputs of a node are drawn: wired ones, objects and main parameters always, the rest when it is unfolded. */
import type { GraphNode } from '../../../engine/graph/document.ts'
import type { InputSocket, NodeInterface } from '../../../engine/graph/interface.ts'
import { literalOf } from '../../../engine/graph/sockets/node-sockets.ts'
import type { BodyView } from '../../document/body-view.ts'
import { allInputs } from '../../document/node-inputs.ts'

/** The inputs to draw, in order, and how many are folded away. */
export function shownInputs(
  view: BodyView,
  node: GraphNode,
  sockets: NodeInterface,
): { shown: InputSocket[]; hidden: number } {
  const all = allInputs(sockets)
  const isShown = (input: InputSocket): boolean =>
    node.unfolded === true ? !isIdleOrder(view, node, input) : isMain(view, node, input)
  const shown = all.filter(isShown)
  const hidden = all.filter((input) => !isMain(view, node, input) && !isIdleOrder(view, node, input)).length
  return { shown, hidden }
}

function isMain(view: BodyView, node: GraphNode, input: InputSocket): boolean {
  if (view.wireInto(node.id, input.handle)) return true
  if (input.origin === 'order') return false
  if (input.origin !== 'port') return true
  const { port } = input
  return port?.object === true || port?.main === true || input.required || literalOf(node, input.handle) !== undefined
}

function isIdleOrder(view: BodyView, node: GraphNode, { origin, handle }: InputSocket): boolean {
  return origin === 'order' && view.wireInto(node.id, handle) === undefined
}
