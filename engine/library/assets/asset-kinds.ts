/** The kinds of files a graph can use, told by their content as well as by their ending. */
import { isUtf8 } from 'node:buffer'
import { EngineError } from '../../api/contract/errors.ts'

/** Bytes of the largest file that is taken. */
export const largestAsset = 100 * 2 ** 20

interface AssetKind {
  /** What it is, in words that follow "no". */
  title: string
  /** The first is the one it is stored under. */
  endings: readonly [string, ...string[]]
  /** Whether the content is of that kind. */
  is: (data: Buffer) => boolean
  /** Nearly any text is of that kind: no help to someone who named a file wrongly. */
  isAnyText?: true
}

const begins = (data: Buffer, text: string, at = 0): boolean => data.toString('latin1', at, at + text.length) === text
const riff = (form: string) => (data: Buffer) => begins(data, 'RIFF') && begins(data, form, 8)
/** Two bytes that begin each frame of MPEG audio; layer 3 has `01` in the bits of the layer. */
const isMpegFrame = (data: Buffer) => data[0] === 0xff && (data[1]! & 0xe6) === 0xe2

const kinds: readonly AssetKind[] = [
  { title: 'PNG picture', endings: ['png'], is: (data) => begins(data, '\x89PNG\r\n\x1a\n') },
  { title: 'JPEG picture', endings: ['jpg', 'jpeg'], is: (data) => begins(data, '\xff\xd8\xff') },
  { title: 'GIF picture', endings: ['gif'], is: (data) => begins(data, 'GIF87a') || begins(data, 'GIF89a') },
  { title: 'WebP picture', endings: ['webp'], is: riff('WEBP') },
  { title: 'BMP picture', endings: ['bmp'], is: (data) => begins(data, 'BM') && data.length > 26 },
  {
    title: 'SVG drawing',
    endings: ['svg'],
    is: (data) => isText(data) && /<(\w+:)?svg[\s>]/.test(data.toString('utf8')),
  },
  { title: 'TrueType font', endings: ['ttf'], is: (data) => begins(data, '\0\x01\0\0') || begins(data, 'true') },
  { title: 'OpenType font', endings: ['otf'], is: (data) => begins(data, 'OTTO') || begins(data, '\0\x01\0\0') },
  { title: 'WAV sound', endings: ['wav'], is: riff('WAVE') },
  { title: 'MP3 sound', endings: ['mp3'], is: (data) => begins(data, 'ID3') || isMpegFrame(data) },
  { title: 'Ogg sound', endings: ['ogg'], is: (data) => begins(data, 'OggS') },
  { title: 'FLAC sound', endings: ['flac'], is: (data) => begins(data, 'fLaC') },
  { title: 'M4A sound', endings: ['m4a'], is: (data) => begins(data, 'ftyp', 4) },
  { title: 'JSON file', endings: ['json'], is: (data) => isText(data) && isJson(data) },
  { title: 'table (CSV)', endings: ['csv'], is: isText, isAnyText: true },
  { title: 'text', endings: ['txt'], is: isText, isAnyText: true },
]

/** Every ending of a file that can be an asset, without the dot. */
export const assetEndings: readonly string[] = kinds.flatMap(({ endings }) => endings)

/**
 * The ending under which a file is stored.
 *
 * @param name - as the user has it; only its ending counts
 * @throws EngineError `VALIDATION_ERROR` where file, ending and content do not fit together or the file is too large
 */
export function assetEnding(name: string, data: Uint8Array): string {
  const ending = /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const kind = kinds.find(({ endings }) => endings.includes(ending))
  if (kind === undefined) {
    refuse(`${JSON.stringify(name)} cannot be used in a graph: it must end in one of ${assetEndings.join(', ')}.`)
  }
  if (data.length === 0) refuse(`${JSON.stringify(name)} is empty.`)
  if (data.length > largestAsset) {
    const megabytes = (data.length / 2 ** 20).toFixed(1)
    refuse(`${JSON.stringify(name)} has ${megabytes} MB, and at most ${largestAsset / 2 ** 20} MB can be used.`)
  }
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  if (!kind.is(bytes)) {
    const other = kinds.find((each) => !each.isAnyText && each.is(bytes))
    const found = other === undefined ? '' : ` It is a ${other.title}: name it .${other.endings[0]}.`
    refuse(`${JSON.stringify(name)} is no ${kind.title}, though its name says so.${found}`)
  }
  return kind.endings[0]
}

/** Whether a file with this content may be called so. */
export function isNameFor(name: string, data: Uint8Array): boolean {
  try {
    assetEnding(name, data)
    return name.length <= 255
  } catch {
    return false
  }
}

function isText(data: Buffer): boolean {
  return isUtf8(data) && !data.includes(0)
}

function isJson(data: Buffer): boolean {
  try {
    JSON.parse(data.toString('utf8').replace(/^\uFEFF/, ''))
    return true
  } catch {
    return false
  }
}

function refuse(sentence: string): never {
  throw new EngineError('VALIDATION_ERROR', sentence)
}
