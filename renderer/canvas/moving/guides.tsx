import { ViewportPortal } from '@xyflow/react'
import { useGesture } from '../gesture-store.ts'
import styles from './guides.module.css'

/** The lines that a dragged node is aligned with. */
export function Guides() {
  const guides = useGesture((state) => state.guides)
  if (guides.length === 0) return null
  return (
    <ViewportPortal>
      {guides.map(({ axis, at, from, to }) => (
        <div
          key={axis}
          className={styles['guide']}
          style={
            axis === 'x'
              ? { translate: `${at}px ${from}px`, width: 0, height: to - from }
              : { translate: `${from}px ${at}px`, width: to - from, height: 0 }
          }
        />
      ))}
    </ViewportPortal>
  )
}
