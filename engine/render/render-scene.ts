/** Renders generated code into a file. */
import { randomUUID } from 'node:crypto'
import type { RenderError } from '../api/contract/render-error.ts'
import type { DriverReport } from './driver-report.ts'
import { sentenceForWarning } from './error-sentences.ts'
import { renderError } from './explain-error.ts'
import { drawnRate, objection } from '../api/contract/output-format.ts'
import { carriedGraph } from './media/carried-graph.ts'
import { holdPlace, PlaceError, type OutputPlace } from './output-place.ts'
import { nodesAt } from './place-error.ts'
import { RenderProgress } from './progress.ts'
import type { RenderEvent, RenderOutcome, RenderRequest } from './render-request.ts'
import { runJob } from './run-job.ts'

/**
 * Renders a scene. The result appears in its place whole or not at all.
 *
 * @param onEvent gets every event, the outcome too
 * @returns the outcome; failures are outcomes, never rejections
 */
export async function renderScene(
  request: RenderRequest,
  onEvent: (event: RenderEvent) => void = () => undefined,
): Promise<RenderOutcome> {
  const job_id = request.jobId ?? randomUUID()
  onEvent({ event: 'queued', job_id })
  const outcome = await render(request, job_id, onEvent)
  onEvent(outcome)
  return outcome
}

async function render(
  request: RenderRequest,
  job_id: string,
  onEvent: (event: RenderEvent) => void,
): Promise<RenderOutcome> {
  const failed = (error: RenderError): RenderOutcome => ({ event: 'failed', job_id, error })
  const wrong = objection(request.format, request.picture, request.transparent ?? false)
  if (wrong !== undefined) return failed(renderError('request', wrong))
  let place: OutputPlace
  try {
    place = await holdPlace(request.output, request.format)
  } catch (error) {
    return failed(placeError(error))
  }
  try {
    const teller = new Teller(request, job_id, onEvent)
    const { format, encoder, digestFile, loop } = request
    const graphText = carriedGraph(request, (message) => teller.warn(message))
    const task = {
      format,
      output: place.hidden,
      ...(encoder === undefined ? {} : { encoder }),
      ...(digestFile === undefined ? {} : { digestFile }),
      ...(loop === undefined ? {} : { loop }),
      ...(graphText === undefined ? {} : { graphText }),
    }
    const end = await runJob(request, task, (report) => teller.take(report))
    if (end.kind === 'cancelled' || (end.kind === 'finished' && request.signal?.aborted)) {
      return { event: 'cancelled', job_id }
    }
    if (end.kind === 'failed') return failed(end.error)
    if (end.kind === 'past_end') throw new Error('only a single frame can lie past the end')
    await place.finish()
    const { frames_done, frames_total } = teller.finished(end.frames)
    return { event: 'completed', job_id, file: place.target, frames_done, frames_total, media: end.media }
  } catch (error) {
    return failed(placeError(error))
  } finally {
    await place.abandon().catch(() => undefined)
  }
}

/** @throws what is no error of a place */
export function placeError(error: unknown): RenderError {
  if (!(error instanceof PlaceError)) throw error
  return renderError(error.diskFull ? 'disk_full' : 'target', error.message)
}

/** Turns the driver's reports into events. */
class Teller {
  readonly #request: RenderRequest
  readonly #jobId: string
  readonly #onEvent: (event: RenderEvent) => void
  #progress: RenderProgress

  constructor(request: RenderRequest, jobId: string, onEvent: (event: RenderEvent) => void) {
    this.#request = request
    this.#jobId = jobId
    this.#onEvent = onEvent
    this.#progress = this.#planned([])
    const rate = drawnRate(request.format, request.picture.frameRate)
    if (rate < request.picture.frameRate) {
      this.warn(`A GIF shows at most ${rate} frames a second, so it is drawn at that rate.`)
    }
  }

  take(report: DriverReport): void {
    switch (report.event) {
      case 'started': {
        this.#progress = this.#planned(report.plan)
        const { frames_total } = this.#progress.state()
        this.#tell({ event: 'started', job_id: this.#jobId, frames_done: 0, frames_total })
        break
      }
      case 'play':
        this.#tellPlay(report)
        break
      case 'progress':
        this.#tell({ event: 'progress', job_id: this.#jobId, ...this.#progress.drawn(report.frames) })
        break
      case 'warning':
        this.warn(sentenceForWarning(report.message))
        break
      default:
    }
  }

  finished(frames: number): { frames_done: number; frames_total: number } {
    const state = this.#progress.finished(frames)
    this.#tell({ event: 'progress', job_id: this.#jobId, ...state })
    return state
  }

  #planned(plan: readonly number[]): RenderProgress {
    const { plannedSeconds, format, picture } = this.#request
    return new RenderProgress(plannedSeconds ?? plan, drawnRate(format, picture.frameRate))
  }

  #tellPlay({ index, at, start, duration, frames, drawn }: Extract<DriverReport, { event: 'play' }>): void {
    this.#progress.stepBegins(frames, drawn)
    const { sourceMap } = this.#request.code
    // The outermost place is the statement in `construct`, the innermost the `play` itself.
    const [outermost] = at
    const innermost = at.at(-1)
    const inStatement =
      outermost && sourceMap.find((entry) => entry.start[0] <= outermost.line && outermost.line <= entry.end[0])
    this.#tell({
      event: 'play',
      job_id: this.#jobId,
      play: index,
      statement: inStatement?.statement ?? null,
      nodes: innermost === undefined ? [] : nodesAt(sourceMap, innermost),
      start,
      duration,
      frames,
    })
  }

  warn(message: string): void {
    this.#tell({ event: 'warning', job_id: this.#jobId, message })
  }

  #tell(event: RenderEvent): void {
    this.#onEvent(event)
  }
}
