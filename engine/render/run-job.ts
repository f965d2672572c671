/** One run of the driver, from its folder to its end. */
import { tmpdir } from 'node:os'
import type { RenderError } from '../api/contract/render-error.ts'
import { startDriver, type Driver } from './driver-process.ts'
import type { DriverReport, PythonError } from './driver-report.ts'
import {
  diskFullSentence,
  explainCrash,
  explainLimit,
  explainPythonError,
  explainTimeout,
  renderError,
} from './explain-error.ts'
import { makeJobFolder, type JobFolder, type JobTask } from './job-folder.ts'
import { limitsOf } from './limits.ts'
import type { MediaFacts, RenderLimits, SceneRequest } from './render-request.ts'
import { explainRefusal } from './sandbox/explain-refusal.ts'

/** How a run ended. */
export type JobEnd =
  | { kind: 'finished'; frames: number; media: MediaFacts }
  /** The scene has fewer frames than the one that was wanted. */
  | { kind: 'past_end'; frames: number }
  | { kind: 'failed'; error: RenderError }
  | { kind: 'cancelled' }

/** Milliseconds between two looks at the clock. */
const CLOCK_INTERVAL = 100

/** Runs the driver with a task. Nothing of the run is left but the task's output, and that only when it is finished. */
export async function runJob(
  request: SceneRequest,
  task: JobTask,
  onReport: (report: DriverReport) => void = () => undefined,
): Promise<JobEnd> {
  if (request.signal?.aborted) return { kind: 'cancelled' }
  const limits = limitsOf(request)
  let folder: JobFolder
  try {
    folder = await makeJobFolder(request, task, limits)
  } catch (error) {
    return { kind: 'failed', error: folderError(error as NodeJS.ErrnoException, request.workFolder ?? tmpdir()) }
  }
  try {
    const end = await new Run(request, limits, onReport).run(folder)
    if (end.kind !== 'finished' || (await folder.deliver())) return end
    return {
      kind: 'failed',
      error: renderError('bad_media', 'The code has put something else in place of its result.'),
    }
  } finally {
    await folder.remove().catch(() => undefined)
  }
}

function folderError(error: NodeJS.ErrnoException, folder: string): RenderError {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return renderError('disk_full', diskFullSentence(folder))
  return renderError('target', `The folder for temporary files, ${folder}, cannot be used: ${error.message}.`)
}

class Run {
  readonly #request: SceneRequest
  readonly #limits: RenderLimits
  readonly #onReport: (report: DriverReport) => void
  #driver: Driver | undefined
  #end: JobEnd | undefined
  #pythonError: PythonError | undefined
  #ended: { code: number | null; signal: string | null } | undefined
  #lastSign = 0
  #begun = 0
  #lastFrames = 0

  constructor(request: SceneRequest, limits: RenderLimits, onReport: (report: DriverReport) => void) {
    this.#request = request
    this.#limits = limits
    this.#onReport = onReport
  }

  async run(folder: JobFolder): Promise<JobEnd> {
    const { python, signal, onLog } = this.#request
    const cancel = () => this.#stop({ kind: 'cancelled' })
    signal?.addEventListener('abort', cancel, { once: true })
    this.#begun = this.#lastSign = performance.now()
    const clock = setInterval(() => this.#checkClock(), CLOCK_INTERVAL)
    try {
      this.#driver = startDriver({
        python,
        jobFile: folder.jobFile,
        cwd: folder.path,
        sandboxed: this.#request.untrusted ?? false,
        onReport: (report) => this.#take(report),
        ...(onLog === undefined ? {} : { onLog }),
      })
      if (signal?.aborted) cancel()
      const end = await this.#driver.ended
      if (this.#end !== undefined) return this.#end
      const error =
        this.#pythonError === undefined
          ? explainCrash(end, this.#ended)
          : explainPythonError(this.#pythonError, this.#request.code)
      return { kind: 'failed', error: this.#request.untrusted ? explainRefusal(error) : error }
    } finally {
      clearInterval(clock)
      signal?.removeEventListener('abort', cancel)
    }
  }

  #take(report: DriverReport): void {
    if (this.#end !== undefined) return
    switch (report.event) {
      case 'progress':
        if (report.frames > this.#lastFrames) this.#lastSign = performance.now()
        this.#lastFrames = report.frames
        if (report.frames > this.#limits.videoSeconds * this.#request.picture.frameRate) {
          this.#stop({ kind: 'failed', error: explainTimeout('videoSeconds', this.#limits) })
          return
        }
        break
      case 'started':
      case 'alive':
        this.#lastSign = performance.now()
        break
      case 'finished':
        this.#end = { kind: 'finished', frames: report.frames, media: report.media }
        break
      case 'past_end':
        this.#end = { kind: 'past_end', frames: report.frames }
        break
      case 'stopped':
        this.#end = { kind: 'failed', error: explainLimit(report.reason, report.limit) }
        break
      case 'error':
        this.#pythonError = report
        break
      case 'ended':
        this.#ended = report
        break
      default:
    }
    this.#onReport(report)
  }

  #checkClock(): void {
    if (this.#end !== undefined) return
    const { noFrameSeconds, wallSeconds } = this.#limits
    const now = performance.now()
    const passed =
      now - this.#lastSign >= noFrameSeconds * 1000
        ? 'noFrameSeconds'
        : now - this.#begun >= wallSeconds * 1000
          ? 'wallSeconds'
          : undefined
    if (passed !== undefined) this.#stop({ kind: 'failed', error: explainTimeout(passed, this.#limits) })
  }

  /** Ends the process tree; what it still reports is of no interest. A finished run that is cancelled is not kept. */
  #stop(end: JobEnd): void {
    if (this.#end?.kind === 'failed') return
    this.#end = end
    this.#driver?.stop()
  }
}
