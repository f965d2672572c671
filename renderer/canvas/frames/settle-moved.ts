import type { GraphDocument } from '../../../engine/graph/document.ts'
import { bodyOf } from '../../../engine/graph/edits/body.ts'
import type { Tab } from '../../workspace/tab.ts'
import { boxOfNode } from './box-of-node.ts'
import { settleInFrames } from './frame-box.ts'

/** Nodes that were just moved join the frames they lie in now, and leave those they do not. */
export function settleMoved(tab: Tab, document: GraphDocument, ids: readonly string[]): GraphDocument {
  const { within } = tab.session.getState()
  const moved = new Set(ids)
  const nodes = bodyOf(document, within)?.nodes.filter(({ id }) => moved.has(id)) ?? []
  return settleInFrames(document, new Map(nodes.map((node) => [node.id, boxOfNode(tab, node)])), within)
}
