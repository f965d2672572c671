/** Gives a node of the canvas the focus. */

/** Frames to wait for a node that is just being brought into view. */
const patience = 30

/** Focuses a node; where it is not on the page yet, as soon as it is. */
export function focusNode(id: string, left = patience): void {
  const element = nodeElement(id)
  if (element) element.focus({ preventScroll: true })
  else if (left > 0) requestAnimationFrame(() => focusNode(id, left - 1))
}

/** The element of a node, if it is drawn. */
export function nodeElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-place="canvas"] [data-node="${CSS.escape(id)}"]`)
}
