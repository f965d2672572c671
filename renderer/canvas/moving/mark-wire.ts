import type { Tab } from '../../workspace/tab.ts'
import { canvasOf } from '../canvas-handle.ts'

/** Lights up the wire that a dragged node would be put into; written onto the elements, so that nothing is drawn anew. */
export function markWire(tab: Tab, before: string | undefined, now: string | undefined): void {
  const element = canvasOf(tab)?.element
  if (before !== undefined) wireElement(element, before)?.removeAttribute('data-splice')
  if (now !== undefined) wireElement(element, now)?.setAttribute('data-splice', '')
}

function wireElement(canvas: HTMLElement | undefined, id: string): Element | null {
  return canvas?.querySelector(`.react-flow__edge[data-id="${CSS.escape(id)}"]`) ?? null
}
