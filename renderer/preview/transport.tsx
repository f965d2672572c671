import { ChevronFirst, ChevronLast, Pause, Play, Repeat, StepBack, StepForward } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { useRun } from '../commands/context.tsx'
import { t } from '../strings/t.ts'
import { useTiming } from '../timeline/use-timing.ts'
import { IconButton } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { useDocument, usePreview, useTab } from '../workspace/context.tsx'
import { frameAt } from './player.ts'
import { Choice } from './preview-head.tsx'
import { speeds } from './preview-store.ts'
import { previewPicture } from './scene-key.ts'
import styles from './transport.module.css'
import { useAt } from './use-at.ts'

/** The player's buttons, time and speed. */
export function Transport() {
  const run = useRun()
  const loop = usePreview((state) => state.loop)
  return (
    <div className={styles['transport']} role="toolbar" aria-label={t('preview.player')}>
      <IconButton icon={ChevronFirst} label={t('preview.first')} keys="Home" onClick={() => run('preview.first')} />
      <Steps />
      <IconButton icon={ChevronLast} label={t('preview.last')} keys="End" onClick={() => run('preview.last')} />
      <Time />
      <span className={styles['space']} />
      <SpeedMenu />
      <IconButton icon={Repeat} label={t('preview.loop')} pressed={loop} onClick={() => run('preview.loop')} />
    </div>
  )
}

/** Back, play, on: what a lesson needs. */
export function Steps() {
  const run = useRun()
  const playing = usePreview((state) => state.playing)
  return (
    <>
      <IconButton icon={StepBack} label={t('preview.stepBack')} keys="," onClick={() => run('preview.step_back')} />
      <IconButton
        icon={playing ? Pause : Play}
        label={playing ? t('preview.pause') : t('preview.play')}
        keys="Space"
        onClick={() => run('preview.play')}
      />
      <IconButton icon={StepForward} label={t('preview.step')} keys="." onClick={() => run('preview.step')} />
    </>
  )
}

function Time() {
  const { end } = useTiming()
  const rate = usePreviewRate()
  const at = useRef<HTMLElement>(null)
  const frame = useRef<HTMLSpanElement>(null)
  const show = useCallback(
    (seconds: number) => {
      if (at.current) at.current.textContent = seconds.toFixed(2)
      if (frame.current) frame.current.textContent = t('preview.frame', { index: frameAt(seconds, rate) })
    },
    [rate],
  )
  useAt(show)
  return (
    <>
      <span className={styles['time']}>
        <b ref={at} /> <span>{`/ ${t('timeline.seconds', { seconds: end.toFixed(2) })}`}</span>
      </span>
      <span className={styles['frame']} ref={frame} />
    </>
  )
}

/** Frames a second of the preview as it is set. */
export function usePreviewRate(): number {
  const quality = usePreview((state) => state.quality)
  return useDocument(({ document }) => previewPicture(document, quality).frameRate)
}

function SpeedMenu() {
  const { preview } = useTab()
  const speed = usePreview((state) => state.speed)
  const entries = speeds.map((value) => ({
    label: t('preview.speedOf', { speed: value }),
    checked: value === speed,
    run: () => preview.setState({ speed: value }),
  }))
  const label = t('preview.speedOf', { speed })
  return <Menu trigger={<Choice aria-label={`${t('preview.speed')}: ${label}`}>{label}</Choice>} entries={entries} />
}
