/** What is chosen in the export dialog, and what follows from it; pure. */
import { z } from 'zod'
import { encoders, objection, drawnRate, outputFormats } from '../../../engine/api/contract/output-format.ts'
import type { ExportOptions } from '../../../engine/api/contract/exports.ts'
import {
  choosePicture,
  type Picture,
  type PictureSettings,
  type QualityName,
} from '../../../engine/api/contract/picture.ts'

/** Sizes that are offered by name, and the engine's name for each. */
export const presets = {
  '480p': '480p',
  '720p': '720p',
  '1080p': '1080p',
  '1440p': '1440p',
  '4K': '4k',
} as const satisfies Record<string, QualityName>
/** Shapes of the picture. */
export const shapes = ['graph', 'wide', 'square', 'tall'] as const
/** Frame rates that are offered. */
export const rates = [15, 24, 30, 60] as const

const side = z.int().min(16).max(16_384)

/** See the head of this file; kept for the next export. */
export const exportChoice = z.object({
  format: z.enum(outputFormats),
  preset: z.enum(['480p', '720p', '1080p', '1440p', '4K', 'own']),
  shape: z.enum(shapes),
  /** Pixels, for the preset `own`. */
  size: z.tuple([side, side]),
  /** Whether changing one side of an own size changes the other with it. */
  locked: z.boolean(),
  /** Frames a second. */
  rate: z.number().min(1).max(240),
  ownRate: z.boolean(),
  encoder: z.enum(encoders),
  transparent: z.boolean(),
  /** Times a GIF plays; 0 is for ever. */
  loop: z.int().min(0).max(65_535),
  still: z.enum(['playhead', 'end']),
  embed: z.boolean(),
})
/** See `exportChoice`. */
export type ExportChoice = z.infer<typeof exportChoice>

/** What is chosen at first: as the graph's settings say. */
export function firstChoice({ resolution: [width, height], frame_rate: rate }: PictureSettings): ExportChoice {
  const short = Math.min(width, height)
  const named = { 480: '480p', 720: '720p', 1080: '1080p', 1440: '1440p', 2160: '4K' } as const
  return {
    format: 'mp4',
    preset: named[short as keyof typeof named] ?? 'own',
    shape: 'graph',
    size: [width, height],
    locked: true,
    rate,
    ownRate: !rates.some((known) => known === rate),
    encoder: 'standard',
    transparent: false,
    loop: 0,
    still: 'playhead',
    embed: true,
  }
}

/** Size and rate of what will be made. */
export function pictureOf(choice: ExportChoice, settings: PictureSettings): Picture {
  const { preset, size, rate: frameRate } = choice
  if (preset === 'own') return choosePicture(settings, { resolution: size, frameRate })
  const resolution = shaped(settings.resolution, choice.shape)
  return choosePicture({ ...settings, resolution }, { quality: presets[preset], frameRate })
}

function shaped([width, height]: PictureSettings['resolution'], shape: ExportChoice['shape']): [number, number] {
  switch (shape) {
    case 'graph':
      return [width, height]
    case 'wide':
      return [16, 9]
    case 'tall':
      return [9, 16]
    case 'square':
      return [1, 1]
    default:
      return shape satisfies never
  }
}

/** Which rows the dialog shows for a format. */
export function rowsFor(format: ExportChoice['format']) {
  const isVideo = format === 'mp4' || format === 'webm' || format === 'mov'
  return {
    rate: format !== 'png',
    encoder: isVideo,
    transparent: format !== 'mp4',
    loop: format === 'gif',
    still: format === 'png',
    embed: format === 'mp4' || format === 'png',
  }
}

/** What an export will be. */
export interface Consequences {
  readonly picture: Picture
  /** Seconds of video; undefined for a still, and while it is not known. */
  readonly seconds: number | undefined
  readonly frames: number | undefined
  /** Why it cannot be made. */
  readonly objection: string | undefined
}

/** See `Consequences`. @param duration - seconds the scene plays, as far as it is known */
export function consequencesOf(
  choice: ExportChoice,
  settings: PictureSettings,
  duration: number | undefined,
): Consequences {
  const picture = pictureOf(choice, settings)
  const isStill = choice.format === 'png'
  const rate = drawnRate(choice.format, picture.frameRate)
  const seconds = isStill ? undefined : duration
  return {
    picture: { ...picture, frameRate: isStill ? picture.frameRate : rate },
    seconds,
    frames: isStill ? 1 : duration === undefined ? undefined : Math.max(1, Math.round(duration * rate)),
    objection: objection(choice.format, picture, choice.transparent && rowsFor(choice.format).transparent),
  }
}

/** What the engine is asked for. @param at - seconds of the playhead, for a still */
export function optionsOf(choice: ExportChoice, settings: PictureSettings, at: number): ExportOptions {
  const { width, height, frameRate } = pictureOf(choice, settings)
  const rows = rowsFor(choice.format)
  return {
    format: choice.format,
    resolution: [width, height],
    frame_rate: frameRate,
    transparent: rows.transparent && choice.transparent,
    encoder: choice.encoder,
    loop: rows.loop ? choice.loop : 0,
    embed_graph: choice.embed,
    ...(rows.still && choice.still === 'playhead' ? { at } : {}),
  }
}

/** An own size after one side was changed; the other follows while they are locked, both even. */
export function resized(choice: ExportChoice, which: 0 | 1, pixels: number): ExportChoice {
  const [width, height] = choice.size
  const clamp = (value: number): number => Math.min(16_384, Math.max(16, Math.round(value)))
  const ratio = width / height
  const value = clamp(pixels)
  const even = (other: number): number => clamp(Math.round(other / 2) * 2)
  const other = which === 0 ? value / ratio : value * ratio
  const size: [number, number] =
    which === 0 ? [value, choice.locked ? even(other) : height] : [choice.locked ? even(other) : width, value]
  return { ...choice, preset: 'own', size }
}
