/** While a wire is dragged: which sockets take it. Written onto the elements themselves, so that no node is drawn anew. */
import { judge, type End } from '../../document/connecting.ts'
import type { BodyView } from '../../document/body-view.ts'

/** The wire in the user's hand: the end that stays. */
export interface HeldWire extends End {
  readonly kind: 'source' | 'target'
}

/** Marks every socket on a canvas with `data-fit`, and the canvas with `data-connecting`. */
export function markFitting(canvas: HTMLElement, view: BodyView, held: HeldWire): void {
  canvas.dataset['connecting'] = held.kind
  for (const element of canvas.querySelectorAll<HTMLElement>('.react-flow__handle')) {
    element.dataset['fit'] = fitOf(element, view, held)
  }
}

/** Takes the marks away. */
export function unmarkFitting(canvas: HTMLElement): void {
  delete canvas.dataset['connecting']
  for (const element of canvas.querySelectorAll<HTMLElement>('[data-fit]')) delete element.dataset['fit']
}

function fitOf(element: HTMLElement, view: BodyView, held: HeldWire): 'yes' | 'no' | 'held' {
  const end = { node: element.dataset['nodeid'] ?? '', handle: element.dataset['handleid'] ?? '' }
  const kind = element.classList.contains('source') ? 'source' : 'target'
  if (kind === held.kind) return end.node === held.node && end.handle === held.handle ? 'held' : 'no'
  const [source, target] = held.kind === 'source' ? [held, end] : [end, held]
  return judge(view, source, target).ok ? 'yes' : 'no'
}
