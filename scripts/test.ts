/**
 * `npm test`: every check of the repository, one after the other; the last line counts them.
 * `npm test -- lint layers` runs these alone.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { environmentFolder } from './setup/python-environment.mjs'
import { pythonIn, root } from './setup/places.mjs'
import { checkAudit } from './test/audit.ts'
import { checkElectronBuilder } from './test/electron-builder.ts'
import { checkLayers } from './test/layers.ts'
import { checkLockfile } from './test/lockfile.ts'
import { failed, sum, tally, type Outcome } from './test/outcome.ts'
import { checkPython } from './test/python.ts'
import { check, tool } from './test/tools.ts'
import { runVitest } from './test/vitest.ts'

const python = process.env['MANIM_NODES_PYTHON'] || pythonIn(environmentFolder(process.env))
// Tests never touch the user's own files: they get the Python by name and a home of their own.
const home = join(root, '.cache', 'test', 'home')
mkdirSync(home, { recursive: true })
const env = { ...process.env, MANIM_NODES_PYTHON: python, MANIM_NODES_HOME: home }

const stages: Record<string, () => Promise<Outcome>> = {
  types: () => check([...tool('@typescript/native', 'tsc'), '--build']),
  lint: () => check([...tool('oxlint'), '--type-aware', '--deny-warnings']),
  format: () => check([...tool('oxfmt'), '--check']),
  layers: checkLayers,
  unused: () => check([...tool('knip'), '--no-progress', '--no-config-hints']),
  lockfile: checkLockfile,
  installer: checkElectronBuilder,
  audit: checkAudit,
  'python-lint': () => checkPython(python, ['check', '--output-format=concise']),
  'python-format': () => checkPython(python, ['format', '--check', '--output-format=concise']),
  engine: () => runVitest(['engine'], env),
  // The start of the desktop app belongs here once there is one: `skipped` with its reason where no Electron binary is,
  // which `node_modules/electron/dist/version` or ELECTRON_OVERRIDE_DIST_PATH tells without starting or loading it.
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(stages, name))
const outcomes: Outcome[] = []
if (unknown.length > 0) {
  outcomes.push(failed(''))
  console.log(`There is no check called ${unknown.join(', ')}: there are ${Object.keys(stages).join(', ')}.`)
}
for (const [name, stage] of Object.entries(stages)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const started = performance.now()
  const outcome = await stage().catch((error: unknown) => failed(String(error)))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (outcome.details !== undefined) console.log(outcome.details)
  console.log(`${outcome.failed > 0 ? '✗' : '✓'} ${name}: ${tally(outcome)} (${seconds} s)`)
  outcomes.push(outcome)
}
const total = sum(outcomes)
console.log(`\n${tally(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0
