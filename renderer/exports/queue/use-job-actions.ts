import { useMemo } from 'react'
import type { ExportJob } from '../../../engine/api/contract/exports.ts'
import { EngineError } from '../../../engine/api/contract/errors.ts'
import { showToast } from '../../app/ui-store.ts'
import { useUiStore } from '../../commands/context.tsx'
import { desktop, mediaAddress } from '../../engine/connect.ts'
import { t } from '../../strings/t.ts'
import { useEngine } from '../../workspace/context.tsx'

/** What can be done with the jobs of the queue; what goes wrong is told in a message. */
export interface JobActions {
  readonly cancel: (job: ExportJob) => void
  readonly retry: (job: ExportJob) => void
  readonly toFront: (job: ExportJob, waiting: readonly string[]) => void
  readonly reorder: (id: string, before: string | null) => void
  readonly clearWaiting: () => void
  readonly forget: (jobs: readonly ExportJob[]) => void
  readonly removeWithFile: (job: ExportJob) => void
  readonly play: (job: ExportJob) => void
  readonly failure: (job: ExportJob) => void
  readonly download: (job: ExportJob) => void
  readonly showInFolder: (job: ExportJob) => void
  readonly copyPath: (job: ExportJob) => void
  readonly openExport: () => void
}

/** See `JobActions`. */
export function useJobActions({
  onPlay,
  onFailure,
}: {
  onPlay: (id: string) => void
  onFailure: (id: string) => void
}): JobActions {
  const engine = useEngine()
  const ui = useUiStore()
  return useMemo(() => {
    function told(promise: Promise<unknown>): void {
      promise.catch((error: unknown) => {
        if (!(error instanceof EngineError)) console.error(error)
        showToast(ui, { kind: 'error', text: error instanceof Error ? error.message : String(error) })
      })
    }
    const remove = (job: ExportJob, withFile: boolean): Promise<unknown> =>
      engine.request('exports.remove', { job: job.id, delete_file: withFile })
    return {
      cancel: ({ id }) => told(engine.request('exports.cancel', { job: id })),
      retry: ({ id }) => told(engine.request('exports.retry', { job: id })),
      toFront: ({ id }, [first]) => first !== undefined && first !== id && reorder(id, first),
      reorder,
      clearWaiting: () => told(engine.request('exports.clear', {})),
      forget: (jobs) => told(Promise.all(jobs.map((job) => remove(job, false)))),
      removeWithFile: (job) => told(remove(job, true)),
      play: ({ id }) => onPlay(id),
      failure: ({ id }) => onFailure(id),
      download,
      showInFolder: ({ copy, file }) => {
        const path = copy ?? file
        if (desktop && path !== null) told(desktop.showInFolder(path))
      },
      copyPath: ({ copy, file }) =>
        told(
          navigator.clipboard
            .writeText(copy ?? file ?? '')
            .then(() => showToast(ui, { kind: 'success', text: t('exports.pathCopied') })),
        ),
      openExport: () => ui.setState({ dialog: { name: 'export' } }),
    }
    function reorder(id: string, before: string | null): void {
      told(engine.request('exports.reorder', { job: id, before }))
    }
  }, [engine, ui, onPlay, onFailure])
}

/** A sequence of pictures is a folder, which comes as one file. */
function download({ id, url, name, options }: ExportJob): void {
  if (url === null) return
  const link = document.createElement('a')
  link.href = options.format === 'png-sequence' ? mediaAddress(`/api/export/${id}/pictures.zip`) : mediaAddress(url)
  link.download = options.format === 'png-sequence' ? `${name}.zip` : `${name}.${options.format}`
  link.click()
}
