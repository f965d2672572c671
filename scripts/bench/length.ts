/** How long half a minute and a whole minute of 1080p30 take to export: `npm run bench length`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { findManim } from '../../engine/render/find-manim.ts'
import { readMedia } from '../../engine/render/media-probe.ts'
import { figure, machine, table } from './report.ts'
import { longScenes } from './scenes.ts'

/** Thirty seconds of video must be there after so many. */
const budget = 180
const main = join(import.meta.dirname, '..', '..', 'engine', 'cli', 'main.ts')
const { python } = await findManim()
const folder = await mkdtemp(join(tmpdir(), 'length-bench-'))
try {
  const rows: string[][] = []
  for (const { document, seconds } of longScenes()) {
    const [graph, output] = [join(folder, 'graph.json'), join(folder, 'film.mp4')]
    await writeFile(graph, JSON.stringify(document))
    const begun = performance.now()
    const env = { ...process.env, MANIM_NODES_PYTHON: python }
    await execa(process.execPath, [main, 'render', graph, '--quality', '1080p', '-o', output], { env })
    const took = (performance.now() - begun) / 1000
    const { frames, duration, bytes } = await readMedia(python, output)
    if (duration !== seconds) throw new Error(`${document.name} lasts ${duration} s instead of ${seconds} s.`)
    const kept = seconds > 30 ? '' : took < budget ? `yes, of ${budget}` : `no, of ${budget}`
    rows.push([document.name, `${seconds}`, `${frames}`, figure(bytes / 1e6), figure(took), kept])
  }
  console.log(`${machine()}\n`)
  console.log(table(['scene', 'video, s', 'frames', 'MB', 'export, s', 'within budget'], rows))
} finally {
  await rm(folder, { recursive: true, force: true })
}
