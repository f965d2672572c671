import { Magnet, Maximize2, Minus, Plus } from 'lucide-react'
import { t } from '../strings/t.ts'
import { IconButton } from '../ui/button.tsx'
import { usePreview, useTab } from '../workspace/context.tsx'
import styles from './timeline.module.css'
import { useTiming } from './use-timing.ts'
import { zoomTo } from './zoom.ts'

/** What stands at the right of the timeline's tab. */
export function TimelineTools() {
  const { preview } = useTab()
  const { steps, end } = useTiming()
  const snap = usePreview((state) => state.snap)
  const zoom = usePreview((state) => state.timelineZoom)
  const count = steps.filter(({ step }) => step.number !== undefined).length
  return (
    <>
      <span className={styles['summary']}>{t('timeline.summary', { count, seconds: end.toFixed(2) })}</span>
      <IconButton
        icon={Magnet}
        label={t('timeline.snap')}
        pressed={snap}
        onClick={() => preview.setState({ snap: !snap })}
      />
      <IconButton
        icon={Minus}
        label={t('timeline.zoomOut')}
        disabled={zoom <= 1}
        onClick={() => zoomTo(preview, zoom / 1.5)}
      />
      <IconButton icon={Plus} label={t('timeline.zoomIn')} onClick={() => zoomTo(preview, zoom * 1.5)} />
      <IconButton icon={Maximize2} label={t('timeline.fit')} onClick={() => zoomTo(preview, 1)} />
    </>
  )
}
