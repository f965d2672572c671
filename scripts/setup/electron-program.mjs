// Finds Electron's program without asking Electron: its package would try to download what is missing.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.mjs'

/** Where the program lies in what Electron's makers pack, by system. */
const programs = new Map([
  ['darwin', join('Electron.app', 'Contents', 'MacOS', 'Electron')],
  ['win32', 'electron.exe'],
])

/**
 * @param {NodeJS.ProcessEnv} env `ELECTRON_OVERRIDE_DIST_PATH` names another folder than the package's
 * @param {string} [home] the package
 * @returns {string | undefined} undefined where its binary was not downloaded
 */
export function electronProgram(env, home = join(root, 'node_modules', 'electron')) {
  const given = env['ELECTRON_OVERRIDE_DIST_PATH']
  const folder = given || join(home, 'dist')
  if (!given && !existsSync(join(folder, 'version'))) return undefined
  const program = join(folder, programs.get(process.platform) ?? nameIn(home) ?? 'electron')
  return existsSync(program) ? program : undefined
}

/** @param {string} home */
function nameIn(home) {
  try {
    return readFileSync(join(home, 'path.txt'), 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}

/**
 * Whether a window can be shown.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function hasScreen(env) {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/** The words that come before the app's own: as root, Chromium cannot put itself into its sandbox. */
export function electronWords() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox', root] : [root]
}
