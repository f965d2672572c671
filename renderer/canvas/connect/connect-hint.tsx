import { useConnection } from '@xyflow/react'
import { createPortal } from 'react-dom'
import { currentBody } from '../canvas-edits.ts'
import { canvasOf } from '../canvas-handle.ts'
import { t } from '../../strings/t.ts'
import { useCatalogue, useTab } from '../../workspace/context.tsx'
import styles from './connect-hint.module.css'
import { heldWire, targetAt } from './target-in-hand.ts'

/** What follows the cursor while a wire is dragged: why it cannot be wired here, or what would happen to its value. */
export function ConnectHint() {
  const tab = useTab()
  const catalogue = useCatalogue()
  const { inProgress, fromHandle, toHandle } = useConnection()
  const mouse = canvasOf(tab)?.pointer
  const held = inProgress ? heldWire({ fromHandle }) : undefined
  if (!held || !mouse) return null
  const target = targetAt(currentBody(tab, catalogue), held, toHandle, mouse)
  const text =
    target.is === 'refused'
      ? target.reason
      : target.is === 'taken' && target.conversion !== undefined
        ? t('canvas.converted', { how: target.conversion })
        : undefined
  if (text === undefined) return null
  const flips = mouse.x > innerWidth - 300
  return createPortal(
    <div
      role="status"
      className={styles['hint']}
      style={{ left: mouse.x, top: mouse.y, translate: flips ? 'calc(-100% - 14px) 14px' : '14px 14px' }}
    >
      {text}
    </div>,
    document.body,
  )
}
