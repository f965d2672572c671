import type { NodePositionChange } from '@xyflow/react'
import type { Frame } from '../../../engine/graph/document.ts'
import { bodyOf } from '../../../engine/graph/edits/body.ts'
import type { Tab } from '../../workspace/tab.ts'
import { canvasOf } from '../canvas-handle.ts'
import { plus } from './box-edits.ts'
import type { Point } from '../wire/wire-path.ts'

/**
 * Shows the nodes of a frame where they are while the frame is dragged; the document hears of it at the end.
 *
 * @param dragging - false as the drag ends
 */
export function carryMembers(tab: Tab, { members }: Frame, by: Point, dragging: boolean): void {
  const inside = new Set(members)
  const body = bodyOf(tab.document.getState().document, tab.session.getState().within)
  const changes = (body?.nodes ?? [])
    .filter(({ id }) => inside.has(id))
    .map(({ id, position }): NodePositionChange => ({ type: 'position', id, position: plus(position, by), dragging }))
  canvasOf(tab)?.state().triggerNodeChanges(changes)
}
