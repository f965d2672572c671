import { usePreviewRate } from '../preview/transport.tsx'
import { usePreview } from '../workspace/context.tsx'
import { type Scale, toPixels } from './scale.ts'
import styles from './timeline.module.css'

/** Makes lighter what is not rendered yet. */
export function Missing({ scale, end }: { scale: Scale; end: number }) {
  const ready = usePreview((state) => state.ready)
  const rate = usePreviewRate()
  const gaps: [from: number, to: number][] = []
  let at = 0
  for (const [first, last] of ready) {
    if (first / rate > at) gaps.push([at, first / rate])
    at = last / rate
  }
  if (at < end - 1 / rate) gaps.push([at, end])
  return gaps.map(([from, to]) => (
    <div
      key={from}
      className={styles['missing']}
      style={{ left: toPixels(scale, from), width: (to - from) * scale.perSecond }}
    />
  ))
}
