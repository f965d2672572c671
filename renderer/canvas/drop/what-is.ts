/** What a file that was dropped could be, by the ending of its name. */

/** See the head of this file; a picture may have a graph inside. */
export type Dropped = 'graph' | 'video' | 'picture' | 'svg' | 'sound' | 'python' | 'unknown'

const endings: Readonly<Record<string, Dropped>> = {
  json: 'graph',
  mnodes: 'graph',
  mp4: 'video',
  mov: 'video',
  webm: 'video',
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  gif: 'picture',
  webp: 'picture',
  bmp: 'picture',
  svg: 'svg',
  wav: 'sound',
  mp3: 'sound',
  ogg: 'sound',
  flac: 'sound',
  m4a: 'sound',
  py: 'python',
}

/** What a file is by its name. */
export function whatIs(name: string): Dropped {
  return endings[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'unknown'
}

/** The node that uses an asset, and the parameter that names its file. */
export const assetNodes = {
  picture: { type: 'manim.ImageMobject', parameter: 'filename_or_array' },
  svg: { type: 'manim.SVGMobject', parameter: 'file_name' },
  sound: { type: 'scene.add_sound', parameter: 'sound_file' },
} as const
