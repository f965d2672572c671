/** Size and rate of what is rendered: the one table of qualities. */

interface Quality {
  /** Pixels of the shorter side: 1080 is 1920 x 1080 in a wide graph, 1080 x 1920 in a tall one. */
  short: number
  /** Frames a second; absent where the graph's own setting holds. */
  frameRate?: number
}

/** Every name that `--quality` takes. */
export const qualities = {
  low: { short: 480, frameRate: 15 },
  medium: { short: 720, frameRate: 30 },
  high: { short: 1080, frameRate: 60 },
  '1440p': { short: 1440, frameRate: 60 },
  '4k': { short: 2160, frameRate: 60 },
  '480p': { short: 480 },
  '720p': { short: 720 },
  '1080p': { short: 1080 },
  '2160p': { short: 2160 },
} as const satisfies Record<string, Quality>
export type QualityName = keyof typeof qualities
/** The same, as a list. */
export const qualityNames = Object.keys(qualities) as [QualityName, ...QualityName[]]

/** Pixels and frames a second. */
export interface Picture {
  width: number
  height: number
  frameRate: number
}

/** What was asked for beside the graph's settings. */
export interface PictureChoice {
  quality?: QualityName
  /** Wins over the quality's size. */
  resolution?: readonly [width: number, height: number]
  /** Wins over the quality's rate. */
  frameRate?: number
}

/** What a graph's settings say of the picture. */
export interface PictureSettings {
  resolution: readonly [width: number, height: number]
  frame_rate: number
}

/** Whether `--quality` knows this name. */
export function isQuality(name: string): name is QualityName {
  return Object.hasOwn(qualities, name)
}

/** Size and rate of a render; a quality keeps the graph's aspect. */
export function choosePicture(settings: PictureSettings, choice: PictureChoice = {}): Picture {
  const quality: Quality | undefined = choice.quality === undefined ? undefined : qualities[choice.quality]
  const size = choice.resolution ?? (quality === undefined ? settings.resolution : scaled(settings.resolution, quality))
  const frameRate = choice.frameRate ?? quality?.frameRate ?? settings.frame_rate
  return { width: size[0], height: size[1], frameRate }
}

/** The quality's size in the aspect of another; even, as video needs it: 480p in 16:9 is 854 x 480. */
function scaled([width, height]: readonly [number, number], { short }: Quality): readonly [number, number] {
  const even = (pixels: number) => Math.max(2, Math.round(pixels / 2) * 2)
  return width >= height ? [even((short * width) / height), short] : [short, even((short * height) / width)]
}
