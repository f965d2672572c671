/** A wired input has no free socket to drag from: what is dragged off it is the end of its wire. */
import type { MouseEvent as ReactMouseEvent } from 'react'
import type { BodyView } from '../../document/body-view.ts'

/**
 * Hands a press on a wired input over to the end of its wire, which React Flow lets be dragged elsewhere.
 *
 * @param view - asked for only when a socket is pressed
 */
export function takeWireEnd(event: ReactMouseEvent<HTMLElement>, view: () => BodyView): void {
  if (event.button !== 0 || event.altKey || !(event.target instanceof HTMLElement)) return
  const socket = event.target.closest<HTMLElement>('.react-flow__handle.target')
  const { nodeid, handleid } = socket?.dataset ?? {}
  if (nodeid === undefined || handleid === undefined) return
  const edge = view().wireInto(nodeid, handleid)
  if (!edge) return
  const wire = event.currentTarget.querySelector(`.react-flow__edge[data-id="${CSS.escape(edge.id)}"]`)
  const end = wire?.querySelector('.react-flow__edgeupdater-target')
  if (!end) return
  event.stopPropagation()
  event.preventDefault()
  const { button, clientX, clientY, screenX, screenY } = event
  end.dispatchEvent(
    new MouseEvent('mousedown', { bubbles: true, button, clientX, clientY, screenX, screenY, view: window }),
  )
}
