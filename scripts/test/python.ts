import { join } from 'node:path'
import { root } from '../setup/places.mjs'
import { run } from '../setup/run.mjs'
import { skipped, type Outcome } from './outcome.ts'
import { check } from './tools.ts'

const config = join(root, 'resources', 'python', 'ruff.toml')
const sources = ['resources', 'engine', 'scripts'].map((folder) => join(root, folder))

/**
 * One of ruff's checks over the Python of this repository.
 *
 * @param python the environment the set-up made for the tests, which has ruff; a Python the user named may lack it
 */
export async function checkPython(python: string, args: readonly string[]): Promise<Outcome> {
  const { ok } = await run([python, '-m', 'ruff', '--version'])
  if (!ok) return skipped(`${python} has no ruff`)
  return check([python, '-m', 'ruff', ...args, '--config', config, '--no-cache', ...sources])
}
