import { useMemo, useRef, useState } from 'react'
import { t } from '../strings/t.ts'
import { Bars } from './bars.tsx'
import { LaneNames } from './lane-names.tsx'
import { layOut } from './lanes.ts'
import { Playhead } from './playhead.tsx'
import { Ruler } from './ruler.tsx'
import { margin, toPixels } from './scale.ts'
import { Sections } from './sections.tsx'
import styles from './timeline.module.css'
import { useScale } from './use-scale.ts'
import { useTiming } from './use-timing.ts'

/** The steps of the scene in time. */
export function Timeline() {
  const { steps } = useTiming()
  return steps.length === 0 ? (
    <div className={styles['empty']}>
      <strong>{t('timeline.empty')}</strong>
      <span>{t('timeline.emptyHint')}</span>
    </div>
  ) : (
    <Sheet />
  )
}

function Sheet() {
  const { steps, end } = useTiming()
  const panel = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState(false)
  const scale = useScale(panel, end, held)
  const lanes = useMemo(() => layOut(steps, end), [steps, end])
  const width = toPixels(scale, end) + margin + 24
  return (
    <div ref={panel} className={styles['timeline']}>
      <div className={styles['sheet']} style={{ width: `max(100%, ${170 + width}px)` }}>
        <div className={styles['corner']}>{t('timeline.title')}</div>
        <Ruler scale={scale} end={end} />
        {lanes.sections.length > 0 && <Sections sections={lanes.sections} scale={scale} />}
        <LaneNames lanes={lanes.lanes} />
        <Bars lanes={lanes} steps={steps} scale={scale} end={end} onHold={setHeld} />
        <Playhead scale={scale} panel={panel} />
      </div>
    </div>
  )
}
