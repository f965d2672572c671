/** What is done with nodes: how they stand, where they stand, frames and notes, walking, finding. */
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Eye,
  Frame,
  Network,
  Pencil,
  Search,
  StickyNote,
  Undo,
  type LucideIcon,
} from 'lucide-react'
import { activeTab } from '../workspace/workspace-store.ts'
import { alignBoxes, distributeBoxes, type Edge } from '../canvas/arrange/align.ts'
import { arrange } from '../canvas/arrange/arrange.ts'
import { commitMove } from '../canvas/canvas-edits.ts'
import { frameNodes, writeNote } from '../canvas/frames/box-edits.ts'
import { boxOfNode } from '../canvas/frames/box-of-node.ts'
import { nodeColors } from '../canvas/node/node-color.ts'
import { nextShow, selectedNodes, setFields, setShow, toggle, type Switch } from '../canvas/node/node-edits.ts'
import { walkOf } from '../canvas/walk/walk-store.ts'
import { walkOn } from '../canvas/walk/walk-to.ts'
import { goToRegion } from '../canvas/walk/regions.ts'
import type { Way } from '../canvas/walk/walk.ts'
import { t } from '../strings/t.ts'
import type { Tab } from '../workspace/tab.ts'
import type { Command, CommandContext } from './command.ts'

const place = 'canvas'

function selected({ tab }: CommandContext): Tab | undefined {
  return tab && tab.session.getState().selection.nodes.length > 0 ? tab : undefined
}
const hasSelected = (context: CommandContext): boolean => selected(context) !== undefined
const hasTab = ({ workspace }: CommandContext): boolean => activeTab(workspace.getState()) !== undefined
const atLeast =
  (count: number) =>
  ({ tab }: CommandContext): boolean =>
    (tab?.session.getState().selection.nodes.length ?? 0) >= count

/** See the head of this file. */
export const nodeCommands: readonly Command[] = [
  switching('muted', t('nodes.command.mute'), 'M'),
  switching('bypassed', t('nodes.command.bypass'), 'B'),
  switching('collapsed', t('nodes.command.collapse'), 'C'),
  switching('pinned', t('nodes.command.pin'), 'P', ['pin', 'lock', 'unlock']),
  switching('unfolded', t('nodes.command.unfold'), 'U', ['more', 'parameters']),
  {
    id: 'node.show',
    title: t('nodes.command.show'),
    keys: ['H'],
    place,
    icon: Eye,
    keywords: ['eye', 'hide', 'stage'],
    when: hasSelected,
    run: ({ tab }) => {
      const nodes = tab ? selectedNodes(tab) : []
      if (tab)
        setShow(
          tab,
          nodes.map(({ id }) => id),
          nextShow(nodes[0]?.show),
        )
    },
  },
  {
    id: 'node.rename',
    title: t('nodes.command.rename'),
    keys: ['F2'],
    icon: Pencil,
    place,
    when: ({ tab }) => renamed(tab) !== undefined,
    run: ({ tab }) => tab && walkOf(tab).setState({ renaming: renamed(tab) }),
  },
  {
    id: 'node.clear_label',
    title: t('nodes.command.clearLabel'),
    place,
    when: ({ tab }) => tab !== undefined && selectedNodes(tab).some(({ label }) => label !== undefined),
    run: ({ tab }) => tab && setFields(tab, t('nodes.command.clearLabel'), idsOf(tab), { label: '' }),
  },
  ...nodeColors.map((name) => coloring(t('nodes.command.color', { color: t(`nodes.color.${name}`) }), name)),
  coloring(t('nodes.command.noColor'), undefined),
  {
    id: 'node.frame',
    title: t('nodes.command.frame'),
    keys: ['Mod+G'],
    icon: Frame,
    place,
    when: hasSelected,
    run: ({ tab }) => tab && frameNodes(tab, selectedNodes(tab)),
  },
  {
    id: 'note.add',
    title: t('nodes.command.note'),
    keys: ['Shift+S'],
    icon: StickyNote,
    place,
    when: hasTab,
    run: ({ tab }) => tab && writeNote(tab),
  },
  {
    id: 'node.arrange',
    title: t('nodes.command.arrange'),
    keys: ['Shift+L'],
    icon: Network,
    place,
    keywords: ['tidy', 'layout', 'clean up'],
    when: hasTab,
    run: ({ tab }) => tab && arrange(tab),
  },
  aligning('left', t('nodes.command.alignLeft'), AlignStartVertical),
  aligning('center', t('nodes.command.alignCenter'), AlignCenterVertical),
  aligning('right', t('nodes.command.alignRight'), AlignEndVertical),
  aligning('top', t('nodes.command.alignTop'), AlignStartHorizontal),
  aligning('middle', t('nodes.command.alignMiddle'), AlignCenterHorizontal),
  aligning('bottom', t('nodes.command.alignBottom'), AlignEndHorizontal),
  distributing('x', t('nodes.command.distributeX'), AlignHorizontalDistributeCenter),
  distributing('y', t('nodes.command.distributeY'), AlignVerticalDistributeCenter),
  walking('right', t('nodes.command.walkRight'), 'Alt+ArrowRight'),
  walking('left', t('nodes.command.walkLeft'), 'Alt+ArrowLeft'),
  walking('up', t('nodes.command.walkUp'), 'Alt+ArrowUp'),
  walking('down', t('nodes.command.walkDown'), 'Alt+ArrowDown'),
  {
    id: 'node.wire',
    title: t('nodes.command.wire'),
    keys: ['W'],
    place,
    keywords: ['connect', 'keyboard'],
    when: hasSelected,
    run: ({ tab }) => tab && walkOf(tab).setState({ wiring: tab.session.getState().selection.nodes.at(-1) }),
  },
  {
    id: 'find.open',
    title: t('nodes.command.find'),
    keys: ['Mod+F'],
    icon: Search,
    keywords: ['search'],
    when: hasTab,
    run: ({ tab }) => tab && walkOf(tab).setState({ finding: {} }),
  },
  {
    id: 'find.back',
    title: t('nodes.command.jumpBack'),
    keys: ['Alt+Backspace'],
    icon: Undo,
    when: hasTab,
    run: ({ tab }) => tab && walkOf(tab).setState({ jumpBack: {} }),
  },
  {
    id: 'region.next',
    title: t('nodes.command.nextRegion'),
    keys: ['F6'],
    run: () => void goToRegion(1),
  },
  {
    id: 'region.previous',
    title: t('nodes.command.previousRegion'),
    keys: ['Shift+F6'],
    run: () => void goToRegion(-1),
  },
]

