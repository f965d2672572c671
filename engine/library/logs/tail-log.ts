/** The end of the log, without reading the whole of it. */
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { logLine, type LogLine } from '../../api/contract/app.ts'
import { logLevels, type LogLevel } from '../../api/contract/log-level.ts'
import { logFileNames } from './log-file.ts'

const chunkBytes = 64 * 1024
/** Bytes that are read at most, however rare the wanted lines are. */
const mostBytes = 32 * 2 ** 20
const newline = 0x0a

/** Which lines are wanted. */
export interface TailOptions {
  /** How many, at most. */
  lines: number
  /** Less grave ones are left out. */
  level?: LogLevel
}

/**
 * The last lines of a log, the oldest first, across the files it was rotated into. What is no line of a log is passed
 * over; where there is no log, there are no lines.
 *
 * @param file - the file that is written, `app.log`
 */
export async function tailLog(file: string, { lines, level = 'DEBUG' }: TailOptions): Promise<LogLine[]> {
  const least = logLevels.indexOf(level)
  const found: LogLine[] = []
  let left = mostBytes
  for (const name of logFileNames(file)) {
    for await (const bytes of linesFromEnd(join(dirname(file), name))) {
      left -= bytes.length + 1
      if (left < 0) return found.toReversed()
      const line = parseLine(bytes)
      if (line === undefined || logLevels.indexOf(line.level) < least) continue
      found.push(line)
      if (found.length >= lines) return found.toReversed()
    }
  }
  return found.toReversed()
}

/** The lines of a file, the last first. */
async function* linesFromEnd(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r').catch(() => undefined)
  if (file === undefined) return
  try {
    let position = (await file.stat()).size
    /** The pieces of the line whose beginning is not read yet, the last first. */
    let pieces: Buffer[] = []
    let held = 0
    while (position > 0 && held < mostBytes) {
      const length = Math.min(chunkBytes, position)
      position -= length
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position)
      const chunk = buffer.subarray(0, bytesRead)
      let end = chunk.length
      for (
        let at = chunk.lastIndexOf(newline, end - 1);
        at >= 0 && end > 0;
        at = end > 0 ? chunk.lastIndexOf(newline, end - 1) : -1
      ) {
        yield Buffer.concat([chunk.subarray(at + 1, end), ...pieces.toReversed()])
        pieces = []
        held = 0
        end = at
      }
      pieces.push(chunk.subarray(0, end))
      held += end
    }
    if (position === 0) yield Buffer.concat(pieces.toReversed())
  } finally {
    await file.close()
  }
}

function parseLine(bytes: Buffer): LogLine | undefined {
  if (bytes.length === 0) return undefined
  try {
    const { context = {}, ...line } = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>
    return logLine.safeParse({ ...line, context }).data
  } catch {
    return undefined
  }
}
