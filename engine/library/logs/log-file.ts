/** The file of the log. A disk that is full or may not be written costs lines of the log, never more. */
import { basename, dirname, extname, sep } from 'node:path'
import { createStream, type RotatingFileStream } from 'rotating-file-stream'

/** Files of the log besides the one that is written. */
export const rotatedFiles = 4

/** Milliseconds after a failure before the file is tried again. */
const retryAfter = 30_000
/** Characters that may wait for a slow disk; what comes on top is dropped. */
const longestQueue = 8 * 2 ** 20

/** How a log file is kept. */
export interface LogFileOptions {
  /** When a file is full and the next begins. */
  size?: '100M' | `${number}K`
  /** Told once each time the file stops working. */
  onFailure: (error: Error) => void
}

/** `app.log`, with `app.1.log` (the newest) … `app.4.log` (the oldest) beside it. */
export class LogFile {
  readonly #path: string
  readonly #options: LogFileOptions
  #stream: RotatingFileStream | undefined
  #failedAt = -Infinity
  #wasTorn = false

  constructor(path: string, options: LogFileOptions) {
    this.#path = path
    this.#options = options
  }

  /** Takes a line, its end included. Never throws. */
  write(line: string): void {
    const stream = this.#open()
    if (stream === undefined || stream.writableLength > longestQueue) return
    // After a failure the file may end in the middle of a line.
    stream.write(this.#wasTorn ? `\n${line}` : line)
    this.#wasTorn = false
  }

  /** Writes what is still waiting. */
  async close(): Promise<void> {
    const stream = this.#stream
    this.#stream = undefined
    this.#failedAt = Infinity
    if (stream === undefined || stream.destroyed) return
    await new Promise<void>((resolve) => {
      stream.once('close', () => resolve())
      stream.once('error', () => resolve())
      stream.end()
    })
  }

  #open(): RotatingFileStream | undefined {
    if (this.#stream !== undefined) return this.#stream
    if (performance.now() - this.#failedAt < retryAfter) return undefined
    const stream = createStream(nameOfFile(this.#path), {
      path: dirname(this.#path) + sep,
      size: this.#options.size ?? '100M',
      rotate: rotatedFiles,
      mode: 0o600,
    })
    const fail = (error: Error): void => {
      if (this.#stream !== stream) return
      this.#stream = undefined
      this.#wasTorn = true
      this.#failedAt = performance.now()
      stream.destroy()
      this.#options.onFailure(error)
    }
    stream.on('error', fail)
    this.#stream = stream
    return stream
  }
}

/** The names of a log's files: the one that is written, then the others, the newest first. */
export function logFileNames(path: string): string[] {
  const name = nameOfFile(path)
  return Array.from({ length: rotatedFiles + 1 }, (_, index) => name(index))
}

/** The name of the file by its number; the package asks without one for the file that is written. */
function nameOfFile(path: string): (index: unknown) => string {
  const ending = extname(path)
  const stem = basename(path, ending)
  return (index) => (typeof index === 'number' && index > 0 ? `${stem}.${index}${ending}` : `${stem}${ending}`)
}
