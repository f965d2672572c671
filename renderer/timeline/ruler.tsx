import type { PointerEvent } from 'react'
import { controllerOf } from '../preview/controllers.ts'
import { usePreviewRate } from '../preview/transport.tsx'
import { t } from '../strings/t.ts'
import { usePreview, useTab } from '../workspace/context.tsx'
import { rulerStep, type Scale, toPixels, toSeconds } from './scale.ts'
import styles from './timeline.module.css'

/** Seconds, what is rendered of them, and where a click or a drag moves the playhead. */
export function Ruler({ scale, end }: { scale: Scale; end: number }) {
  const tab = useTab()
  function scrub(event: PointerEvent<HTMLDivElement>): void {
    if (event.buttons !== 1) return
    const { left } = event.currentTarget.getBoundingClientRect()
    controllerOf(tab)?.seek(Math.min(end, toSeconds(scale, event.clientX - left)))
  }
  return (
    <div
      className={styles['ruler']}
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        scrub(event)
      }}
      onPointerMove={scrub}
    >
      <Ticks scale={scale} end={end} />
      <Rendered scale={scale} end={end} />
    </div>
  )
}

function Ticks({ scale, end }: { scale: Scale; end: number }) {
  const step = rulerStep(scale)
  const count = Math.floor(end / step + 1e-6) + 1
  return Array.from({ length: count }, (_, index) => {
    const seconds = Number((index * step).toFixed(2))
    return [
      <i key={seconds} className={styles['tick']} style={{ left: toPixels(scale, seconds) }}>
        <span>{t('timeline.seconds', { seconds })}</span>
      </i>,
      <i
        key={`${seconds} half`}
        data-half
        className={styles['tick']}
        style={{ left: toPixels(scale, seconds + step / 2) }}
      />,
    ]
  })
}

function Rendered({ scale, end }: { scale: Scale; end: number }) {
  const ready = usePreview((state) => state.ready)
  const rate = usePreviewRate()
  return ready.map(([first, last]) => {
    const [from, to] = [first / rate, Math.min(end, last / rate)]
    return (
      <div
        key={first}
        className={styles['rendered']}
        style={{ left: toPixels(scale, from), width: Math.max(0, to - from) * scale.perSecond }}
      />
    )
  })
}
