/** What a file becomes in a graph. */

/** The kind of node that shows or plays a file, and the parameter that names it. */
export interface AssetUse {
  readonly type: string
  readonly parameter: string
}

const pictures = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp']
const sounds = ['wav', 'mp3', 'ogg', 'flac', 'm4a']
const fonts = ['ttf', 'otf', 'woff', 'woff2']
const tables = ['csv', 'json', 'tsv', 'txt']

/** Every ending that can be added, as the file dialog wants it. */
export const assetEndings = [...pictures, 'svg', ...sounds, ...fonts, ...tables]

/** What sort of file it is, by its ending. */
export function assetSort(name: string): 'picture' | 'drawing' | 'sound' | 'font' | 'table' {
  const ending = endingOf(name)
  if (pictures.includes(ending)) return 'picture'
  if (ending === 'svg') return 'drawing'
  if (sounds.includes(ending)) return 'sound'
  return fonts.includes(ending) ? 'font' : 'table'
}

/** What is added to the graph for a file; undefined for what is only named in fields, such as fonts. */
export function useOfAsset(name: string): AssetUse | undefined {
  switch (assetSort(name)) {
    case 'picture':
      return { type: 'manim.ImageMobject', parameter: 'filename_or_array' }
    case 'drawing':
      return { type: 'manim.SVGMobject', parameter: 'file_name' }
    case 'sound':
      return { type: 'scene.add_sound', parameter: 'sound_file' }
    default:
      return undefined
  }
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}
