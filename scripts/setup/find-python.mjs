// Finds a Python new enough to make the app's environment from.
import { SetupError, run } from './run.mjs'

/** The oldest Python that Manim 0.22 runs on. */
const OLDEST = [3, 11]
const names = ['python3', 'python', 'python3.13', 'python3.12', 'python3.11', 'python3.14']
const onWindows = [['py', '-3'], ['python'], ['python3']]

const question = `
import json, os, sys
print(json.dumps({
    "version": list(sys.version_info[:3]),
    "path": os.path.realpath(sys.executable),
    "base": getattr(sys, "base_prefix", sys.prefix),
}))
`

/**
 * @typedef {object} Python
 * @property {string[]} command how it was called
 * @property {number[]} version
 * @property {string} path the program itself, links followed
 * @property {string} base where its standard library is installed
 */

/**
 * Every Python on PATH that answers, in order of preference.
 *
 * @returns {Promise<Python[]>}
 */
async function pythons() {
  const commands = process.platform === 'win32' ? onWindows : names.map((name) => [name])
  const found = []
  for (const command of commands) {
    const { ok, output } = await run([...command, '-c', question])
    const answer = ok ? parse(output) : undefined
    if (answer !== undefined) found.push({ command, ...answer })
    if (found.some(isNewEnough)) break
  }
  return found
}

/**
 * @param {string} output
 * @returns {Omit<Python, 'command'> | undefined}
 */
function parse(output) {
  try {
    return JSON.parse(output.trim().split('\n').at(-1) ?? '')
  } catch {
    return undefined
  }
}

/** @param {Python} python */
function isNewEnough({ version: [major = 0, minor = 0] }) {
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

/**
 * @returns {Promise<Python | undefined>} undefined where there is no Python at all
 * @throws {SetupError} where there are only older ones
 */
export async function findPython() {
  const all = await pythons()
  const good = all.find(isNewEnough)
  if (good !== undefined || all.length === 0) return good
  const seen = all.map(({ version, path }) => `${version.join('.')} (${path})`)
  throw new SetupError(
    `Python ${OLDEST.join('.')} or newer is needed, and only ${[...new Set(seen)].join(', ')} was found: ` +
      'install a newer one (https://www.python.org/downloads), or set MANIM_NODES_PYTHON to a Python that has Manim.',
  )
}

/** What the user is told where there is none. */
export const noPython =
  `Python ${OLDEST.join('.')} or newer is needed, and none was found: install it (https://www.python.org/downloads), ` +
  'or set MANIM_NODES_PYTHON to a Python that has Manim.'
