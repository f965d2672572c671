/** Videos from plain Manim code that comes from outside: checked, then rendered shut in, a few at a time. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { EngineError } from '../../api/contract/errors.ts'
import { choosePicture } from '../../api/contract/picture.ts'
import { ManimNotFound } from '../find-manim.ts'
import type { RenderLimits } from '../render-request.ts'
import { renderScene } from '../render-scene.ts'
import type { RenderTools } from '../render-tools.ts'
import { checkScript } from './check-script.ts'
import { checkRequest, type CompileRequest, looksWrong } from './check-submission.ts'
import { type CompileJob, JobRecord } from './compile-job.ts'

/** How compile jobs are run. */
export interface CompileJobsOptions {
  tools: RenderTools
  /** Where results go, as `{jobId}.mp4`. */
  folder: string
  /** Where private folders of jobs are made; the system's temporary folder unless given. */
  workFolder?: string
  /** Limits that differ from those of `untrustedLimits`. */
  limits?: () => Partial<RenderLimits>
  /** How many run at once. */
  concurrency: () => number
  /** Hears of failures that are not the code's. */
  log?: (message: string, error: unknown) => void
  /** Milliseconds, as `Date.now` gives them. */
  now?: () => number
}

/** Ended jobs are forgotten, with their files, after this many milliseconds. */
const keepFor = 24 * 3600 * 1000
const picture = choosePicture({ resolution: [1920, 1080], frame_rate: 30 }, { quality: 'medium' })

/** The jobs of this process. */
export class CompileJobs {
  readonly #options: CompileJobsOptions
  readonly #now: () => number
  readonly #jobs = new Map<string, JobRecord>()
  readonly #waiting: JobRecord[] = []
  readonly #timer: NodeJS.Timeout
  #running = 0
  #closed = false

  constructor(options: CompileJobsOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
    this.#timer = setInterval(() => this.#forget(), 3600_000).unref()
  }

  /**
   * Takes code; whether it may run, and how it goes, the job tells.
   *
   * @throws EngineError `VALIDATION_ERROR` for what is seen at once: no code, too much of it, a job id that is taken,
   * no Python, unauthorized operations; `INTERNAL_ERROR` after `close`
   */
  async submit(request: CompileRequest): Promise<CompileJob> {
    this.#forget()
    checkRequest(request)
    const { code, jobId = randomUUID(), scene } = request
    const record = this.#take(jobId, code, scene)
    try {
      if (looksWrong(code)) await this.#check(record)
    } catch (error) {
      if (error instanceof EngineError && error.code === 'VALIDATION_ERROR') {
        this.#jobs.delete(jobId)
        throw error
      }
      // Python could not be asked: the job will say why.
    }
    // It may have been cancelled meanwhile.
    if (record.ended === undefined) this.#waiting.push(record)
    this.#startNext()
    return record.told
  }

  /** @throws EngineError `NOT_FOUND` */
  get(jobId: string): CompileJob {
    return this.#find(jobId).told
  }

  /** All jobs, the oldest first. */
  list(): CompileJob[] {
    this.#forget()
    return [...this.#jobs.values()].map(({ told }) => told)
  }

  /**
   * Ends a job with all of its processes; one that has ended stays as it is.
   *
   * @throws EngineError `NOT_FOUND`
   */
  async cancel(jobId: string): Promise<CompileJob> {
    const record = this.#find(jobId)
    const index = this.#waiting.indexOf(record)
    if (index >= 0) this.#waiting.splice(index, 1)
    record.controller.abort()
    await record.done
    if (record.ended === undefined) record.end(this.#now(), { state: 'cancelled' })
    return record.told
  }

  /** Cancels everything and takes nothing more. */
  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#timer)
    await Promise.all([...this.#jobs.keys()].map((jobId) => this.cancel(jobId)))
  }

  #take(jobId: string, code: string, scene: string | undefined): JobRecord {
    if (this.#closed) throw new EngineError('INTERNAL_ERROR', 'The app is closing: no more code is taken.')
    // The name of another result is taken too, whoever made it.
    if (this.#jobs.has(jobId) || existsSync(this.#fileOf(jobId))) {
      throw new EngineError('VALIDATION_ERROR', `jobId: "${jobId}" is taken. Choose another, or none.`, {
        details: { field: 'jobId' },
      })
    }
    const record = new JobRecord(jobId, code, scene, this.#now())
    this.#jobs.set(jobId, record)
    return record
  }

  #find(jobId: string): JobRecord {
    this.#forget()
    const record = this.#jobs.get(jobId)
    if (record === undefined) {
      throw new EngineError('NOT_FOUND', `There is no job "${jobId}". Jobs are forgotten after 24 hours.`, {
        id: jobId,
      })
    }
    return record
  }

  #startNext(): void {
    while (!this.#closed && this.#running < Math.max(1, this.#options.concurrency())) {
      const record = this.#waiting.shift()
      if (record === undefined) return
      this.#running++
      record.begin(this.#now())
      record.done = this.#run(record).finally(() => {
        this.#running--
        this.#startNext()
      })
    }
  }

  async #run(record: JobRecord): Promise<void> {
    try {
      record.end(this.#now(), await this.#render(record))
    } catch (error) {
      if (record.controller.signal.aborted) return record.end(this.#now(), { state: 'cancelled' })
      const known = error instanceof EngineError || error instanceof ManimNotFound
      if (!known) this.#options.log?.(`Compile job ${record.told.jobId} failed`, error)
      const sentence = known ? error.message : 'Something went wrong inside the engine. The log has the details.'
      record.end(this.#now(), { state: 'failed', error: sentence })
    }
  }

  async #check({ code, scene, controller }: JobRecord): Promise<{ python: string; className: string }> {
    const { python } = await this.#options.tools.manim()
    return { python, className: await checkScript(code, python, scene, controller.signal) }
  }

  async #render(record: JobRecord): Promise<Partial<CompileJob> & Pick<CompileJob, 'state'>> {
    const { tools, folder, workFolder, limits } = this.#options
    const { python, className } = await this.#check(record)
    // LaTeX is a program, and those of strangers start none.
    const equations = await tools.equations('builtin')
    await mkdir(folder, { recursive: true })
    const outcome = await renderScene(
      {
        code: { code: record.code, className, baseClass: 'Scene', sourceMap: [] },
        picture,
        python,
        untrusted: true,
        output: this.#fileOf(record.told.jobId),
        format: 'mp4',
        signal: record.controller.signal,
        onLog: (text) => record.log(text),
        ...(equations === undefined ? {} : { equations }),
        ...(workFolder === undefined ? {} : { workFolder }),
        ...(limits === undefined ? {} : { limits: limits() }),
      },
      (event) => record.take(event),
    )
    if (outcome.event === 'completed') return { state: 'completed', progress: 100, file: outcome.file }
    if (outcome.event === 'cancelled') return { state: 'cancelled' }
    const { message, traceback } = outcome.error
    return { state: 'failed', error: message, traceback: traceback ?? null }
  }

  #fileOf(jobId: string): string {
    return join(this.#options.folder, `${jobId}.mp4`)
  }

  #forget(): void {
    const oldest = this.#now() - keepFor
    for (const [jobId, { ended, told }] of this.#jobs) {
      if (ended === undefined || ended > oldest) continue
      this.#jobs.delete(jobId)
      if (told.file !== null) {
        rm(told.file, { force: true }).catch((error: unknown) => {
          this.#options.log?.(`The video of the forgotten job ${jobId} could not be removed`, error)
        })
      }
    }
  }
}
