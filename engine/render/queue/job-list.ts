/** The jobs of the queue in memory. Those that wait run in the order of the list. */
import { EngineError } from '../../api/contract/errors.ts'
import type { ExportJob } from '../../api/contract/exports.ts'

/** Jobs are never changed in place, so that what was handed out stays as it was. */
export class JobList {
  #jobs: ExportJob[]

  constructor(jobs: readonly ExportJob[]) {
    this.#jobs = [...jobs]
  }

  all(): ExportJob[] {
    return [...this.#jobs]
  }

  /** @throws EngineError `NOT_FOUND` */
  get(id: string): ExportJob {
    const job = this.#jobs.find((one) => one.id === id)
    if (job === undefined) throw new EngineError('NOT_FOUND', `There is no export job ${id}.`, { id })
    return job
  }

  /** Those that wait, the next one first. */
  waiting(): ExportJob[] {
    return this.#jobs.filter(({ state }) => state === 'queued')
  }

  add(job: ExportJob): void {
    this.#jobs.push(job)
  }

  change(id: string, changes: Partial<ExportJob>): ExportJob {
    const changed = { ...this.get(id), ...changes }
    this.#jobs = this.#jobs.map((job) => (job.id === id ? changed : job))
    return changed
  }

  /** Puts a job before another, or last. */
  move(id: string, before: string | null): void {
    if (id === before) return
    const job = this.get(id)
    const others = this.#jobs.filter((one) => one !== job)
    const place = before === null ? others.length : others.indexOf(this.get(before))
    this.#jobs = others.toSpliced(place, 0, job)
  }

  drop(id: string): void {
    this.#jobs = this.#jobs.filter((job) => job.id !== id)
  }

  /** Those that ended first, where more than `length` have ended. */
  beyond(length: number): ExportJob[] {
    const ended = this.#jobs.filter(({ state }) => state !== 'queued' && state !== 'rendering')
    const time = ({ completed_at, created_at }: ExportJob) => completed_at ?? created_at
    // Equal times are of one moment: the list's own order decides.
    return ended.toSorted((a, b) => time(a).localeCompare(time(b), 'en')).slice(0, Math.max(0, ended.length - length))
  }
}
