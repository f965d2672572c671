// The packages of package-lock.json, among them the Node that everything else runs on.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNetworkFailure, networkSentence } from './network.mjs'
import { node, root } from './places.mjs'
import { SetupError, run, tail, timed } from './run.mjs'

/**
 * @param {(pid: number) => void} onStart told of each child
 * @returns {import('./steps.mjs').Step}
 */
export function nodePackages(onStart = () => undefined) {
  return {
    name: 'node-packages',
    folder: join(root, 'node_modules'),
    inputs: ['package-lock.json', '.npmrc'].map((file) => readFileSync(join(root, file), 'utf8')),
    proofs: [node, join(root, 'node_modules', 'commander', 'package.json')],
    make: () => timed('Node packages', () => install(onStart)),
  }
}

/** @param {(pid: number) => void} onStart */
async function install(onStart) {
  // Where the machine's Node is older than a package asks for, npm warns by the dozen and goes on: errors only.
  const npm = findNpm(process.env)
  const { ok, output } = await run([...npm.command, 'ci', '--loglevel=error', '--no-progress'], {
    cwd: root,
    shell: npm.shell,
    onStart,
  })
  if (ok && existsSync(node)) return
  if (/\bENOENT\b/.test(output) && output.includes('spawn')) {
    throw new SetupError('npm was not found: install Node.js 20 or newer together with npm (https://nodejs.org).')
  }
  if (isNetworkFailure(output)) throw new SetupError(`${tail(output)}\n\n${networkSentence}`)
  throw new SetupError(`${tail(output)}\n\nThe Node packages could not be installed; npm's own words are above.`)
}

/**
 * How npm is called. Under `npm start` it is the very npm that runs this, by the Node it runs on: that one lies outside
 * node_modules, which `npm ci` deletes first.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ command: string[], shell: boolean }}
 */
export function findNpm(env) {
  const script = env['npm_execpath']
  const runner = env['npm_node_execpath']
  if (script && runner && /npm-cli\.[cm]?js$/.test(script) && existsSync(script) && existsSync(runner)) {
    return { command: [runner, script], shell: false }
  }
  // On Windows npm is a .cmd file, which only a shell starts; the arguments are our own words.
  return { command: ['npm'], shell: process.platform === 'win32' }
}
