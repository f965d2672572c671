/** Walking on the canvas of a tab: selects, shows and focuses the node that is come to. */
import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'
import { select } from '../../session/session-store.ts'
import { t } from '../../strings/t.ts'
import type { Tab } from '../../workspace/tab.ts'
import { currentBody } from '../canvas-edits.ts'
import { canvasOf } from '../canvas-handle.ts'
import { announce } from './announce.ts'
import { focusNode } from './focus-node.ts'
import { nearest, walk, type Way } from './walk.ts'

/** Where each tab's walk came from last. */
const came = new WeakMap<Tab, { at: string; from: string }>()

/** Goes one node on; without a selection to the node in the middle of the view. */
export function walkOn(tab: Tab, catalogue: Catalogue, way: Way): void {
  const view = currentBody(tab, catalogue)
  const from = tab.session.getState().selection.nodes.at(-1)
  const last = came.get(tab)
  const to = from === undefined ? fromMiddle() : walk(view, from, way, last?.at === from ? last.from : undefined)
  if (to === undefined) announce(t('nodes.say.nowhere'))
  else {
    // Among siblings the walk still hangs on the node they are wired to.
    const isAlong = way === 'left' || way === 'right'
    if (from !== undefined) came.set(tab, { at: to, from: isAlong || last?.at !== from ? from : last.from })
    comeTo(tab, to)
  }

  function fromMiddle(): string | undefined {
    const canvas = canvasOf(tab)
    if (!canvas) return undefined
    const { x, y, width, height } = canvas.element.getBoundingClientRect()
    return nearest(view, canvas.flow.screenToFlowPosition({ x: x + width / 2, y: y + height / 2 }))
  }
}

/** Selects a node, brings it into view where it is not, and gives it the focus. */
export function comeTo(tab: Tab, node: string): void {
  select(tab.session, { nodes: [node] })
  tab.session.setState({ reveal: { nodes: [node] } })
  focusNode(node)
}
