import { CommanderError } from 'commander'
import { CliError, exitCodes, printMessage } from './output.ts'

/**
 * Prints an error as one sentence on stderr, with `--verbose` its stack too; with `--json` also as an object on stdout.
 *
 * @returns the exit code the command line ends with
 */
export function reportError(error: unknown, args: readonly string[]): number {
  if (error instanceof CommanderError && isHelp(error)) {
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse
  }
  const { message: text, remedy, exitCode, details } = asCliError(error)
  const stack = error instanceof Error ? error.stack : undefined
  printMessage(`Error: ${text}`)
  if (remedy !== undefined) printMessage(remedy)
  if (args.includes('--verbose') && stack !== undefined) printMessage(stack)
  if (args.includes('--json')) {
    const told = { message: text, remedy, code: exitCode, ...details, stack }
    process.stdout.write(`${JSON.stringify({ error: told }, null, 2)}\n`)
  }
  return exitCode
}

/** Help and version come as errors too; they have been printed already. */
function isHelp(error: CommanderError): boolean {
  return ['commander.help', 'commander.helpDisplayed', 'commander.version'].includes(error.code)
}

function asCliError(error: unknown): CliError {
  if (error instanceof CliError) return error
  if (error instanceof CommanderError) {
    const [sentence = '', ...hints] = error.message.replace(/^error: /, '').split('\n')
    return new CliError(sentence, {
      code: exitCodes.wrongUse,
      remedy: [...hints, 'Add --help to see what can be given.'].join('\n'),
      cause: error,
    })
  }
  // Errors of the engine that say what to do are meant for the user as they are.
  if (error instanceof Error && 'remedy' in error && typeof error.remedy === 'string') {
    return new CliError(error.message, { remedy: error.remedy, cause: error })
  }
  const text = error instanceof Error ? error.message : String(error)
  const sentence = text.split('\n', 1)[0] ?? ''
  return new CliError(`${sentence} (not foreseen; --verbose shows where)`, { cause: error })
}
