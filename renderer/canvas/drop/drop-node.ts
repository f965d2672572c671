import type { CommandContext } from '../../commands/command.ts'
import type { Tab } from '../../workspace/tab.ts'
import { currentBody } from '../canvas-edits.ts'
import { canvasOf } from '../canvas-handle.ts'
import { placeNode } from '../place/add-node.ts'
import type { Point } from '../wire/wire-path.ts'
import { placedWires, wireThrough } from '../wire/wire-places.ts'

/** Where the mouse holds a node that is dragged from a list, from its corner. */
const grip = { x: 100, y: 13 }
/** Pixels around the mouse in which a wire is meant. */
const near = 12

/** Puts a node where the mouse is; on a wire, into it. */
export function dropNode(context: CommandContext, tab: Tab, type: string, mouse: Point): void {
  const { catalogue } = context.workspace.getState()
  const kind = catalogue.kinds.get(type)
  const canvas = canvasOf(tab)
  if (!kind || !canvas) return
  const box = { x: mouse.x - near, y: mouse.y - near, width: 2 * near, height: 2 * near }
  const wire = wireThrough(box, placedWires(canvas.state()))
  const into = wire && currentBody(tab, catalogue).body.edges.find(({ id }) => id === wire.id)
  placeNode(context, tab, { kind, position: { x: mouse.x - grip.x, y: mouse.y - grip.y }, into })
}
