// What `npm start` runs once everything is set up: the desktop app, or the editor in a browser where there is no Electron.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { electronProgram, electronWords, hasScreen } from './setup/electron-program.mjs'
import { root } from './setup/places.mjs'

const words = process.argv.slice(2)
const electron = hasScreen(process.env) ? electronProgram(process.env) : undefined
if (electron === undefined) {
  console.log(
    hasScreen(process.env)
      ? 'The editor opens in the browser: Electron, which shows it in a window of its own, is not on this machine (npx install-electron gets it).'
      : 'There is no screen here, so the editor is for a browser: open the address below.',
  )
}
const command =
  electron === undefined
    ? [process.execPath, join(root, 'engine', 'cli', 'main.ts'), 'serve', ...words]
    : [electron, ...electronWords(), ...words]

const [program = '', ...rest] = command
const child = spawn(program, rest, { stdio: 'inherit' })
// The terminal sends Ctrl+C to the child as well, which ends in its own way.
process.on('SIGINT', () => undefined)
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(`${program} could not be started: ${error.message}`)
  process.exitCode = 1
})
child.on('exit', (code) => {
  process.exitCode = code ?? 1
})
