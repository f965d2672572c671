/**
 * What every command keeps to: results on stdout, messages on stderr, exit code 0 only when the thing was done,
 * 1 for a failed task, 2 for wrong use.
 */

/** Exit codes of the command line. */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The options every command has; `command.optsWithGlobals<GlobalOptions>()` gives them. */
export interface GlobalOptions {
  json?: boolean
  verbose?: boolean
}

/** A failure that is told to the user as one sentence, without a stack. Throw it through `fail`. */
export class CliError extends Error {
  readonly exitCode: ExitCode
  /** What the user can do about it, as one sentence. */
  readonly remedy: string | undefined
  /** Further fields of the error object that `--json` prints. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(message: string, options: FailOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'CliError'
    this.exitCode = options.code ?? exitCodes.failed
    this.remedy = options.remedy
    this.details = options.details ?? {}
  }
}

export interface FailOptions {
  /** 1 (the default) where the task failed, 2 where the command was used wrongly. */
  code?: ExitCode
  remedy?: string
  /** Shown by `--json` beside message and remedy. */
  details?: Readonly<Record<string, unknown>>
  cause?: unknown
}

/** Ends the command with one clear sentence; `main.ts` prints it and sets the exit code. */
export function fail(message: string, options?: FailOptions): never {
  throw new CliError(message, options)
}

/** Prints the result of a command on stdout: the text for people, or the value as JSON with `--json`. */
export function printResult(options: GlobalOptions, value: unknown, text: string): void {
  const out = options.json === true ? JSON.stringify(value, null, 2) : text
  process.stdout.write(out.endsWith('\n') || out === '' ? out : `${out}\n`)
}

/** Prints a message on stderr: progress, warnings, what was written where. */
export function printMessage(text: string): void {
  process.stderr.write(`${text}\n`)
}

/**
 * Sets the exit code of a command that has already printed its result and found that not all is well
 * (`validate` with problems, `doctor` with a missing part).
 */
export function endWith(code: ExitCode): void {
  process.exitCode = code
}
