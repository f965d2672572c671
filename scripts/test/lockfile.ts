import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { missingOptional, type Lock } from '../lock/complete.mjs'
import { findNpm } from '../setup/node-packages.mjs'
import { root } from '../setup/places.mjs'
import { run } from '../setup/run.mjs'
import { failed, passed, type Outcome } from './outcome.ts'

/** `npm ci` will accept the lockfile on every machine: nothing is missing from it, and it names no host. */
export async function checkLockfile(): Promise<Outcome> {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  const missing = Object.keys(missingOptional(lock))
  if (missing.length > 0) return failed(`missing, run node scripts/complete-lock.mjs:\n${missing.join('\n')}`)
  const hosted = Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith('http'))
  if (hosted.length > 0) return failed(`names a host: ${hosted.map(([path]) => path).join(', ')}`)
  const npm = findNpm(process.env)
  const { ok, output } = await run([...npm.command, 'ci', '--dry-run', '--offline', '--loglevel=error'], {
    cwd: root,
    shell: npm.shell,
  })
  return ok ? passed : failed(output.trim())
}
