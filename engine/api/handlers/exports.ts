import type { Handlers } from '../engine.ts'
import type { Services } from '../services.ts'
import { refuseUntrusted } from './untrusted.ts'

type ExportHandlers = Pick<Handlers, Extract<keyof Handlers, `exports.${string}`>>

/** The export queue. */
export function exportHandlers({ queue, trust, tools }: Services): ExportHandlers {
  return {
    'exports.submit': async (submission) => {
      await refuseUntrusted(submission.document, trust, tools)
      return queue.submit(submission)
    },
    'exports.list': async () => queue.list(),
    'exports.cancel': ({ job }) => queue.cancel(job),
    'exports.retry': ({ job }) => queue.retry(job),
    'exports.reorder': ({ job, before }) => queue.reorder(job, before),
    'exports.clear': () => queue.clear(),
    'exports.remove': async ({ job, delete_file: deleteFile }) => {
      await queue.remove(job, deleteFile)
      return {}
    },
    'exports.failure': ({ job }) => queue.failure(job),
  }
}
