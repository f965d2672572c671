import type { UiStore } from '../app/ui-store.ts'
import type { Tab } from '../workspace/tab.ts'
import { canvasOf, placeForNew } from './canvas-handle.ts'
import type { Point } from './wire/wire-path.ts'

/** Asks what to add: at a place in the window, else at the mouse, else in the middle of the canvas. */
export function openAddMenu(tab: Tab, ui: UiStore, place?: Point): void {
  const canvas = canvasOf(tab)
  if (!canvas) return
  const at = place ?? placeForNew(canvas)
  ui.setState({ addMenu: { at, position: canvas.flow.screenToFlowPosition(at) } })
}
