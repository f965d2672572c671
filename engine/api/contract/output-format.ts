import type { Picture } from './picture.ts'

/** What a render can make. `png` is the last picture alone, `png-sequence` a folder with one for each frame. */
export const outputFormats = ['mp4', 'gif', 'webm', 'mov', 'png', 'png-sequence'] as const
export type OutputFormat = (typeof outputFormats)[number]

/** How much care the encoder takes: `best` is Manim's own settings, `standard` as good in two thirds of the time. */
export const encoders = ['fast', 'standard', 'best'] as const
export type Encoder = (typeof encoders)[number]

/** Browsers show a GIF's frames for at least two hundredths of a second. */
const GIF_MAX_RATE = 50
const MAX_SIDE = 16_384
const MAX_RATE = 1000

/** The format a file's ending stands for; undefined where it stands for none. */
export function formatOfFile(file: string): OutputFormat | undefined {
  const ending = /[^/\\]\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase()
  return outputFormats.find((format) => format === ending)
}

/** The ending of a format's files; a sequence is a folder and has none. */
export function endingOf(format: OutputFormat): string {
  return format === 'png-sequence' ? '' : `.${format}`
}

/**
 * What is wrong with this combination, as a sentence; undefined where it can be made.
 *
 * Even sizes are what x264 asks for in the colour format every player reads.
 */
export function objection(format: OutputFormat, picture: Picture, transparent: boolean): string | undefined {
  const { width, height, frameRate } = picture
  if (![width, height].every((side) => Number.isInteger(side) && side > 0 && side <= MAX_SIDE)) {
    return `A picture of ${width} x ${height} pixels cannot be made: each side needs a whole number from 1 to ${MAX_SIDE}.`
  }
  if (!(frameRate > 0 && frameRate <= MAX_RATE)) {
    return `${frameRate} frames a second cannot be made: the rate must be above 0 and at most ${MAX_RATE}.`
  }
  if (transparent && format === 'mp4') return 'MP4 cannot be transparent. Choose webm, mov, gif or png.'
  const x264 = format === 'mp4' || (format === 'mov' && !transparent)
  if (x264 && (width % 2 !== 0 || height % 2 !== 0)) {
    const even = `${width + (width % 2)} x ${height + (height % 2)}`
    return `${format.toUpperCase()} needs an even width and height, and ${width} x ${height} is not. Choose ${even}.`
  }
  return undefined
}

/** The rate a format is drawn at, which is below the chosen one only for fast GIFs. */
export function drawnRate(format: OutputFormat, frameRate: number): number {
  return format === 'gif' ? Math.min(frameRate, GIF_MAX_RATE) : frameRate
}
