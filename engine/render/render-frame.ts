/** Draws one frame of a scene, the very one that its video shows. */
import type { RenderError } from '../api/contract/render-error.ts'
import { renderError } from './explain-error.ts'
import { sentenceForWarning } from './error-sentences.ts'
import { objection } from '../api/contract/output-format.ts'
import { carriedGraph } from './media/carried-graph.ts'
import { holdPlace, type OutputPlace } from './output-place.ts'
import { placeError } from './render-scene.ts'
import type { FrameRequest, MediaFacts } from './render-request.ts'
import { runJob } from './run-job.ts'

/** How it ended. */
export type FrameOutcome =
  | {
      kind: 'completed'
      file: string
      /** The frame's number, from 0, and the time at which the video shows it. */
      index: number
      time: number
      media: MediaFacts
      warnings: string[]
    }
  | { kind: 'failed'; error: RenderError }
  | { kind: 'cancelled' }

/**
 * Draws the frame that a video of this size and rate shows at a time, into a PNG. A time at or after the end gives the
 * last frame with a warning, as a player does that is sent there.
 */
export async function renderFrame(request: FrameRequest): Promise<FrameOutcome> {
  const wrong = objection('png', request.picture, request.transparent ?? false) ?? badTime(request.at)
  if (wrong !== undefined) return { kind: 'failed', error: renderError('request', wrong) }
  let place: OutputPlace
  try {
    place = await holdPlace(request.output, 'png')
  } catch (error) {
    return { kind: 'failed', error: placeError(error) }
  }
  try {
    return await draw(request, place)
  } catch (error) {
    return { kind: 'failed', error: placeError(error) }
  } finally {
    await place.abandon().catch(() => undefined)
  }
}

/** The number of the frame that is shown at a time. */
export function frameAt(seconds: number, frameRate: number): number {
  // 0.29 s at 100 frames a second is frame 29, though 0.29 * 100 is a little less.
  return Math.floor(seconds * frameRate + 1e-6)
}

async function draw(request: FrameRequest, place: OutputPlace): Promise<FrameOutcome> {
  const { frameRate } = request.picture
  const warnings: string[] = []
  const notices: string[] = []
  const graphText = carriedGraph({ ...request, format: 'png' }, (message) => notices.push(message))
  const task = { format: 'png', output: place.hidden, ...(graphText === undefined ? {} : { graphText }) } as const
  const attempt = (frameIndex: number) => {
    warnings.length = 0
    return runJob(request, { ...task, frameIndex }, (report) => {
      if (report.event === 'warning') warnings.push(sentenceForWarning(report.message))
    })
  }
  let index = frameAt(request.at, frameRate)
  let end = await attempt(index)
  if (end.kind === 'past_end') {
    // Which frame is the last is known only at the end; drawing each on the way would cost far more.
    const frames = end.frames
    index = frames - 1
    end = await attempt(index)
    warnings.push(`The animation is ${inWords(frames / frameRate)} long. This is its last frame.`)
  }
  if (end.kind === 'past_end') throw new Error('the scene has another length each time')
  if (end.kind !== 'finished') return end
  if (request.signal?.aborted) return { kind: 'cancelled' }
  await place.finish()
  return {
    kind: 'completed',
    file: place.target,
    index,
    time: index / frameRate,
    media: end.media,
    warnings: [...notices, ...warnings],
  }
}

function badTime(at: number): string | undefined {
  return Number.isFinite(at) && at >= 0 ? undefined : `${at} is no time: seconds from the start, 0 or more, are needed.`
}

function inWords(value: number): string {
  return `${Number(value.toFixed(3))} s`
}
