import { ReactFlowProvider } from '@xyflow/react'
import { useRef } from 'react'
import { AddMenu } from '../palette/add-menu/add-menu.tsx'
import { useCatalogue, useTab } from '../workspace/context.tsx'
import { currentBody } from './canvas-edits.ts'
import styles from './canvas.module.css'
import { takeWireEnd } from './connect/take-wire-end.ts'
import { useConnecting } from './connect/use-connecting.ts'
import { DropVeil } from './drop/drop-veil.tsx'
import { useDrop } from './drop/use-drop.ts'
import { EmptyCanvas } from './empty-canvas.tsx'
import { Flow } from './flow.tsx'
import { CanvasMenu } from './menus/canvas-menu.tsx'
import { useSelecting } from './selecting/use-selecting.ts'
import { useSlash } from './slash/use-slash.ts'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { useOpenAddMenu } from './use-open-add-menu.ts'
import { useCanvasHandle } from './view/use-canvas-handle.ts'
import { useFar } from './view/use-far.ts'
import { CanvasTools } from './walk/canvas-tools.tsx'

/** The node graph. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Surface />
      <AddMenu />
    </ReactFlowProvider>
  )
}

/** What hears everything that is done on the canvas, and has the focus while no node has it. */
function Surface() {
  const tab = useTab()
  const catalogue = useCatalogue()
  const element = useRef<HTMLDivElement>(null)
  useCanvasHandle(element)
  useFar(element)
  const selecting = useSelecting()
  const connecting = useConnecting()
  const slash = useSlash()
  const keys = useCanvasKeys()
  const drop = useDrop()
  const openAddMenu = useOpenAddMenu()
  return (
    <CanvasMenu>
      <div
        ref={element}
        className={styles['canvas']}
        data-place="canvas"
        tabIndex={0}
        onDoubleClick={openAddMenu}
        onPointerDownCapture={(event) => {
          selecting.onPointerDownCapture(event)
          slash(event)
        }}
        onMouseDownCapture={(event) => takeWireEnd(event, () => currentBody(tab, catalogue))}
        {...keys}
        {...drop}
      >
        <Flow connecting={connecting} selecting={selecting} />
        <EmptyCanvas />
        <CanvasTools />
        <DropVeil />
      </div>
    </CanvasMenu>
  )
}
