/** One piece of code from outside on its way to a video. */
import type { JobState } from '../../api/contract/exports.ts'
import type { RenderEvent } from '../render-request.ts'

/** A job as it is told; a copy, which does not change. */
export interface CompileJob {
  jobId: string
  state: JobState
  /** ISO 8601, UTC. */
  createdAt: string
  startedAt: string | null
  completedAt: string | null
  /** 0 to 100, never backwards. */
  progress: number
  /** Absolute path of the finished video. */
  file: string | null
  /** The end of what the scene and Manim printed. */
  logs: string
  /** One sentence. */
  error: string | null
  traceback: string | null
}

/** Characters of the log that are kept. */
const logTail = 100_000

/** A job while it changes. */
export class JobRecord {
  readonly code: string
  readonly scene: string | undefined
  readonly controller = new AbortController()
  /** Settles when the job has ended; replaced when it begins to run. */
  done: Promise<void> = Promise.resolve()
  #job: CompileJob
  #ended: number | undefined

  constructor(jobId: string, code: string, scene: string | undefined, created: number) {
    this.code = code
    this.scene = scene
    const createdAt = new Date(created).toISOString()
    const empty = {
      startedAt: null,
      completedAt: null,
      progress: 0,
      file: null,
      logs: '',
      error: null,
      traceback: null,
    }
    this.#job = { jobId, state: 'queued', createdAt, ...empty }
  }

  /** What is told of it now. */
  get told(): CompileJob {
    return { ...this.#job }
  }

  /** When it ended, in milliseconds; undefined while it has not. */
  get ended(): number | undefined {
    return this.#ended
  }

  begin(at: number): void {
    this.#job = { ...this.#job, state: 'rendering', startedAt: new Date(at).toISOString() }
  }

  log(text: string): void {
    this.#job.logs = (this.#job.logs + text).slice(-logTail)
  }

  /** Learns from what a render tells on the way. */
  take(event: RenderEvent): void {
    if (event.event === 'warning') this.log(`${event.message}\n`)
    if (event.event !== 'progress' || event.frames_total <= 0) return
    // The whole is known only when the file has been read back.
    const progress = Math.min(99, Math.floor((100 * event.frames_done) / event.frames_total))
    this.#job.progress = Math.max(this.#job.progress, progress)
  }

  end(at: number, outcome: Partial<CompileJob> & Pick<CompileJob, 'state'>): void {
    this.#ended = at
    this.#job = { ...this.#job, completedAt: new Date(at).toISOString(), ...outcome }
  }
}
