/** Starts jobs that wait, as many at once as may be, and takes each to its end. */
import type { ExportJob } from '../../api/contract/exports.ts'
import { begun, completed, ended, interrupted } from './job-states.ts'
import { now, type QueueState } from './queue-state.ts'
import { runExport, type ExportEnd } from './run-export.ts'

/** A job whose Python just vanished is tried this often by itself. */
const MAX_ATTEMPTS = 3
/** Why a job is stopped that the user wants. */
const closing = new Error('The app is closing.')

interface Running {
  controller: AbortController
  over: Promise<void>
}

/** Runs the jobs of a queue. */
export class JobRunner {
  readonly #state: QueueState
  readonly #running = new Map<string, Running>()
  /** Jobs on their way to the disk: not to be started yet. */
  readonly unsaved = new Set<string>()
  #open = false

  constructor(state: QueueState) {
    this.#state = state
  }

  /** Whether jobs are taken. */
  get isOpen(): boolean {
    return this.#open
  }

  open(): void {
    this.#open = true
    this.startWaiting()
  }

  /** Stops all that renders, to be offered again. */
  async close(): Promise<void> {
    this.#open = false
    for (const { controller } of this.#running.values()) controller.abort(closing)
    await Promise.all([...this.#running.values()].map(({ over }) => over))
  }

  startWaiting(): void {
    if (!this.#open) return
    const { jobs, options } = this.#state
    for (const { id } of jobs.waiting()) {
      if (this.#running.size >= Math.max(1, options.concurrency())) return
      // One that is started again at once may still be putting away its last attempt.
      if (this.unsaved.has(id) || this.#running.has(id)) continue
      const controller = new AbortController()
      const over = this.#run(id, controller.signal).finally(() => {
        this.#running.delete(id)
        this.startWaiting()
      })
      this.#running.set(id, { controller, over })
    }
  }

  /** Stops a job if it runs, and waits until nothing of it is left. */
  async stop(id: string): Promise<void> {
    const running = this.#running.get(id)
    running?.controller.abort()
    await running?.over
  }

  /** One job from its start to its end, crashes included. */
  async #run(id: string, signal: AbortSignal): Promise<void> {
    const { jobs, changes: teller, options, papers } = this.#state
    const onChange = (changes: Partial<ExportJob>) => {
      jobs.change(id, changes)
      teller.soon(id)
    }
    let again = true
    while (again) {
      // On the disk first: whoever finds it there knows that it was broken off.
      const job = await this.#state.change(id, begun(jobs.get(id), now()))
      const end = await runExport(job, { ...options, papers, signal, onChange })
      again = end.kind === 'failed' && (await this.#failed(id, end))
      if (end.kind === 'completed') await this.#completed(id, end)
      if (end.kind === 'cancelled') {
        await this.#state.change(id, signal.reason === closing ? interrupted(now()) : ended('cancelled', now()))
      }
    }
    await this.#state.forgetOld()
  }

  async #completed(id: string, { sample, changes }: Extract<ExportEnd, { kind: 'completed' }>): Promise<void> {
    const { jobs, store, papers } = this.#state
    if (sample !== undefined) store.learn(sample)
    // Of an earlier attempt; gone before anyone hears of the end.
    await papers.dropFailure(id)
    await this.#state.change(id, { ...completed(now(), jobs.get(id)), ...changes })
  }

  /** @returns whether there is to be another attempt */
  async #failed(id: string, { error, evidence }: Extract<ExportEnd, { kind: 'failed' }>): Promise<boolean> {
    const { jobs, store, papers } = this.#state
    if (error.code === 'DISK_FULL') await store.makeRoom()
    const changes = { ...ended('failed', now()), error }
    const job = jobs.get(id)
    await store.keepFailure(evidence.record({ ...job, ...changes }, papers.codeFile(id)))
    if (error.reason === 'crashed' && job.attempt < MAX_ATTEMPTS) {
      jobs.change(id, { attempt: job.attempt + 1 })
      return true
    }
    await this.#state.change(id, changes)
    return false
  }
}
