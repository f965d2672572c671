/** Renders an endless scene in a process of its own, to be killed: argv is the output, the work folder, the Python. */
import { renderScene } from '../render-scene.ts'
import { sceneOf } from './scene.ts'
import { smallPicture } from './workspace.ts'

const [, , output = '', workFolder = '', python = ''] = process.argv
const code = sceneOf([
  'import subprocess',
  'subprocess.Popen(["sleep", "1000"], start_new_session=True)',
  'while True:',
  '    self.play(Create(Circle()))',
])
await renderScene({ code, output, format: 'mp4', picture: smallPicture, python, workFolder }, (event) => {
  if (event.event === 'progress') process.stdout.write(`${event.frames_done}\n`)
})
