import { join } from 'node:path'
import { execa } from 'execa'

/** How a command ended, as a shell sees it. */
export interface CliEnd {
  code: number
  stdout: string
  stderr: string
}

export interface RunOptions {
  cwd?: string
  /** On top of the environment of the test. */
  env?: Record<string, string>
}

/** Runs the command line as a user does, in a process of its own. */
export async function runCli(args: readonly string[], { cwd, env }: RunOptions = {}): Promise<CliEnd> {
  const main = join(import.meta.dirname, '..', 'main.ts')
  const options = {
    reject: false,
    stdin: 'ignore',
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
  } as const
  const { exitCode, stdout, stderr } = await execa(process.execPath, [main, ...args], options)
  return { code: exitCode ?? -1, stdout, stderr }
}
