/** The app's log: one readable line on stderr, and one line of JSON in `logs/app.log`. */
import { pino, type Logger } from 'pino'
import type { LogLevel } from '../../api/contract/log-level.ts'
import { consoleLine } from './console-line.ts'
import { Secrets, secretsOf } from './hide-secrets.ts'
import { tracebackOf, writeContext } from './log-context.ts'
import { LogFile, type LogFileOptions } from './log-file.ts'
import { printableJson } from './printable.ts'

/** What stands beside a message: `graph_id`, `job_id`, `request_id`, `error` … An `Error` under `error` keeps its stack. */
export type LogContext = Readonly<Record<string, unknown>>

/** Takes messages, whole sentences. None of its methods ever throws. */
export interface Log {
  debug(message: string, context?: LogContext): void
  info(message: string, context?: LogContext): void
  warning(message: string, context?: LogContext): void
  error(message: string, context?: LogContext): void
  critical(message: string, context?: LogContext): void
  /** The same log, which adds this to every context. */
  child(context: LogContext): Log
  /** From now on less grave lines are left out. */
  setLevel(level: LogLevel): void
  /** From now on this text, a token for instance, is hidden wherever it appears. */
  hide(secret: string): void
  /** Writes what is still waiting. */
  close(): Promise<void>
}

/** How a log is opened. */
export interface LogOptions extends Pick<LogFileOptions, 'size'> {
  /** Absolute path of the file that is written, `logs/app.log`. Folders are made. */
  file: string
  level: LogLevel
  /** Whether stderr gets the lines too. */
  console: boolean
  /** Values of variables in it that look like secrets are hidden. */
  env?: NodeJS.ProcessEnv
}

/** Pino's names are small, the file's are large. */
const levels = { debug: 20, info: 30, warning: 40, error: 50, critical: 60 } as const satisfies Record<
  WriterLevel,
  number
>
type WriterLevel = Lowercase<LogLevel>

function writerLevel(level: LogLevel): WriterLevel {
  return level.toLowerCase() as WriterLevel
}

/** Opens the log. Never fails: where the file cannot be written, stderr says so once, and the app goes on. */
export function openLog({ file, level, console, env = process.env, size }: LogOptions): Log {
  const secrets = new Secrets(secretsOf(env))
  const logFile = new LogFile(file, {
    ...(size === undefined ? {} : { size }),
    onFailure: ({ message }) => printLine(consoleLine('WARNING', `The log ${file} cannot be written: ${message}.`, {})),
  })
  const writer = pino(
    {
      level: writerLevel(level),
      customLevels: levels,
      useOnlyCustomLevels: true,
      base: null,
      messageKey: 'message',
      nestedKey: 'context',
      timestamp: () => `,"timestamp":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label.toUpperCase() }) },
    },
    { write: (line) => logFile.write(printableJson(line)) },
  )
  return new AppLog({ writer, secrets, logFile, console }, {})
}

interface Parts {
  writer: Logger<WriterLevel>
  secrets: Secrets
  logFile: LogFile
  console: boolean
}

class AppLog implements Log {
  readonly #parts: Parts
  readonly #context: LogContext

  constructor(parts: Parts, context: LogContext) {
    this.#parts = parts
    this.#context = context
  }

  debug(message: string, context?: LogContext): void {
    this.#write('DEBUG', message, context)
  }

  info(message: string, context?: LogContext): void {
    this.#write('INFO', message, context)
  }

  warning(message: string, context?: LogContext): void {
    this.#write('WARNING', message, context)
  }

  error(message: string, context?: LogContext): void {
    this.#write('ERROR', message, context)
  }

  critical(message: string, context?: LogContext): void {
    this.#write('CRITICAL', message, context)
  }

  child(context: LogContext): Log {
    return new AppLog(this.#parts, { ...this.#context, ...context })
  }

  setLevel(level: LogLevel): void {
    this.#parts.writer.level = writerLevel(level)
  }

  hide(secret: string): void {
    this.#parts.secrets.add(secret)
  }

  close(): Promise<void> {
    return this.#parts.logFile.close()
  }

  #write(level: LogLevel, message: string, context: LogContext = {}): void {
    const { writer, secrets, console } = this.#parts
    const name = writerLevel(level)
    if (!writer.isLevelEnabled(name)) return
    const text = secrets.hide(message)
    const written = writeContext({ ...this.#context, ...context }, secrets)
    // Every error says where it came from, at least from where it was told.
    if (levels[name] >= levels.error && written['traceback'] === undefined) {
      written['traceback'] = tracebackOf(new Error(text), secrets)
    }
    writer[name](written, text)
    if (console) printLine(consoleLine(level, text, written))
  }
}

function printLine(line: string): void {
  // A closed terminal is no reason to end.
  if (process.stderr.writable) process.stderr.write(line, () => undefined)
}
