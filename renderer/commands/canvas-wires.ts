/** What is done with the wires that are selected. */
import { setLive } from '../../engine/graph/edits/wires.ts'
import { currentBody, removeWires } from '../canvas/canvas-edits.ts'
import { canvasOf } from '../canvas/canvas-handle.ts'
import { insertReroute } from '../canvas/wire/insert-reroute.ts'
import { pointOnWire } from '../canvas/wire/wire-path.ts'
import { placedWires } from '../canvas/wire/wire-places.ts'
import { edit } from '../document/document-store.ts'
import { t } from '../strings/t.ts'
import type { Command, CommandContext } from './command.ts'

function wiresOf({ tab }: CommandContext): readonly string[] {
  return tab?.session.getState().selection.edges ?? []
}

const hasWires = (context: CommandContext): boolean => wiresOf(context).length > 0

/** Whether all selected wires are live. */
function follows(context: CommandContext): boolean {
  const ids = wiresOf(context)
  if (!context.tab || ids.length === 0) return false
  const { edges } = currentBody(context.tab, context.workspace.getState().catalogue).body
  return edges.filter(({ id }) => ids.includes(id)).every(({ live }) => live === true)
}

function toggleFollow(context: CommandContext): void {
  const { tab } = context
  if (!tab) return
  const live = !follows(context)
  const { within } = tab.session.getState()
  const label = t(live ? 'canvas.followOn' : 'canvas.followOff')
  edit(tab.document, label, (document) => setLive(document, wiresOf(context), live, within))
}

function reroute(context: CommandContext): void {
  const state = canvasOf(context.tab)?.state()
  if (!state || !context.tab) return
  const chosen = wiresOf(context)
  for (const { id, from, to } of placedWires(state)) {
    if (chosen.includes(id)) insertReroute(context, context.tab, id, pointOnWire(from, to, 0.5))
  }
}

/** See the head of this file. */
export const wireCommands: readonly Command[] = [
  {
    id: 'wire.follow',
    title: t('canvas.follow'),
    place: 'canvas',
    keywords: ['live', 'updater', 'redraw'],
    when: hasWires,
    checked: follows,
    run: toggleFollow,
  },
  { id: 'wire.reroute', title: t('canvas.reroute'), place: 'canvas', when: hasWires, run: reroute },
  {
    id: 'wire.delete',
    title: t('canvas.deleteWires'),
    place: 'canvas',
    when: hasWires,
    run: (context) => context.tab && removeWires(context.tab, wiresOf(context)),
  },
]
