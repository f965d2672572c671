/** The options of `render` and `frame` that say how large and how fast. */
import { InvalidArgumentError, Option, type Command } from 'commander'
import { isQuality, qualities, type PictureChoice, type QualityName } from '../api/contract/picture.ts'

/** What the options give. */
export interface PictureOptions {
  quality?: QualityName
  resolution?: [width: number, height: number]
  fps?: number
  transparent?: boolean
  /** The user has read the graph's Python. */
  trust?: boolean
}

/** Adds `--quality`, `--resolution`, `--fps`, `--transparent` and `--trust` to a command. */
export function addPictureOptions(command: Command): Command {
  const names = Object.keys(qualities).join(', ')
  return command
    .addOption(new Option('--quality <name>', `size and rate: ${names}`).argParser(readQuality))
    .addOption(new Option('--resolution <size>', 'width and height in pixels, such as 1080x1920').argParser(readSize))
    .addOption(new Option('--fps <number>', 'frames a second').argParser(readRate))
    .option('--transparent', 'leave the background out')
    .option('--trust', 'run the Python code in this graph: I have read it')
}

/** The choice these options make; what is not given is the graph's own setting. */
export function pictureChoice({ quality, resolution, fps }: PictureOptions): PictureChoice {
  return {
    ...(quality === undefined ? {} : { quality }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(fps === undefined ? {} : { frameRate: fps }),
  }
}

function readQuality(text: string): QualityName {
  const name = text.toLowerCase()
  if (!isQuality(name)) throw new InvalidArgumentError(`Choose one of ${Object.keys(qualities).join(', ')}.`)
  return name
}

function readSize(text: string): [number, number] {
  const [, width, height] = /^(\d+)\s*[x×,]\s*(\d+)$/i.exec(text.trim()) ?? []
  if (width === undefined || height === undefined) {
    throw new InvalidArgumentError('Give width and height in pixels, such as 1920x1080.')
  }
  return [Number(width), Number(height)]
}

function readRate(text: string): number {
  const rate = Number(text)
  if (!(rate > 0)) throw new InvalidArgumentError('Give a number above 0.')
  return rate
}