function idsOf(tab: Tab): string[] {
  return selectedNodes(tab).map(({ id }) => id)
}

/** What F2 renames: the one node, frame or note that is selected. */
function renamed(tab: Tab | undefined): string | undefined {
  if (!tab) return undefined
  const { nodes, frames, notes } = tab.session.getState().selection
  if (nodes.length + frames.length + notes.length !== 1) return undefined
  if (frames[0] !== undefined) return `frame:${frames[0]}`
  return notes[0] === undefined ? nodes[0] : `note:${notes[0]}`
}

function switching(field: Switch, title: string, keys: string, keywords: readonly string[] = []): Command {
  return {
    id: `node.${field}`,
    title,
    keys: [keys],
    place,
    keywords,
    when: hasSelected,
    checked: ({ tab }) => {
      const nodes = tab ? selectedNodes(tab) : []
      return nodes.length > 0 && nodes.every((node) => node[field] === true)
    },
    run: ({ tab }) => tab && toggle(tab, field),
  }
}

function coloring(title: string, color: (typeof nodeColors)[number] | undefined): Command {
  return {
    id: `color.${color ?? 'none'}`,
    title,
    place,
    keywords: ['color'],
    when: hasSelected,
    run: ({ tab }) => tab && setFields(tab, t('nodes.undo.color'), idsOf(tab), { color }),
  }
}

function aligning(edge: Edge, title: string, icon: LucideIcon): Command {
  return {
    id: `align.${edge}`,
    title,
    icon,
    place,
    when: atLeast(2),
    run: ({ tab }) => tab && commitMove(tab, alignBoxes(movable(tab), edge)),
  }
}

function distributing(axis: 'x' | 'y', title: string, icon: LucideIcon): Command {
  return {
    id: `align.distribute_${axis}`,
    title,
    icon,
    place,
    when: atLeast(3),
    run: ({ tab }) => tab && commitMove(tab, distributeBoxes(movable(tab), axis)),
  }
}

function movable(tab: Tab) {
  return selectedNodes(tab)
    .filter(({ pinned }) => pinned !== true)
    .map((node) => ({ id: node.id, ...boxOfNode(tab, node) }))
}

function walking(way: Way, title: string, keys: string): Command {
  return {
    id: `walk.${way}`,
    title,
    keys: [keys],
    place,
    when: hasTab,
    run: ({ tab, workspace }) => tab && walkOn(tab, workspace.getState().catalogue, way),
  }
}
