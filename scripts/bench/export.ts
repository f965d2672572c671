/**
 * How long an export takes beside plain Manim on the same script, each as a whole process, in turn:
 * `npm run bench export [low|high] [pairs]`. Scenes are the templates; one that plain Manim cannot render on this machine,
 * because its equations need LaTeX, is left out.
 */
import { execa } from 'execa'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateCode } from '../../engine/codegen/generate.ts'
import { loadCatalogue } from '../../engine/library/catalogue-file.ts'
import { readGraphFile } from '../../engine/library/graph-file.ts'
import { findManim } from '../../engine/render/find-manim.ts'
import { spread } from './measure.ts'
import { figure, machine, table } from './report.ts'

interface Took {
  /** Seconds on the clock. */
  wall: number
  /** Seconds of processors, of all processes of the command together; unknown on some systems. */
  cpu: number | null
}

const root = join(import.meta.dirname, '..', '..')
const encoders = ['best', 'standard', 'fast']
const [quality = 'low', pairs = quality === 'high' ? '3' : '5'] = process.argv.slice(2)
const catalogue = await loadCatalogue()
const { python, manimVersion, pythonVersion } = await findManim()
const folder = await mkdtemp(join(tmpdir(), 'export-bench-'))
try {
  const rows: string[][] = []
  for (const file of (await readdir(join(root, 'templates'))).filter((name) => name.endsWith('.json')).toSorted()) {
    const scene = await prepare(file)
    if (scene) rows.push(...(await compare(scene)))
  }
  const flag = quality === 'high' ? '-qh' : '-ql'
  console.log(`${machine()}, Python ${pythonVersion}, Manim ${manimVersion}\n`)
  console.log(`Export over \`manim render ${flag} --disable_caching\`, ${pairs} pairs.\n`)
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

/** The two commands for a template; undefined where plain Manim cannot render it. */
async function prepare(file: string): Promise<Scene | undefined> {
  const name = file.replace('.json', '')
  const graph = join(root, 'templates', file)
  const read = await readGraphFile(graph)
  if (!read.ok) throw new Error(`${file} cannot be read: ${read.error.code}`)
  const { code, className } = generateCode(read.document, catalogue)
  const script = join(folder, `${name}.py`)
  await writeFile(script, code)
  const plain = [python, '-m', 'manim', 'render', quality === 'high' ? '-qh' : '-ql', '--disable_caching']
  plain.push('--progress_bar', 'none', '-v', 'WARNING', '--media_dir', join(folder, name), script, className)
  const ours = [process.execPath, join(root, 'engine', 'cli', 'main.ts'), 'render', graph, '--quality', quality]
  ours.push('-o', join(folder, `${name}.mp4`))
  try {
    await run(plain)
    return { name, ours, plain }
  } catch {
    console.error(`${name}: plain Manim cannot render it here`)
    return undefined
  }
}

async function compare({ name, ours, plain }: Scene): Promise<string[][]> {
  const rows: string[][] = []
  for (const encoder of encoders) {
    const command = [...ours, '--encoder', encoder]
    await run(command)
    const runs: { plain: Took; ours: Took }[] = []
    for (let pair = 0; pair < Number(pairs); pair++) runs.push({ plain: await run(plain), ours: await run(command) })
    const ratios = runs.map((each) => each.ours.wall / each.plain.wall)
    const work = runs.map((each) => (each.ours.cpu ?? Number.NaN) / (each.plain.cpu ?? Number.NaN))
    const seconds = (side: 'plain' | 'ours') => figure(spread(runs.map((each) => each[side].wall)).median)
    const middle = figure(spread(ratios).median)
    rows.push([
      name,
      encoder,
      seconds('plain'),
      seconds('ours'),
      figure(Math.min(...ratios)),
      middle,
      figure(spread(work).median),
    ])
  }
  return rows
}

async function run(command: readonly string[]): Promise<Took> {
  const env = { ...process.env, MANIM_NODES_PYTHON: python }
  const { stdout } = await execa(python, [join(import.meta.dirname, 'time_command.py'), ...command], { env })
  return JSON.parse(stdout) as Took
}
