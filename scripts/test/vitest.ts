import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../setup/places.mjs'
import type { Outcome } from './outcome.ts'
import { tool } from './tools.ts'

/** A whole run that takes longer hangs. */
const LIMIT_MS = 20 * 60_000

/** The parts of vitest's JSON report that are counted. */
export interface VitestReport {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { name: string; status: string; assertionResults: unknown[] }[]
}

/**
 * Runs the tests of some vitest projects, showing vitest's own report meanwhile.
 *
 * @param projects names of projects in vitest.config.ts
 * @param env the environment of the tests
 */
export async function runVitest(projects: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> {
  const file = join(root, '.cache', 'test', `vitest-${projects.join('-')}.json`)
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await show(
    [...tool('vitest'), 'run', ...projects.flatMap((name) => ['--project', name]), ...reporters],
    env,
  )
  return countTests(readReport(file), code)
}

/**
 * Counts a run. What no test tells counts as a failure too: a file that cannot be loaded, an error outside any test, a
 * run that crashed, a run without tests.
 *
 * @param code the exit code of vitest; null where it was killed
 */
export function countTests(report: VitestReport | undefined, code: number | null): Outcome {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0, details: `vitest crashed (exit code ${code})` }
  const broken = report.testResults.filter((each) => each.status === 'failed' && each.assertionResults.length === 0)
  const failures = report.numFailedTests + broken.length
  const counts = {
    passed: report.numPassedTests,
    failed: failures,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  if (counts.passed + failures === 0) return { ...counts, failed: 1, details: 'no test ran' }
  if (failures === 0 && (code !== 0 || !report.success)) {
    return { ...counts, failed: 1, details: `vitest ended with exit code ${code} although no test failed` }
  }
  return broken.length === 0
    ? counts
    : { ...counts, details: broken.map(({ name }) => `not loaded: ${name}`).join('\n') }
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  } catch {
    return undefined
  }
}

function show([program = '', ...args]: string[], env: NodeJS.ProcessEnv): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], timeout: LIMIT_MS })
    child.on('error', reject)
    child.on('close', resolve)
  })
}
