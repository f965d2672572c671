import { type CSSProperties, memo, type PointerEvent } from 'react'
import { t } from '../strings/t.ts'
import { useSession, useTab } from '../workspace/context.tsx'
import { lengthOf } from './bar-edits.ts'
import type { Bar } from './lanes.ts'
import { type Scale, toPixels } from './scale.ts'
import styles from './timeline.module.css'

/** One bar. */
export const BarView = memo(function BarView({
  bar,
  step,
  scale,
  active,
  moving,
  forbids,
  onMove,
  onResize,
}: {
  bar: Bar
  /** Node of its step. */
  step: string | undefined
  scale: Scale
  /** Whether Tab comes here. */
  active: boolean
  moving: boolean
  forbids: boolean
  onMove: (event: PointerEvent, bar: Bar) => void
  onResize: (event: PointerEvent, bar: Bar) => void
}) {
  const { session } = useTab()
  const isOfBar = (node: string | undefined): boolean =>
    node !== undefined && (bar.nodes.includes(node) || node === step)
  const selected = useSession(({ selection }) => selection.nodes.some(isOfBar))
  const hovered = useSession((state) => isOfBar(state.hovered))
  const width = (bar.end - bar.start) * scale.perSecond - 2
  const title = bar.kind === 'hold' ? t('timeline.hold') : bar.title
  const length = Number(bar.length.toFixed(2))
  return (
    <div
      role="option"
      aria-selected={selected}
      aria-label={labelOf(bar, title)}
      title={title}
      tabIndex={active ? 0 : -1}
      className={styles['bar']}
      style={
        {
          '--family': `var(--family-${bar.family})`,
          left: toPixels(scale, bar.start),
          top: bar.lane * 26 + 2,
          width: Math.max(width, 3),
        } as CSSProperties
      }
      data-bar={bar.key}
      data-kind={bar.kind}
      {...mark('data-selected', selected)}
      {...mark('data-hovered', hovered)}
      {...mark('data-narrow', width < 100)}
      {...mark('data-moving', moving)}
      {...mark('data-forbids', forbids)}
      onPointerDown={(event) => onMove(event, bar)}
      onPointerEnter={() => session.setState({ hovered: bar.node })}
      onPointerLeave={() => session.setState({ hovered: undefined })}
    >
      {bar.kind !== 'action' && width > 20 && (
        <>
          <span className={styles['number']} {...mark('data-inside', !bar.filled)}>
            {bar.number}
          </span>
          {(bar.kind !== 'wait' || width > 90) && width > 44 && <span className={styles['title']}>{title}</span>}
          {width > 90 && <span className={styles['length']}>{t('timeline.seconds', { seconds: length })}</span>}
        </>
      )}
      {lengthOf(bar) !== undefined && width > 12 && (
        <span className={styles['edge']} aria-hidden onPointerDown={(event) => onResize(event, bar)} />
      )}
    </div>
  )
})

function labelOf({ number, kind, start, end }: Bar, title: string): string {
  if (kind === 'action') return t('timeline.action', { title, start: start.toFixed(2) })
  return t('timeline.step', { number, title, start: start.toFixed(2), end: end.toFixed(2) })
}

function mark(name: string, is: boolean): Record<string, string> {
  return is ? { [name]: '' } : {}
}
