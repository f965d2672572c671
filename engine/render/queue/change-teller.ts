/** Tells listeners which jobs changed: a new state at once, progress about ten times a second. */
import type { EventData } from '../../api/contract/methods.ts'
import type { ExportJob } from '../../api/contract/exports.ts'

/** What a listener gets. */
export type ExportsChanged = EventData<'exports.changed'>

/** Milliseconds that progress may wait. */
const PROGRESS_INTERVAL = 100

/** Collects changes until they are told. */
export class ChangeTeller {
  readonly #jobs: () => readonly ExportJob[]
  readonly #listeners = new Set<(data: ExportsChanged) => void>()
  readonly #changed = new Set<string>()
  #timer: NodeJS.Timeout | undefined

  constructor(jobs: () => readonly ExportJob[]) {
    this.#jobs = jobs
  }

  /** @returns what ends it */
  listen(listener: (data: ExportsChanged) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** A job has come further. */
  soon(id: string): void {
    this.#changed.add(id)
    this.#timer ??= setTimeout(() => this.now(), PROGRESS_INTERVAL)
  }

  /** Jobs have another state or place, or are gone. */
  now(ids: readonly string[] = [], removed: readonly string[] = []): void {
    this.stop()
    for (const id of ids) this.#changed.add(id)
    for (const id of removed) this.#changed.delete(id)
    const all = this.#jobs()
    const jobs = all.filter(({ id }) => this.#changed.has(id))
    this.#changed.clear()
    const waiting = all.filter(({ state }) => state === 'queued').map(({ id }) => id)
    for (const listener of this.#listeners) listener({ jobs, waiting, removed: [...removed] })
  }

  /** No more progress is told. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
