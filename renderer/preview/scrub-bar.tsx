import { type PointerEvent, useCallback, useRef } from 'react'
import { t } from '../strings/t.ts'
import { useTiming } from '../timeline/use-timing.ts'
import { usePreview, useTab } from '../workspace/context.tsx'
import { controllerOf } from './controllers.ts'
import { usePreviewRate } from './transport.tsx'
import styles from './transport.module.css'
import { useAt } from './use-at.ts'

/** All of the video in one line, with what is rendered of it: a click or a drag moves the playhead. */
export function ScrubBar() {
  const tab = useTab()
  const { end } = useTiming()
  const bar = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const show = useCallback(
    (at: number) => {
      if (head.current) head.current.style.left = `calc(${percent(at, end)} - 1px)`
      bar.current?.setAttribute('aria-valuenow', at.toFixed(2))
      bar.current?.setAttribute(
        'aria-valuetext',
        t('preview.scrubValue', { at: at.toFixed(2), duration: end.toFixed(2) }),
      )
    },
    [end],
  )
  useAt(show)

  function scrub(event: PointerEvent<HTMLDivElement>): void {
    if (event.buttons !== 1) return
    const box = event.currentTarget.getBoundingClientRect()
    controllerOf(tab)?.seek(((event.clientX - box.left) / box.width) * end)
  }

  return (
    <div
      ref={bar}
      className={styles['scrub']}
      role="slider"
      tabIndex={0}
      data-place="preview"
      aria-label={t('preview.scrub')}
      aria-valuemin={0}
      aria-valuemax={Number(end.toFixed(2))}
      aria-valuenow={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        scrub(event)
      }}
      onPointerMove={scrub}
    >
      <Ready end={end} />
      <PlayRange end={end} />
      <div ref={head} className={styles['head']} />
    </div>
  )
}

function Ready({ end }: { end: number }) {
  const ready = usePreview((state) => state.ready)
  const rate = usePreviewRate()
  return ready.map(([first, last]) => (
    <div
      key={first}
      className={styles['ready']}
      style={{ left: percent(first / rate, end), width: percent((last - first) / rate, end) }}
    />
  ))
}

function PlayRange({ end }: { end: number }) {
  const from = usePreview((state) => state.from)
  const to = usePreview((state) => state.to)
  if (from === undefined && to === undefined) return null
  const begin = from ?? 0
  return (
    <div
      className={styles['range']}
      style={{ left: percent(begin, end), width: percent(Math.min(to ?? end, end) - begin, end) }}
    />
  )
}

function percent(seconds: number, end: number): string {
  return `${end > 0 ? Math.min(100, (seconds / end) * 100) : 0}%`
}
