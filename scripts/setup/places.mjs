// Where the set-up puts and finds things. Works with any letters in the path.
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The Node this repository runs on, once its packages are there. */
export const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * The folder of the app's own files; the same answer as `engine/library/paths.ts`, which a test makes sure of.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function appHome(env) {
  const user = env['HOME'] || env['USERPROFILE'] || homedir()
  const given = env['MANIM_NODES_HOME']
  if (!given) return join(user, 'manim-nodes')
  return resolve(given.replace(/^~(?=$|[\\/])/, () => user))
}

/**
 * The program of a Python environment.
 *
 * @param {string} folder
 */
export function pythonIn(folder) {
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python')
}
