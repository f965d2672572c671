// The app's own Python environment: Manim and what it needs, at the versions and hashes of resources/python.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPython, noPython } from './find-python.mjs'
import { isNetworkFailure, networkSentence } from './network.mjs'
import { appHome, pythonIn, root } from './places.mjs'
import { SetupError, run, tail, timed } from './run.mjs'
import { installSystemPackages, isDebianLike, neededPackages } from './system-packages.mjs'

/** uv installs in half of pip's time; where it cannot be had, pip does the same. */
const UV = 'uv==0.13.8'

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} the folder of the environment
 */
export function environmentFolder(env) {
  return join(appHome(env), 'python')
}

/**
 * The steps that make the environment; `forTests` adds what only the checks of this repository need.
 *
 * @param {string} folder
 * @param {{ forTests: boolean, onStart?: ((pid: number) => void) | undefined }} options
 * @returns {import('./steps.mjs').Step[]}
 */
export function pythonEnvironment(folder, { forTests, onStart = () => undefined }) {
  const python = pythonIn(folder)
  const bin = join(python, '..')
  const windows = process.platform === 'win32'
  const program = (/** @type {string} */ name) => join(bin, windows ? `${name}.exe` : name)
  const steps = [
    {
      name: 'environment',
      folder,
      inputs: ['1'],
      proofs: [python, join(folder, 'pyvenv.cfg')],
      make: () => makeEnvironment(folder, onStart),
    },
    requirements(folder, 'requirements.txt', 'Manim', program('manim'), onStart),
  ]
  if (forTests) {
    steps.push(requirements(folder, 'requirements-test.txt', 'Python checks', program('ruff'), onStart))
  }
  return steps
}

/**
 * @param {string} folder
 * @param {(pid: number) => void} onStart
 */
async function makeEnvironment(folder, onStart) {
  let base = await findPython()
  if (isDebianLike()) {
    await installSystemPackages(neededPackages(base), onStart)
    base ??= await findPython()
  }
  if (base === undefined) throw new SetupError(noPython)
  const { command } = base
  await timed(`Python environment (${base.version.join('.')})`, async () => {
    const { ok, output } = await run([...command, '-m', 'venv', '--clear', folder], { onStart })
    if (!ok) throw new SetupError(`${tail(output)}\n\nThe Python environment could not be made in ${folder}.`)
  })
}

/**
 * The step that installs one requirements file.
 *
 * @param {string} folder
 * @param {string} file in resources/python
 * @param {string} label
 * @param {string} proof a program it brings
 * @param {(pid: number) => void} onStart
 * @returns {import('./steps.mjs').Step}
 */
function requirements(folder, file, label, proof, onStart) {
  const path = join(root, 'resources', 'python', file)
  return {
    name: file.replace(/\.txt$/, ''),
    folder,
    inputs: [readFileSync(path, 'utf8')],
    proofs: [proof],
    make: () => timed(label, () => install(folder, path, onStart)),
  }
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {(pid: number) => void} onStart
 */
async function install(folder, file, onStart) {
  const python = pythonIn(folder)
  const pip = [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
  const options = ['--require-hashes', '--requirement', file]
  let outcome = await run([...pip, UV], { onStart })
  if (outcome.ok) {
    const uv = [python, '-m', 'uv', 'pip', 'install', '--python', python, '--compile-bytecode', '--system-certs']
    outcome = await run([...uv, ...options], { onStart })
  }
  // uv and pip differ in which certificates and caches they trust; a build that failed would fail in both.
  if (!outcome.ok && !/Failed to build|build backend/i.test(outcome.output)) {
    outcome = await run([...pip, ...options], { onStart })
  }
  if (outcome.ok) return
  const { output } = outcome
  if (isNetworkFailure(output)) throw new SetupError(`${tail(output)}\n\n${networkSentence}`)
  throw new SetupError(`${tail(output)}\n\nManim could not be installed. ${buildHint(output)}`)
}

/**
 * What most likely is missing where a part could not be built.
 *
 * @param {string} output
 */
function buildHint(output) {
  if (!/cairo|pango|compiler|gcc|cc1|pkg-?config|Python\.h/i.test(output))
    return 'The words of the installer are above.'
  if (process.platform === 'darwin') return 'It needs cairo and pango: brew install cairo pango pkg-config'
  return 'It needs a C compiler, pkg-config, and the headers of Python, cairo and pango (Fedora: dnf install gcc python3-devel pkgconf cairo-devel pango-devel).'
}
