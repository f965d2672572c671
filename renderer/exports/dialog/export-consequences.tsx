import { TriangleAlert } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { formatBytes } from '../../palette/assets/format-bytes.ts'
import { useProblems } from '../../problems/use-problems.ts'
import { useUiStore } from '../../commands/context.tsx'
import { t } from '../../strings/t.ts'
import { drawPictures } from '../../preview/draw-pictures.ts'
import { usePreview, useTab } from '../../workspace/context.tsx'
import { formatTime } from '../format-time.ts'
import { guessFrom } from '../pace.ts'
import { useJobs } from '../use-jobs.ts'
import type { Consequences, ExportChoice } from './export-choice.ts'
import styles from './export-dialog.module.css'

/** The frame under the playhead, and what the export will be. */
export function ExportConsequences({
  choice,
  consequences,
  certain,
}: {
  choice: ExportChoice
  consequences: Consequences
  /** Whether the length is that of a finished preview. */
  certain: boolean
}) {
  const { picture, seconds, frames } = consequences
  const jobs = useJobs((state) => state.jobs)
  const ahead = jobs.filter(({ state }) => state === 'queued' || state === 'rendering').length
  const guess = useMemo(
    () =>
      frames === undefined
        ? undefined
        : guessFrom(jobs, { format: choice.format, pixels: picture.width * picture.height, frames }),
    [jobs, choice.format, picture.width, picture.height, frames],
  )
  const about = certain ? '' : t('exports.about')
  const isStill = choice.format === 'png'
  return (
    <aside className={styles['aside']} aria-label={t('exports.consequences')}>
      <FramePicture shape={picture.width / picture.height} />
      <dl className={styles['facts']}>
        {!isStill && (
          <Fact
            name={t('exports.length')}
            value={seconds === undefined ? t('exports.unknown') : `${about}${formatTime(seconds)}`}
          />
        )}
        <Fact
          name={t('exports.frameCount')}
          value={frames === undefined ? t('exports.unknown') : `${isStill ? '' : about}${frames}`}
        />
        <Fact name={t('exports.time')} value={guess ? formatTime(guess.seconds) : t('exports.afterFirst')} />
        {guess && guess.bytes > 0 && <Fact name={t('exports.fileSize')} value={formatBytes(guess.bytes)} />}
        <Fact
          name={t('exports.inQueue')}
          value={ahead === 0 ? t('exports.atOnce') : t('exports.after', { count: ahead })}
        />
      </dl>
      <Warnings />
    </aside>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** The last good picture of the preview, in the shape that was chosen. */
function FramePicture({ shape }: { shape: number }) {
  const { preview } = useTab()
  const hasPicture = usePreview((state) => state.picture !== undefined)
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => (canvas.current ? drawPictures(canvas.current, preview) : undefined), [preview, hasPicture])
  return (
    <div className={styles['picture']} style={{ aspectRatio: shape }}>
      {hasPicture ? (
        <canvas ref={canvas} role="img" aria-label={t('exports.framePicture')} />
      ) : (
        <span>{t('exports.noPicture')}</span>
      )}
    </div>
  )
}

/** What is wrong with the graph, as far as it matters here. */
function Warnings() {
  const ui = useUiStore()
  const problems = useProblems()
  const errors = problems.filter(({ severity, failure }) => severity === 'error' && failure === undefined)
  const others = problems.filter(({ severity, failure }) => severity === 'warning' || failure !== undefined)
  const shown = errors.length > 0 ? errors : others
  const [first] = shown
  if (!first) return null
  const isError = errors.length > 0
  const show = (): void =>
    ui.setState(({ folded }) => ({ dialog: undefined, dockTab: 'problems', folded: { ...folded, dock: false } }))
  return (
    <div className={styles['warning']} data-error={isError || undefined}>
      <TriangleAlert size={14} aria-hidden />
      <span>
        {t(isError ? 'exports.errors' : 'exports.warnings', { count: shown.length })} {first.message}{' '}
        <button type="button" onClick={show}>
          {t('exports.show')}
        </button>
      </span>
    </div>
  )
}
