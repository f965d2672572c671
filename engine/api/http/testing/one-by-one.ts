import type { JobState } from '../../contract/exports.ts'

/** The time, ISO 8601 in UTC. */
export function now(): string {
  return new Date().toISOString()
}

interface Task {
  job: { state: JobState }
  controller: AbortController
  ended: Promise<void>
}

/** Runs tasks one after the other and keeps the states of their jobs. */
export class OneByOne {
  readonly #tasks = new Map<string, Task>()
  #last: Promise<void> = Promise.resolve()

  add(id: string, job: { state: JobState }, run: (signal: AbortSignal) => Promise<JobState>): void {
    const controller = new AbortController()
    const ended = this.#run(this.#last, job, () => run(controller.signal), controller.signal)
    this.#last = ended
    this.#tasks.set(id, { job, controller, ended })
  }

  async #run(
    before: Promise<void>,
    job: { state: JobState },
    run: () => Promise<JobState>,
    signal: AbortSignal,
  ): Promise<void> {
    await before
    if (signal.aborted) return
    job.state = 'rendering'
    job.state = await run()
  }

  /** A task that waits is cancelled at once; of one that runs nothing is left when this returns. */
  async cancel(id: string): Promise<void> {
    const task = this.#tasks.get(id)
    if (task === undefined) return
    task.controller.abort()
    if (task.job.state === 'queued') task.job.state = 'cancelled'
    else await task.ended
  }

  async close(): Promise<void> {
    await Promise.all([...this.#tasks.keys()].map((id) => this.cancel(id)))
    await this.#last
  }
}
