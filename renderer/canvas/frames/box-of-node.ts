import type { GraphNode } from '../../../engine/graph/document.ts'
import type { Tab } from '../../workspace/tab.ts'
import { canvasOf } from '../canvas-handle.ts'
import type { Box } from './frame-box.ts'

/** The box of a node as it is drawn; as large as one usually is where it is not drawn. */
export function boxOfNode(tab: Tab, { id, position, width }: GraphNode): Box {
  const measured = canvasOf(tab)?.state().nodeLookup.get(id)?.measured
  return { ...position, width: measured?.width ?? width ?? 200, height: measured?.height ?? 100 }
}
