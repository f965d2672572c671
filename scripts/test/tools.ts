import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../setup/run.mjs'
import { root } from '../setup/places.mjs'
import { failed, passed, type Outcome } from './outcome.ts'

/** The call of a package's program by this Node, which works alike on every system. */
export function tool(packageName: string, program = packageName): string[] {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const file = typeof bin === 'string' ? bin : bin[program]
  if (file === undefined || !existsSync(join(folder, file))) throw new Error(`${packageName} has no program ${program}`)
  return [process.execPath, join(folder, file)]
}

/** Runs a program in the repository: passed when it ends with 0, else failed with what it said. */
export async function check(command: string[]): Promise<Outcome> {
  const { ok, output } = await run(command, { cwd: root })
  return ok ? passed : failed(output.trimEnd() || 'It ended without a word.')
}
