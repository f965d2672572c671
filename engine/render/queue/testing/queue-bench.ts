/** A queue in folders of its own, with the real Manim. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportOptions, type ExportJob } from '../../../api/contract/exports.ts'
import type { GraphDocument } from '../../../graph/document.ts'
import { RenderTools } from '../../render-tools.ts'
import { until } from '../../testing/workspace.ts'
import { ExportQueue } from '../export-queue.ts'
import type { ExportQueueOptions } from '../queue-options.ts'

/** Folders that queues share, one after another, as an app does that is started again. */
export interface QueueBench {
  home: string
  exports: string
  work: string
  /** A queue that runs. */
  open(more?: Partial<ExportQueueOptions>): Promise<ExportQueue>
  /** The options of such a queue. */
  options(more?: Partial<ExportQueueOptions>): ExportQueueOptions
  /** Closes what was opened. */
  close(): Promise<void>
  /** What lies in the exports folder, hidden files too. */
  results(): Promise<string[]>
  remove(): Promise<void>
}

/** Makes the folders; their paths have a space and an umlaut in them. */
export async function makeQueueBench(): Promise<QueueBench> {
  const home = await mkdtemp(join(tmpdir(), 'queue ü '))
  const exports = join(home, 'exports')
  const work = join(home, 'work')
  const tools = new RenderTools(join(home, 'equations'))
  const queues: ExportQueue[] = []
  const options = (more: Partial<ExportQueueOptions> = {}): ExportQueueOptions => ({
    jobsFile: join(home, 'jobs.json'),
    exportsFolder: exports,
    workFolder: work,
    tools,
    concurrency: () => 1,
    limits: () => ({}),
    folderOf: () => home,
    historyLength: 100,
    ...more,
  })
  const close = async () => {
    for (const queue of queues.splice(0)) await queue.close()
  }
  return {
    home,
    exports,
    work,
    options,
    async open(more = {}) {
      const queue = new ExportQueue(options(more))
      queues.push(queue)
      await queue.start()
      return queue
    },
    close,
    results: () => readdir(exports).catch(() => []),
    async remove() {
      await close()
      await tools.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** What is chosen in the dialog; the rest is as usual. */
export function chosen(more: Partial<ExportJob['options']> = {}): ExportJob['options'] {
  return exportOptions.parse(more)
}

/** Submits an export as a dialog would. */
export function submit(
  queue: ExportQueue,
  document: GraphDocument,
  more: Partial<ExportJob['options']> = {},
  file?: string,
): Promise<ExportJob> {
  return queue.submit({ document, options: chosen(more), file })
}

/** Waits until a job has ended, and gives it. */
export async function ended(queue: ExportQueue, id: string, seconds = 50): Promise<ExportJob> {
  await until(() => queue.get(id).completed_at !== null, seconds)
  return queue.get(id)
}
