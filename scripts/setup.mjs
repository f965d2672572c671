// `npm start`, `npm test` and `node scripts/setup.mjs setup`: sees to everything that is needed, then goes on.
// Runs on any Node from 20 with nothing installed, hence plain JavaScript and no packages here and in setup/.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { provideChromium } from './setup/chromium.mjs'
import { electronProgram, hasScreen } from './setup/electron-program.mjs'
import { withLock } from './setup/lock.mjs'
import { nodePackages } from './setup/node-packages.mjs'
import { desktopShell, editorPage } from './setup/page.mjs'
import { node, root } from './setup/places.mjs'
import { environmentFolder, pythonEnvironment } from './setup/python-environment.mjs'
import { SetupError } from './setup/run.mjs'
import { complete, isDone } from './setup/steps.mjs'

const scripts = new Map([
  ['setup', undefined],
  ['start', 'start.mjs'],
  ['test', 'test.ts'],
])

const [command = 'setup', ...rest] = process.argv.slice(2)

try {
  if (!scripts.has(command))
    throw new SetupError(`Unknown command "${command}": say ${[...scripts.keys()].join(', ')}.`)
  await setUp(command === 'test')
  if (command === 'start') await build()
  if (command === 'test') await provideChromium()
  const script = scripts.get(command)
  if (script !== undefined) process.exitCode = await hand(script)
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/**
 * Completes what is missing. Where MANIM_NODES_PYTHON names a Python, that one is used and none is set up.
 *
 * @param {boolean} forTests
 */
async function setUp(forTests) {
  await underLock(join(root, '.cache', 'setup.lock'), (onStart) => [nodePackages(onStart)])
  const own = process.env['MANIM_NODES_PYTHON']
  if (own) {
    // A bare name is looked up on PATH, by whatever uses it.
    if (/[\\/]/.test(own) && !existsSync(own)) throw new SetupError(`MANIM_NODES_PYTHON names no file: ${own}`)
    return
  }
  const folder = environmentFolder(process.env)
  await underLock(`${folder}.lock`, (onStart) => pythonEnvironment(folder, { forTests, onStart }))
}

/** Builds what `npm start` shows. The tests build it themselves, so that a build that fails is counted. */
async function build() {
  const isDesktop = hasScreen(process.env) && electronProgram(process.env) !== undefined
  await underLock(join(root, '.cache', 'build.lock'), (onStart) => [
    editorPage(onStart),
    ...(isDesktop ? [desktopShell(onStart)] : []),
  ])
}

/**
 * Does the steps that are not done, alone.
 *
 * @param {string} lock
 * @param {(onStart?: (pid: number) => void) => import('./setup/steps.mjs').Step[]} steps
 */
async function underLock(lock, steps) {
  if (steps().every(isDone)) return
  await withLock(
    lock,
    (onStart) => complete(steps(onStart)),
    () => console.error(`Another set-up is at work: waiting for it to end (${lock}).`),
  )
}

/**
 * Runs a script of this folder on the repository's own Node.
 *
 * @param {string} script
 * @returns {Promise<number>} its exit code
 */
function hand(script) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [join(root, 'scripts', script), ...rest], { cwd: root, stdio: 'inherit' })
    const stop = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
    process.on('SIGINT', () => undefined) // the terminal sends it to the child as well, which ends in its own way
    process.on('SIGTERM', stop)
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
