import { findNpm } from '../setup/node-packages.mjs'
import { root } from '../setup/places.mjs'
import { run } from '../setup/run.mjs'
import { failed, passed, skipped, type Outcome } from './outcome.ts'

interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly fixAvailable: unknown }>>
  readonly message?: string
}

/** No package of the lockfile has a known weakness that is high or critical. Skipped where the registry cannot be asked. */
export async function checkAudit(): Promise<Outcome> {
  const npm = findNpm(process.env)
  const { output } = await run([...npm.command, 'audit', '--json', '--fetch-retries=0', '--loglevel=silent'], {
    cwd: root,
    shell: npm.shell,
  })
  const { vulnerabilities, message } = read(output)
  if (vulnerabilities === undefined) {
    return skipped(`the registry does not answer npm audit (${message?.split(' - ', 1)[0] ?? 'no connection'})`)
  }
  const grave = Object.entries(vulnerabilities).filter(([, { severity }]) => /^(?:high|critical)$/.test(severity))
  if (grave.length === 0) return passed
  const lines = grave.map(([name, { severity, fixAvailable }]) => {
    return `${name}: ${severity}${fixAvailable ? '; npm audit fix knows a newer one' : ''}`
  })
  return failed(lines.join('\n'))
}

function read(output: string): Audit {
  try {
    return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as Audit
  } catch {
    return {}
  }
}
