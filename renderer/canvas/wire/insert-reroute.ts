import type { CommandContext } from '../../commands/command.ts'
import type { Tab } from '../../workspace/tab.ts'
import { currentBody } from '../canvas-edits.ts'
import { placeNode } from '../place/add-node.ts'
import { socketReach, type Point } from './wire-path.ts'

/** Puts a bend into a wire at a place on the canvas. */
export function insertReroute(context: CommandContext, tab: Tab, wire: string, at: Point): void {
  const { catalogue } = context.workspace.getState()
  const into = currentBody(tab, catalogue).body.edges.find(({ id }) => id === wire)
  const kind = catalogue.kinds.get('canvas.reroute')
  if (into && kind) placeNode(context, tab, { kind, position: { x: at.x - socketReach, y: at.y - socketReach }, into })
}
