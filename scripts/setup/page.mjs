// The editor's page, built by vite: for the browser, for the desktop, and for the tests in a browser.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { node, root } from './places.mjs'
import { SetupError, run, tail, timed } from './run.mjs'

/** What goes into the page: the editor, and the pure parts of the engine. */
const ofPage = [
  'renderer',
  ...['api/contract', 'catalogue', 'codegen', 'equations', 'graph'].map((room) => `engine/${room}`),
  'resources/python/manim_nodes/allowed_names.json',
]
/** What goes into the desktop shell: that, and the rest of the engine. */
const ofShell = ['electron', 'engine', 'resources/python/manim_nodes/allowed_names.json', 'package.json']

/**
 * The step that builds the page into dist/renderer.
 *
 * @param {(pid: number) => void} [onStart] told of each child
 * @returns {import('./steps.mjs').Step}
 */
export function editorPage(onStart = () => undefined) {
  const folder = join(root, 'dist', 'renderer')
  return {
    name: 'editor-page',
    folder,
    inputs: inputs([...ofPage, 'vite.config.ts']),
    proofs: [join(folder, 'index.html')],
    make: () => timed('Editor page', () => build([], onStart)),
  }
}

/**
 * The step that builds the desktop shell into dist/desktop.
 *
 * @param {(pid: number) => void} [onStart] told of each child
 * @returns {import('./steps.mjs').Step}
 */
export function desktopShell(onStart = () => undefined) {
  const folder = join(root, 'dist', 'desktop')
  const config = ['--config', 'vite.electron.config.ts']
  return {
    name: 'desktop-shell',
    folder,
    inputs: inputs([...ofShell, 'vite.electron.config.ts']),
    proofs: ['main.js', 'engine/engine-process.js', 'preload/preload.cjs'].map((file) =>
      join(folder, 'electron', file),
    ),
    make: () =>
      timed('Desktop shell', async () => {
        rmSync(folder, { recursive: true, force: true })
        await build([...config, '--mode', 'main'], onStart)
        await build([...config, '--mode', 'preload'], onStart)
      }),
  }
}

/**
 * @param {string[]} options of vite
 * @param {(pid: number) => void} onStart
 */
async function build(options, onStart) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { ok, output } = await run([node, vite, 'build', '--logLevel=error', ...options], { cwd: root, onStart })
  if (!ok) throw new SetupError(`${tail(output)}\n\nIt could not be built; vite's own words are above.`)
}

/**
 * What a build depends on.
 *
 * @param {string[]} sources files and folders of the repository
 */
function inputs(sources) {
  return [...sources, 'package-lock.json', 'tsconfig.base.json'].map((source) => hashOf(join(root, source), source))
}

/**
 * A hash of a file, or of all that is built in a folder: names and contents.
 *
 * @param {string} path
 * @param {string} name what it is called in the hash, alike on every system
 * @returns {string}
 */
export function hashOf(path, name) {
  const hash = createHash('sha256').update(name)
  if (!existsSync(path)) return hash.digest('hex')
  for (const file of filesIn(path)) hash.update(`\0${file}\0`).update(readFileSync(join(path, file)))
  return hash.digest('hex')
}

/**
 * Names below a folder, with / between their parts, without tests and what tools leave there; '' for a file.
 *
 * @param {string} folder
 * @param {string} [above] what the names begin with
 * @returns {string[]}
 */
function filesIn(folder, above = '') {
  try {
    return readdirSync(join(folder, above), { withFileTypes: true })
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const name = above === '' ? entry.name : `${above}/${entry.name}`
        if (isLeftOut(entry.name)) return []
        return entry.isDirectory() ? filesIn(folder, name) : [name]
      })
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR' && above === '') return ['']
    throw error
  }
}

/** @param {string} name of a file or folder */
function isLeftOut(name) {
  return ['node_modules', 'e2e', 'testing'].includes(name) || /\.test\.tsx?$|\.md$|^\./.test(name)
}
