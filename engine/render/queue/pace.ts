/** How long an export will take, learnt from those that this machine has made. */
import { z } from 'zod'
import { outputFormats } from '../../api/contract/output-format.ts'

/** What one finished export taught. */
export const paceSample = z.object({
  format: z.enum(outputFormats),
  pixels: z.number().positive(),
  /** Seconds until the scene began. */
  start: z.number().nonnegative(),
  frames: z.int().positive(),
  /** Seconds from then to the end. */
  seconds: z.number().nonnegative(),
})
/** See `paceSample`. */
export type PaceSample = z.infer<typeof paceSample>

/** What is to be estimated. */
export type PaceQuestion = Pick<PaceSample, 'format' | 'pixels' | 'frames'>

/** Samples that are kept; old ones tell of an older machine or version. */
const KEPT = 40
/** Neighbours that are asked. */
const ASKED = 5
/** A picture costs something however small it is: as much as this many pixels. */
const FIXED_PIXELS = 200_000
/** Before anything was learnt: seconds until a scene begins, and for a pixel. */
const USUAL = { start: 2, pixel: 1.2e-8 }

/** The samples with one more; the oldest go. */
export function withSample(samples: readonly PaceSample[], sample: PaceSample): PaceSample[] {
  return [...samples, sample].slice(-KEPT)
}

/** Seconds that an export will take once it runs. */
export function estimateSeconds(samples: readonly PaceSample[], question: PaceQuestion): number {
  const start = median(samples.map((sample) => sample.start)) ?? USUAL.start
  const pixel = median(neighbours(samples, question).map(perPixel)) ?? USUAL.pixel
  return Math.round((start + pixel * cost(question)) * 10) / 10
}

/** Of the same format if there are such; the nearest in size, of these the latest. */
function neighbours(samples: readonly PaceSample[], { format, pixels }: PaceQuestion): PaceSample[] {
  const alike = samples.filter((sample) => sample.format === format)
  const distance = (sample: PaceSample) => Math.abs(Math.log(sample.pixels / pixels))
  const latestFirst = (alike.length > 0 ? alike : samples).toReversed()
  return latestFirst.toSorted((a, b) => distance(a) - distance(b)).slice(0, ASKED)
}

function perPixel(sample: PaceSample): number {
  return sample.seconds / cost(sample)
}

function cost({ frames, pixels }: { frames: number; pixels: number }): number {
  return frames * (pixels + FIXED_PIXELS)
}

function median(values: number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}
