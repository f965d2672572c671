import { ViewportPortal } from '@xyflow/react'
import { useGesture } from '../gesture-store.ts'
import styles from './slash-line.module.css'

/** The line that cuts wires, while it is drawn. */
export function SlashLine() {
  const slash = useGesture((state) => state.slash)
  if (slash.length < 2) return null
  return (
    <ViewportPortal>
      <svg className={styles['slash']} aria-hidden>
        <polyline points={slash.map(({ x, y }) => `${x},${y}`).join(' ')} />
      </svg>
    </ViewportPortal>
  )
}
