import { useMemo, type DragEvent as ReactDragEvent } from 'react'
import { useCommandContext } from '../../commands/context.tsx'
import type { CommandContext } from '../../commands/command.ts'
import { runCommand } from '../../commands/run-command.ts'
import { t } from '../../strings/t.ts'
import { canvasOf } from '../canvas-handle.ts'
import { gestureOf } from '../gesture-store.ts'
import { dropFiles } from './drop-files.ts'
import { dropNode } from './drop-node.ts'

/** What the palette puts on a drag: the type of a node. */
export const nodeDragType = 'application/x-manim-node'

/** What the canvas does with what is dragged over it: nodes of the palette, and files. */
export function useDrop() {
  const context = useCommandContext()
  return useMemo(() => handlers(context), [context])
}

function handlers(context: CommandContext) {
  const { tab } = context
  const show = (dropping: 'file' | 'node' | undefined): void => {
    if (tab && gestureOf(tab).getState().dropping !== dropping) gestureOf(tab).setState({ dropping })
  }
  return {
    onDragOver: (event: ReactDragEvent<HTMLElement>) => {
      const what = kindOf(event.dataTransfer)
      if (!what) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      show(what)
    },
    onDragLeave: (event: ReactDragEvent<HTMLElement>) => {
      const goes = event.relatedTarget
      if (!(goes instanceof Node) || !event.currentTarget.contains(goes)) show(undefined)
    },
    onDrop: (event: ReactDragEvent<HTMLElement>) => {
      show(undefined)
      const canvas = canvasOf(tab)
      if (!kindOf(event.dataTransfer) || !canvas || !tab) return
      event.preventDefault()
      const mouse = { x: event.clientX, y: event.clientY }
      const place = canvas.flow.screenToFlowPosition(mouse)
      const type = event.dataTransfer.getData(nodeDragType)
      const files = [...event.dataTransfer.files]
      canvas.element.focus({ preventScroll: true })
      if (type !== '') dropNode(context, tab, type, place)
      // What goes wrong is told as it is for commands.
      else
        void runCommand(
          { id: 'canvas.drop', title: t('canvas.drop'), run: () => dropFiles(context, tab, files, place) },
          context,
        )
    },
  }
}

function kindOf({ types }: DataTransfer): 'file' | 'node' | undefined {
  if (types.includes(nodeDragType)) return 'node'
  return types.includes('Files') ? 'file' : undefined
}
