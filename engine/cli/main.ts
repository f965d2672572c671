/** The command line: `manim-nodes COMMAND`. Commands are listed in `commands.ts`, one file each in `commands/`. */
import { enableCompileCache } from 'node:module'
import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { commands } from './commands.ts'
import { exitCodes } from './output.ts'
import { reportError } from './report-error.ts'

// Hundreds of small files are compiled once and not at every start.
enableCompileCache()

const args = process.argv.slice(2)

// A closed pipe (`manim-nodes nodes | head`) is the reader's choice, not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
  throw error
})

try {
  const program = await createProgram(args)
  await program.parseAsync(args, { from: 'user' })
} catch (error) {
  process.exitCode = reportError(error, args)
}

async function createProgram(words: readonly string[]): Promise<Command> {
  const program = new Command('manim-nodes')
    .description(packageJson.description)
    .version(packageJson.version)
    .option('--json', 'print the result as JSON')
    .option('--verbose', 'show the details of errors')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
  const asked = words.find((word) => !word.startsWith('-'))
  const only = asked !== undefined && Object.hasOwn(commands, asked) ? commands[asked] : undefined
  const loaders = only === undefined ? Object.values(commands) : [only]
  for (const module of await Promise.all(loaders.map((load) => load()))) module.register(program)
  return program
}
