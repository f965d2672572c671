/** Putting a node into the middle of a wire. */
import type { Connection } from '../../../engine/catalogue/sockets/connect.ts'
import { keepsValue } from '../../../engine/catalogue/sockets/conversion.ts'
import type { GraphDocument, GraphEdge } from '../../../engine/graph/document.ts'
import { connect } from '../../../engine/graph/edits/wires.ts'
import { firstFitting, firstGiving, isSpare, judgeTypes } from '../../document/connecting.ts'
import { viewBody, type BodyView } from '../../document/body-view.ts'

/**
 * Leads a wire through a node: its source goes into the first free input that takes it, and the output that suits best
 * goes where the wire went.
 *
 * @returns undefined where the node does not fit there
 */
export function spliceInto(
  view: BodyView,
  node: string,
  edge: GraphEdge,
  within: string | undefined,
): GraphDocument | undefined {
  if (edge.source === node || edge.target === node || !view.node(node)) return undefined
  const source = { node: edge.source, handle: edge.source_handle }
  const target = { node: edge.target, handle: edge.target_handle }
  const input = firstFitting(view, source, node)
  if (!input || !goesOn(judgeTypes(view, source, { node, handle: input.handle }))) return undefined
  const live = edge.live === true ? { live: true } : {}
  const sketch = {
    source: source.node,
    source_handle: source.handle,
    target: node,
    target_handle: input.handle,
    ...live,
  }
  const entered = connect(view.document, sketch, { spare: isSpare(input), within }).document
  // Only now is it known what comes out: an object that is passed on keeps its class.
  const inside = viewBody(entered, within, view.catalogue)
  const output = outputFor(inside, node, input.handle, target)
  if (output === undefined) return undefined
  // An input takes one wire, so the new one takes the place of the old.
  const { target: to, target_handle } = edge
  return connect(entered, { source: node, source_handle: output, target: to, target_handle, ...live }, { within })
    .document
}

/** A wire that is led through a node still carries its object, and not, say, where that object stands. */
function goesOn(answer: Connection): boolean {
  return answer.ok && (answer.conversion === undefined || keepsValue(answer.conversion))
}

/** The object that went in goes on where it is passed on; else what the node makes. */
function outputFor(
  view: BodyView,
  node: string,
  input: string,
  target: { node: string; handle: string },
): string | undefined {
  const outputs = view.sockets(node).outputs()
  const passed = outputs.find(({ passes, handle }) => {
    if (passes === undefined || (passes !== input && !passes.startsWith(`${input}:`))) return false
    return judgeTypes(view, { node, handle }, target).ok
  })
  return passed?.handle ?? firstGiving(view, target, node)?.handle
}
