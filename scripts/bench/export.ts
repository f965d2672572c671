/**
 * How long an export takes beside plain Manim on the same script, each as a whole process, in turn:
 * `npm run bench export [low|high] [pairs]`.
 */
import { execa } from 'execa'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateCode } from '../../engine/codegen/generate.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { loadCatalogue } from '../../engine/library/catalogue-file.ts'
import { findManim } from '../../engine/render/find-manim.ts'
import { spread } from './measure.ts'
import { figure, machine, table } from './report.ts'
import { benchScenes } from './scenes.ts'

interface Took {
  /** Seconds on the clock. */
  wall: number
  /** Seconds of processors, of all processes of the command together; unknown on some systems. */
  cpu: number | null
}

const root = join(import.meta.dirname, '..', '..')
const encoders = ['best', 'standard', 'fast']
const [quality = 'low', pairs = quality === 'high' ? '3' : '5'] = process.argv.slice(2)
const flag = quality === 'high' ? '-qh' : '-ql'
const { python, manimVersion, pythonVersion } = await findManim()
const catalogue = await loadCatalogue()
const folder = await mkdtemp(join(tmpdir(), 'export-bench-'))
try {
  const rows: string[][] = []
  const all = new Map<string, number[]>(encoders.map((encoder) => [encoder, []]))
  for (const document of benchScenes()) {
    const scene = await prepare(document)
    for (const encoder of encoders) {
      const { row, ratio } = await compare(scene, encoder)
      rows.push(row)
      all.get(encoder)?.push(ratio)
    }
  }
  console.log(`${machine()}, Python ${pythonVersion}, Manim ${manimVersion}\n`)
  console.log(`Export over \`manim render ${flag} --disable_caching\`, ${pairs} pairs.\n`)
  for (const [encoder, ratios] of all) rows.push(['mean', encoder, '', '', '', figure(mean(ratios)), ''])
  const columns = [
    'scene',
    'encoder',
    'plain, s',
    'ours, s',
    'ratio, least',
    'ratio, median',
    'ratio of processor time',
  ]
  console.log(table(columns, rows))
} finally {
  await rm(folder, { recursive: true, force: true })
}

interface Scene {
  name: string
  ours: readonly string[]
  plain: readonly string[]
}

/** Writes graph and script, and makes sure that both commands work. */
async function prepare(document: GraphDocument): Promise<Scene> {
  const { code, className } = generateCode(document, catalogue)
  const [graph, script] = [join(folder, `${className}.json`), join(folder, `${className}.py`)]
  await writeFile(graph, JSON.stringify(document))
  await writeFile(script, code)
  const plain = [python, '-m', 'manim', 'render', flag, '--disable_caching', '--progress_bar', 'none']
  plain.push('-v', 'WARNING', '--media_dir', join(folder, 'media'), script, className)
  const ours = [process.execPath, join(root, 'engine', 'cli', 'main.ts'), 'render', graph, '--quality', quality]
  ours.push('-o', join(folder, `${className}.mp4`))
  await run(plain)
  await run(ours)
  return { name: document.name, ours, plain }
}

async function compare(scene: Scene, encoder: string): Promise<{ row: string[]; ratio: number }> {
  const runs: { plain: Took; ours: Took }[] = []
  for (let pair = 0; pair < Number(pairs); pair++) {
    const plain = await run(scene.plain)
    runs.push({ plain, ours: await run([...scene.ours, '--encoder', encoder]) })
  }
  const ratios = runs.map(({ plain, ours }) => ours.wall / plain.wall)
  const work = runs.map(({ plain, ours }) => (ours.cpu ?? Number.NaN) / (plain.cpu ?? Number.NaN))
  const seconds = (side: 'plain' | 'ours') => figure(median(runs.map((each) => each[side].wall)))
  const figures = [Math.min(...ratios), median(ratios), median(work)].map(figure)
  return { row: [scene.name, encoder, seconds('plain'), seconds('ours'), ...figures], ratio: median(ratios) }
}

function median(values: readonly number[]): number {
  return spread(values).median
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

async function run(command: readonly string[]): Promise<Took> {
  const env = { ...process.env, MANIM_NODES_PYTHON: python }
  const { stdout } = await execa(python, [join(import.meta.dirname, 'time_command.py'), ...command], { env })
  return JSON.parse(stdout) as Took
}
