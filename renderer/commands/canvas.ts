/** What is done with hands on the canvas: adding, selecting, the clipboard, moving, the view. */
import { Clipboard, Copy, Plus, Scissors, SquareDashedMousePointer, Trash2 } from 'lucide-react'
import { copy, pasteHere } from '../canvas/clipboard.ts'
import { currentBody, duplicateMoved, nudge, removeSelected } from '../canvas/canvas-edits.ts'
import { openAddMenu } from '../canvas/open-add-menu.ts'
import { reach } from '../canvas/selecting/reach.ts'
import { noSelection, select, type Selection } from '../session/session-store.ts'
import { t } from '../strings/t.ts'
import type { Command, CommandContext } from './command.ts'
import { viewCommands } from './canvas-view.ts'
import { wireCommands } from './canvas-wires.ts'

const place = 'canvas'

function selectionOf({ tab }: CommandContext): Selection {
  return tab?.session.getState().selection ?? noSelection
}

const hasNodes = (context: CommandContext): boolean => selectionOf(context).nodes.length > 0
const hasAny = (context: CommandContext): boolean => Object.values(selectionOf(context)).some((ids) => ids.length > 0)

function remove(context: CommandContext, how: { bridge: boolean }): void {
  if (context.tab) removeSelected(context.tab, context.workspace.getState().catalogue, how)
}

function selectReached({ tab, workspace }: CommandContext, way: 'up' | 'down'): void {
  if (!tab) return
  const view = currentBody(tab, workspace.getState().catalogue)
  select(tab.session, { nodes: reach(view, tab.session.getState().selection.nodes, way) })
}

function selectAll({ tab, workspace }: CommandContext): void {
  if (!tab) return
  const { nodes, frames, notes } = currentBody(tab, workspace.getState().catalogue).body
  const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id)
  select(tab.session, { nodes: idsOf(nodes), frames: idsOf(frames), notes: idsOf(notes) })
}

/** Copies the selection a little beside itself. */
function duplicateBeside({ tab, workspace }: CommandContext): void {
  if (!tab) return
  const view = currentBody(tab, workspace.getState().catalogue)
  const nodes = tab.session.getState().selection.nodes.flatMap((id) => view.node(id) ?? [])
  duplicateMoved(tab, Object.fromEntries(nodes.map(({ id, position: { x, y } }) => [id, { x: x + 40, y: y + 40 }])))
}

const arrows = { Left: [-1, 0], Right: [1, 0], Up: [0, -1], Down: [0, 1] } as const

const nudges = Object.entries(arrows).flatMap(([name, [x, y]]): Command[] =>
  ([1, 16] as const).map((step) => ({
    id: `canvas.nudge_${name.toLowerCase()}_${step}`,
    title: t(step === 1 ? 'canvas.nudge' : 'canvas.nudgeFar', { way: t(`canvas.way.${name as keyof typeof arrows}`) }),
    keys: [`${step === 1 ? '' : 'Shift+'}Arrow${name}`],
    place,
    when: hasNodes,
    run: ({ tab }) => tab && nudge(tab, { x: x * step, y: y * step }),
  })),
)

/** See the head of this file. */
export const canvasCommands: readonly Command[] = [
  {
    id: 'canvas.add',
    title: t('canvas.addNode'),
    keys: ['Tab', 'Shift+A', 'N', 'Mod+Space'],
    place,
    icon: Plus,
    keywords: ['insert', 'search'],
    when: ({ tab }) => tab !== undefined,
    run: ({ tab, ui }) => tab && openAddMenu(tab, ui),
  },
  {
    id: 'canvas.cut',
    title: t('canvas.cut'),
    keys: ['Mod+X'],
    place,
    icon: Scissors,
    when: hasAny,
    run: async (context) => void ((await copy(context)) && remove(context, { bridge: false })),
  },
  {
    id: 'canvas.copy',
    title: t('canvas.copy'),
    keys: ['Mod+C'],
    place,
    icon: Copy,
    when: hasAny,
    run: async (context) => void (await copy(context)),
  },
  {
    id: 'canvas.paste',
    title: t('canvas.pasteNodes'),
    keys: ['Mod+V'],
    place,
    icon: Clipboard,
    run: (context) => pasteHere(context, { keepIncoming: false }),
  },
  {
    id: 'canvas.paste_wired',
    title: t('canvas.pasteWired'),
    keys: ['Mod+Shift+V'],
    place,
    run: (context) => pasteHere(context, { keepIncoming: true }),
  },
  {
    id: 'canvas.duplicate',
    title: t('canvas.duplicateNodes'),
    keys: ['Mod+D'],
    place,
    when: hasNodes,
    run: duplicateBeside,
  },
  {
    id: 'canvas.delete',
    title: t('common.delete'),
    keys: ['Delete', 'Backspace'],
    place,
    icon: Trash2,
    when: hasAny,
    run: (context) => remove(context, { bridge: false }),
  },
  {
    id: 'canvas.bridge',
    title: t('canvas.bridge'),
    keys: ['Mod+Delete', 'Mod+Backspace'],
    place,
    when: hasNodes,
    run: (context) => remove(context, { bridge: true }),
  },
  {
    id: 'canvas.select_all',
    title: t('canvas.selectAll'),
    keys: ['Mod+A'],
    place,
    icon: SquareDashedMousePointer,
    run: selectAll,
  },
  {
    id: 'canvas.select_none',
    title: t('canvas.selectNone'),
    keys: ['Escape'],
    place,
    when: hasAny,
    run: ({ tab }) => tab && select(tab.session, {}),
  },
  {
    id: 'canvas.select_up',
    title: t('canvas.selectUp'),
    keys: ['Mod+Shift+U'],
    place,
    when: hasNodes,
    run: (context) => selectReached(context, 'up'),
  },
  {
    id: 'canvas.select_down',
    title: t('canvas.selectDown'),
    keys: ['Mod+Shift+D'],
    place,
    when: hasNodes,
    run: (context) => selectReached(context, 'down'),
  },
  ...wireCommands,
  ...viewCommands,
  ...nudges,
]
