import { type RefObject, useCallback, useRef } from 'react'
import { useAt } from '../preview/use-at.ts'
import { useTab } from '../workspace/context.tsx'
import { type Scale, toPixels } from './scale.ts'
import styles from './timeline.module.css'
import { nameWidth } from './use-scale.ts'

/** The line under which the picture is. While playing it stays in view. */
export function Playhead({ scale, panel }: { scale: Scale; panel: RefObject<HTMLElement | null> }) {
  const { preview } = useTab()
  const line = useRef<HTMLDivElement>(null)
  const label = useRef<HTMLElement>(null)
  const show = useCallback(
    (at: number) => {
      const x = toPixels(scale, at)
      if (line.current) line.current.style.transform = `translateX(${x}px)`
      if (label.current) label.current.textContent = at.toFixed(2)
      const view = panel.current
      if (!view || !preview.getState().playing) return
      const room = view.clientWidth - nameWidth
      if (x < view.scrollLeft || x > view.scrollLeft + room - 24) view.scrollLeft = x - room / 4
    },
    [scale, panel, preview],
  )
  useAt(show)
  return (
    <div ref={line} className={styles['head']} aria-hidden data-playhead>
      <b ref={label} />
    </div>
  )
}
