// What `npm start` runs once everything is set up. There is no editor in the repository yet, so it says what there is:
// the state of this machine, and the commands that are ready.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './setup/places.mjs'

const main = join(root, 'engine', 'cli', 'main.ts')
const doctor = spawnSync(process.execPath, [main, 'doctor'], { stdio: 'inherit' })
const help = spawnSync(process.execPath, [main, '--help'], { encoding: 'utf8' })
const commands = help.stdout.slice(help.stdout.indexOf('Commands:')).trimEnd()

console.log(`
There is no window to open yet: manim-nodes works on the command line so far.
  npm run -s manim-nodes -- COMMAND

${commands}`)
process.exitCode = doctor.status ?? 1
