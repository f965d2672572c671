/** The export queue: what waits, what renders and what has ended, kept on the disk. */
import { EngineError } from '../../api/contract/errors.ts'
import type { ExportJob, FailureRecord } from '../../api/contract/exports.ts'
import type { ExportsChanged } from './change-teller.ts'
import { checkSubmission, type CheckedSubmission } from './check-submission.ts'
import { JobRunner } from './job-runner.ts'
import { ended, newJob, waitingAgain } from './job-states.ts'
import type { ExportQueueOptions, Submission } from './queue-options.ts'
import { now, QueueState } from './queue-state.ts'
import { removeResult } from './remove-result.ts'

/**
 * Exports one after another, or as many at once as the settings allow. What was acknowledged survives the app: after a
 * restart those that waited go on by themselves, those that were broken off are offered again.
 *
 * Methods throw EngineError `NOT_FOUND` for an id that no job has.
 */
export class ExportQueue {
  readonly #state: QueueState
  readonly #runner: JobRunner
  #submitted: Promise<unknown> = Promise.resolve()

  constructor(options: ExportQueueOptions) {
    this.#state = new QueueState(options)
    this.#runner = new JobRunner(this.#state)
  }

  /**
   * Reads the jobs and goes on with those that waited.
   *
   * @throws EngineError where the list of jobs cannot be read or written
   */
  async start(): Promise<void> {
    await this.#state.load()
    this.#runner.open()
  }

  /** Jobs that wait or render. */
  get length(): number {
    return this.list().filter(isPending).length
  }

  /** All jobs; those that wait are in the order in which they will run. */
  list(): ExportJob[] {
    return this.#state.jobs.all()
  }

  get(id: string): ExportJob {
    return this.#state.jobs.get(id)
  }

  /** Calls back with what changed, progress about ten times a second. @returns what ends that */
  onChange(listener: (data: ExportsChanged) => void): () => void {
    return this.#state.changes.listen(listener)
  }

  /**
   * Checks an export and puts it last. When this resolves, the job is on the disk.
   *
   * @throws EngineError `VALIDATION_ERROR` with the `problems` of the graph, `MANIM_NOT_FOUND`, `DISK_FULL`
   */
  submit(asked: Submission): Promise<ExportJob> {
    // Edits that follow are none of this job's business.
    const submission = { ...asked, document: structuredClone(asked.document) }
    const checked = checkSubmission(submission, this.#state.options.tools)
    const before = this.#submitted
    const accepted = checked.then(async (facts) => {
      // Who asked first is served first, however long the checks take.
      await before
      return this.#accept(submission, facts)
    })
    this.#submitted = Promise.allSettled([before, accepted])
    return accepted
  }

  /** Cancels a job; when this resolves, its processes have ended. One that has ended already stays as it is. */
  async cancel(id: string): Promise<ExportJob> {
    const { state } = this.get(id)
    if (state === 'queued') return this.#state.change(id, ended('cancelled', now()))
    await this.#runner.stop(id)
    return this.get(id)
  }

  /** Starts a failed or cancelled job again, as the last; of a completed one, a new job with the same graph. */
  async retry(id: string): Promise<ExportJob> {
    const job = this.#state.jobs.get(id)
    const { state, options, project, copy } = job
    if (isPending(job)) throw wrongState(job, 'has not ended yet')
    if (state === 'completed') {
      const document = await this.#state.papers.document(id)
      return this.submit({ document, options, project: project ?? undefined, file: copy ?? undefined })
    }
    this.#state.jobs.move(id, null)
    const waiting = await this.#state.change(id, waitingAgain(job))
    this.startWaiting()
    return waiting
  }

  /** Puts a waiting job before another, or last. */
  async reorder(id: string, before: string | null): Promise<ExportJob[]> {
    for (const one of [id, ...(before === null ? [] : [before])]) {
      const job = this.#state.jobs.get(one)
      if (job.state !== 'queued') throw wrongState(job, 'does not wait')
    }
    this.#state.jobs.move(id, before)
    await this.#state.changed([id])
    return this.list()
  }

  /** Cancels all that wait. */
  async clear(): Promise<ExportJob[]> {
    const ids = this.#state.jobs.waiting().map(({ id }) => id)
    for (const id of ids) this.#state.jobs.change(id, ended('cancelled', now()))
    await this.#state.changed(ids)
    return this.list()
  }

  /** Forgets an ended job. The user's own copy stays in any case. */
  async remove(id: string, deleteFile: boolean): Promise<void> {
    const job = this.#state.jobs.get(id)
    if (isPending(job)) throw wrongState(job, 'has not ended: cancel it first')
    if (deleteFile && job.file !== null) await removeResult(job.file, job.options.format)
    await this.#state.forget([id])
  }

  /** All that is known of the last failure of a job. @throws EngineError `NOT_FOUND` where it has not failed */
  async failure(id: string): Promise<FailureRecord> {
    this.#state.jobs.get(id)
    return this.#state.papers.failure(id)
  }

  /** Starts what may start: called by itself, and by whoever changes the setting. */
  startWaiting(): void {
    this.#runner.startWaiting()
  }

  /** Stops what renders, to be offered again; no process and no partial file is left. */
  async close(): Promise<void> {
    await Promise.all([this.#runner.close(), this.#submitted])
    this.#state.changes.stop()
  }

  async #accept(submission: Submission, facts: CheckedSubmission): Promise<ExportJob> {
    if (!this.#runner.isOpen) throw new EngineError('INTERNAL_ERROR', 'The export was not taken: the app is closing.')
    const { jobs, store, changes } = this.#state
    const { unsaved } = this.#runner
    const job = newJob(submission, facts, store.estimate(submission.options.format, facts), now())
    unsaved.add(job.id)
    jobs.add(job)
    try {
      await store.keep(job.id, submission.document)
    } catch (error) {
      await this.#state.forget([job.id])
      throw error
    } finally {
      unsaved.delete(job.id)
    }
    changes.now([job.id])
    this.startWaiting()
    return job
  }
}

function isPending({ state }: ExportJob): boolean {
  return state === 'queued' || state === 'rendering'
}

function wrongState({ id, state }: ExportJob, why: string): EngineError {
  return new EngineError('VALIDATION_ERROR', `The export job ${id} ${why}.`, { details: { state } })
}
