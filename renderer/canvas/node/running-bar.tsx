import { usePreview } from '../../workspace/context.tsx'
import type { PreviewState } from '../../preview/preview-store.ts'
import styles from './node-view.module.css'

/** How far the step is drawn, along the bottom of the node it is drawn for. */
export function RunningBar({ node }: { node: string }) {
  const percent = usePreview((state) => percentOf(state, node))
  return (
    <span className={styles['running']} aria-hidden>
      <span className={styles['done']} style={{ width: `${percent}%` }} />
    </span>
  )
}

/** In steps of five, so that not each frame draws it anew. */
function percentOf({ render, timeline }: PreviewState, node: string): number {
  const play = timeline?.plays.at(-1)
  if (!render || !timeline || !play?.nodes.includes(node) || play.frames === 0) return 0
  const before = timeline.plays.slice(0, -1).reduce((sum, { frames }) => sum + frames, 0)
  const done = (render.frames_done - before) / play.frames
  return Math.round(Math.min(1, Math.max(0, done)) * 20) * 5
}
