/** Where the canvas looks, and what it shows. */
import { Magnet, Map as MapIcon, Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import { canvasOf, type CanvasHandle } from '../canvas/canvas-handle.ts'
import { fitTo, zoomBy, zoomToFull } from '../canvas/view/show-nodes.ts'
import { t } from '../strings/t.ts'
import type { Command, CommandContext } from './command.ts'

/** As much as one press of + zooms. */
const step = 1.25

function on(context: CommandContext, run: (canvas: CanvasHandle) => void): void {
  const canvas = canvasOf(context.tab)
  if (canvas) run(canvas)
}

const selected = ({ tab }: CommandContext): readonly string[] => tab?.session.getState().selection.nodes ?? []

/** See the head of this file. */
export const viewCommands: readonly Command[] = [
  {
    id: 'canvas.zoom_in',
    title: t('canvas.zoomIn'),
    keys: ['+', '='],
    place: 'canvas',
    icon: ZoomIn,
    run: (context) => on(context, (canvas) => zoomBy(canvas, step)),
  },
  {
    id: 'canvas.zoom_out',
    title: t('canvas.zoomOut'),
    keys: ['-'],
    place: 'canvas',
    icon: ZoomOut,
    run: (context) => on(context, (canvas) => zoomBy(canvas, 1 / step)),
  },
  {
    id: 'canvas.zoom_full',
    title: t('canvas.zoomFull'),
    keys: ['0'],
    place: 'canvas',
    run: (context) => on(context, zoomToFull),
  },
  {
    id: 'canvas.fit_all',
    title: t('canvas.fitAll'),
    keys: ['1'],
    place: 'canvas',
    icon: Maximize2,
    run: (context) => on(context, (canvas) => fitTo(canvas)),
  },
  {
    id: 'canvas.fit_selection',
    title: t('canvas.fitSelection'),
    keys: ['.'],
    place: 'canvas',
    when: (context) => selected(context).length > 0,
    run: (context) => on(context, (canvas) => fitTo(canvas, selected(context))),
  },
  {
    id: 'canvas.snap',
    title: t('canvas.snap'),
    icon: Magnet,
    checked: ({ ui }) => ui.getState().snapToGrid,
    run: ({ ui }) => ui.setState(({ snapToGrid }) => ({ snapToGrid: !snapToGrid })),
  },
  {
    id: 'canvas.minimap',
    title: t('canvas.showMinimap'),
    icon: MapIcon,
    checked: ({ ui }) => ui.getState().showMinimap,
    run: ({ ui }) => ui.setState(({ showMinimap }) => ({ showMinimap: !showMinimap })),
  },
]
