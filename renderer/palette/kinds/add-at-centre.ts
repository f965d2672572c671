import type { NodeKind } from '../../../engine/catalogue/definition.ts'
import type { ParamValue } from '../../../engine/graph/param-value.ts'
import { canvasOf } from '../../canvas/canvas-handle.ts'
import { placeNode } from '../../canvas/place/add-node.ts'
import type { CommandContext } from '../../commands/command.ts'
import { viewBody } from '../../document/body-view.ts'

/** What a new node measures, about; its middle goes to the middle of the canvas. */
const size = { width: 200, height: 150 }
/** What is left free between it and the next, in pixels of the canvas. */
const gap = 40

/** Puts a node into the middle of the canvas that is shown. @returns its id; undefined where no graph is open */
export function addAtCentre(
  context: Pick<CommandContext, 'workspace' | 'ui' | 'tab'>,
  kind: NodeKind,
  params?: Readonly<Record<string, ParamValue>>,
): string | undefined {
  const { tab } = context
  if (!tab) return undefined
  const canvas = canvasOf(tab)
  const position = canvas ? middleOf(canvas.element, canvas.flow) : { x: 0, y: 0 }
  const { document } = tab.document.getState()
  const { body } = viewBody(document, tab.session.getState().within, context.workspace.getState().catalogue)
  // What is added next stands at the right, where wires go; a full row begins another one.
  const first = position.x
  while (body.nodes.some((node) => overlaps(node.position, position))) {
    position.x += size.width + gap
    if (position.x - first < 4 * (size.width + gap)) continue
    position.x = first
    position.y += size.height + gap
  }
  return placeNode(context, tab, { kind, position, ...(params ? { params } : {}) })
}

function overlaps(a: { x: number; y: number }, b: { x: number; y: number }): boolean {
  return Math.abs(a.x - b.x) < size.width + gap / 2 && Math.abs(a.y - b.y) < size.height
}

function middleOf(
  element: HTMLElement,
  flow: { screenToFlowPosition: (place: { x: number; y: number }) => { x: number; y: number } },
): { x: number; y: number } {
  const { x, y, width, height } = element.getBoundingClientRect()
  const middle = flow.screenToFlowPosition({ x: x + width / 2, y: y + height / 2 })
  return { x: Math.round(middle.x - size.width / 2), y: Math.round(middle.y - size.height / 2) }
}
