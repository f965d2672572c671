/** The jobs in memory, on the disk, and as they are told: the three always change together. */
import type { ExportJob } from '../../api/contract/exports.ts'
import { removeJobFolders } from '../job-folder.ts'
import { removeHidden } from '../output-place.ts'
import { afterKill } from './broken-off.ts'
import { ChangeTeller } from './change-teller.ts'
import { JobList } from './job-list.ts'
import { JobPapers } from './job-papers.ts'
import { JobsStore } from './jobs-store.ts'
import type { ExportQueueOptions } from './queue-options.ts'

/** What the parts of the queue share. */
export class QueueState {
  readonly options: ExportQueueOptions
  readonly papers: JobPapers
  readonly store: JobsStore
  readonly changes = new ChangeTeller(() => this.jobs.all())
  jobs = new JobList([])

  constructor(options: ExportQueueOptions) {
    this.options = options
    this.papers = new JobPapers(options.jobsFile)
    this.store = new JobsStore(options, this.papers, () => this.jobs.all())
  }

  /**
   * Reads the jobs of the last time, and sees what became of those that were rendering.
   *
   * @throws EngineError where the list cannot be read or written
   */
  async load(): Promise<void> {
    const { exportsFolder, workFolder, tools } = this.options
    this.jobs = new JobList(await this.store.load())
    await removeHidden(exportsFolder)
    await removeJobFolders(workFolder)
    for (const job of this.jobs.all()) {
      if (job.state !== 'rendering') continue
      this.jobs.change(job.id, await afterKill(job, exportsFolder, tools, now()))
    }
    await this.forgetOld()
    await this.store.save()
  }

  /** Changes a job, tells it and writes it. */
  async change(id: string, changes: Partial<ExportJob>): Promise<ExportJob> {
    const job = this.jobs.change(id, changes)
    await this.changed([id])
    return job
  }

  /** Tells changes and writes them. What cannot be written is logged, and written with the next change. */
  async changed(ids: readonly string[], removed: readonly string[] = []): Promise<void> {
    this.changes.now(ids, removed)
    await this.store.save().catch((error: unknown) => this.store.complain(error))
  }

  /** Forgets jobs with their papers. */
  async forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.jobs.drop(id)
    await this.changed([], ids)
    for (const id of ids) await this.papers.drop(id)
  }

  /** Forgets the oldest ended jobs where there are too many; their files stay. */
  async forgetOld(): Promise<void> {
    const old = this.jobs.beyond(this.options.historyLength).map(({ id }) => id)
    if (old.length > 0) await this.forget(old)
  }
}

/** The time, as jobs tell it. */
export function now(): string {
  return new Date().toISOString()
}
