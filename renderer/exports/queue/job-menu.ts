import type { ExportJob } from '../../../engine/api/contract/exports.ts'
import { desktop } from '../../engine/connect.ts'
import { t } from '../../strings/t.ts'
import type { JobActions } from './use-job-actions.ts'

interface Action {
  readonly label: string
  readonly run: () => void
}

/** What stands on the row itself: at most three. */
export function mainActions(job: ExportJob, waiting: readonly string[], actions: JobActions): Action[] {
  switch (job.state) {
    case 'rendering':
      return [{ label: t('common.cancel'), run: () => actions.cancel(job) }]
    case 'queued':
      return [
        ...(waiting[0] === job.id ? [] : [{ label: t('exports.toFront'), run: () => actions.toFront(job, waiting) }]),
        { label: t('common.cancel'), run: () => actions.cancel(job) },
      ]
    case 'completed':
      return job.url === null ? [] : [open(job, actions), hand(job, actions)]
    case 'failed':
      return [
        { label: t('exports.why'), run: () => actions.failure(job) },
        { label: t('common.retry'), run: () => actions.retry(job) },
      ]
    case 'cancelled':
      return [{ label: t('exports.again'), run: () => actions.retry(job) }]
    default:
      return job.state satisfies never
  }
}

/** Everything that can be done with a job. */
export function menuOf(job: ExportJob, waiting: readonly string[], actions: JobActions): (Action | 'line')[] {
  const main = mainActions(job, waiting, actions)
  if (job.state === 'queued' || job.state === 'rendering') return main
  const file: Action[] =
    job.file === null
      ? []
      : [
          ...(desktop ? [{ label: t('exports.download'), run: () => actions.download(job) }] : []),
          { label: t('exports.copyPath'), run: () => actions.copyPath(job) },
        ]
  const again = job.state === 'completed' ? [{ label: t('exports.again'), run: () => actions.retry(job) }] : []
  return [
    ...main,
    ...file,
    ...again,
    'line',
    { label: t('exports.forget'), run: () => actions.forget([job]) },
    ...(job.file === null ? [] : [{ label: t('exports.removeFile'), run: () => actions.removeWithFile(job) }]),
  ]
}

function open(job: ExportJob, actions: JobActions): Action {
  return job.options.format === 'png-sequence'
    ? { label: t('exports.downloadZip'), run: () => actions.download(job) }
    : { label: t(isVideo(job) ? 'exports.play' : 'exports.look'), run: () => actions.play(job) }
}

function hand(job: ExportJob, actions: JobActions): Action {
  return desktop
    ? { label: t('exports.showInFolder'), run: () => actions.showInFolder(job) }
    : { label: t('exports.download'), run: () => actions.download(job) }
}

/** Whether it is played, and not looked at. */
export function isVideo({ options: { format } }: ExportJob): boolean {
  return format === 'mp4' || format === 'webm' || format === 'mov'
}
