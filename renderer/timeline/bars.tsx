import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { controllerOf } from '../preview/controllers.ts'
import { goToNode } from '../preview/go-to-node.ts'
import { t } from '../strings/t.ts'
import { useCatalogue, useTab } from '../workspace/context.tsx'
import { lengthOf, nudgeStep, setLength } from './bar-edits.ts'
import { BarView } from './bar-view.tsx'
import type { Lanes } from './lanes.ts'
import { type Scale, snapTo, toPixels, toSeconds } from './scale.ts'
import styles from './timeline.module.css'
import type { TimedStep } from './timing.ts'
import { Missing } from './missing.tsx'
import { useBarDrag } from './use-bar-drag.ts'

/** Seconds that a key makes a bar longer or shorter. */
const keyStep = 0.1

/** The bars of all lanes. */
export function Bars({
  lanes: { lanes, bars, brackets, sections },
  steps,
  scale,
  end,
  onHold,
}: {
  lanes: Lanes
  steps: readonly TimedStep[]
  scale: Scale
  end: number
  /** Something is being dragged: the scale must stay. */
  onHold: (held: boolean) => void
}) {
  const tab = useTab()
  const catalogue = useCatalogue()
  const [active, setActive] = useState<string>()
  const [refused, setRefused] = useState<string>()
  const { drag, tracks, startMove, startResize } = useBarDrag(steps, scale, onHold)
  const current = bars.find(({ key }) => key === active) ?? bars[0]
  const forbidding = drag ? drag.refusedBy : refused

  function scrub(event: PointerEvent<HTMLDivElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { left } = event.currentTarget.getBoundingClientRect()
    controllerOf(tab)?.seek(Math.min(end, toSeconds(scale, event.clientX - left)))
  }

  function focus(key: string | undefined): void {
    if (key === undefined) return
    setActive(key)
    tracks.current?.querySelector<HTMLElement>(`[data-bar="${CSS.escape(key)}"]`)?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!current || event.ctrlKey || event.metaKey) return
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    const step = steps[current.at]?.step.node
    const length = lengthOf(current)
    const at = bars.indexOf(current)
    if (by !== 0 && event.altKey) setRefused(step === undefined ? undefined : nudgeStep(tab, catalogue, step, by))
    else if (by !== 0 && event.shiftKey) {
      if (length !== undefined) setLength(tab, current, snapTo(length + by * keyStep, keyStep))
    } else if (by !== 0) focus(bars[at + by]?.key)
    else if (event.key === 'Home') focus(bars[0]?.key)
    else if (event.key === 'End') focus(bars.at(-1)?.key)
    else if (event.key === 'Enter' && current.node !== undefined) goToNode(tab, current.node)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={tracks}
      className={styles['tracks']}
      role="listbox"
      aria-label={t('timeline.steps')}
      aria-orientation="horizontal"
      style={{ height: lanes.length * 26 }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.setPointerCapture(event.pointerId)
        scrub(event)
      }}
      onPointerMove={scrub}
      onKeyDown={onKeyDown}
      onFocus={(event) => setActive(event.target.dataset['bar'])}
      onBlur={() => setRefused(undefined)}
    >
      {bars.map((bar) => {
        const step = steps[bar.at]?.step.node
        return (
          <BarView
            key={bar.key}
            bar={bar}
            step={step}
            scale={scale}
            active={bar === current}
            moving={drag?.kind === 'move' && drag.bar.at === bar.at}
            forbids={forbidding !== undefined && (bar.nodes.includes(forbidding) || step === forbidding)}
            onMove={startMove}
            onResize={startResize}
          />
        )
      })}
      {brackets.map(({ at, start, first, last }) => (
        <div
          key={at}
          className={styles['bracket']}
          style={{ left: toPixels(scale, start) - 5, top: first * 26 + 4, height: (last - first + 1) * 26 - 8 }}
        />
      ))}
      <Missing scale={scale} end={end} />
      {sections.map(({ node, start }) => (
        <div key={node} className={styles['boundary']} style={{ left: toPixels(scale, start) - 1 }} />
      ))}
      {drag?.gap !== undefined && (
        <div
          className={styles['target']}
          style={{ left: toPixels(scale, drag.gap) - 1 }}
          {...(drag.refusedBy !== undefined && { 'data-refused': '' })}
        />
      )}
      {drag && (
        <div
          role="status"
          className={styles['said']}
          style={{ left: drag.x + 12, top: Math.max(0, drag.y - 22) }}
          {...(drag.refusedBy !== undefined && { 'data-refused': '' })}
        >
          {drag.text}
        </div>
      )}
    </div>
  )
}
