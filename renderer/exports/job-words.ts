/** What the queue says of a job. */
import type { ExportJob } from '../../engine/api/contract/exports.ts'
import { formatBytes } from '../palette/assets/format-bytes.ts'
import { t } from '../strings/t.ts'
import { formatTime } from './format-time.ts'

/** What is made: `MP4, 1920×1080, 60 fps`. */
export function describeJob({ options, width, height, frame_rate: rate }: ExportJob): string {
  const format = t(options.transparent ? 'exports.withAlpha' : 'exports.plain', {
    format: t(`exports.short_${options.format}`),
  })
  const size = `${width}×${height}`
  return options.format === 'png' ? `${format}, ${size}` : t('exports.described', { format, size, rate })
}

/** How it stands: `312 of 724 frames, 38 s left`. */
export function progressWords(job: ExportJob): string {
  switch (job.state) {
    case 'queued':
      return job.interrupted ? t('exports.interrupted') : t('exports.waiting', { time: formatTime(job.estimated_time) })
    case 'rendering':
      return runningWords(job)
    case 'completed':
      return [job.file_size === null ? '' : formatBytes(job.file_size), timeOfDay(job.completed_at)]
        .filter(Boolean)
        .join(', ')
    case 'failed':
      return job.error?.message ?? t('exports.failed')
    case 'cancelled':
      return job.interrupted ? t('exports.interrupted') : t('exports.cancelled')
    default:
      return job.state satisfies never
  }
}

function runningWords({ frames_done: done, frames_total: total, eta_s: left }: ExportJob): string {
  if (done === 0) return t('exports.starting')
  const frames = t('exports.frames', { done, total })
  return left === null ? frames : t('exports.left', { frames, time: formatTime(left) })
}

function timeOfDay(time: string | null): string {
  return time === null ? '' : new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
}
