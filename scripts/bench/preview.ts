/**
 * How long a preview takes: `npm run bench preview [edits]`. Each edit changes a number of a graph of ten nodes, with the
 * playhead at the start or at the end; plain `manim render -ql` of the same script runs beside it.
 */
import { execa } from 'execa'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { generateCode } from '../../engine/codegen/generate.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { graph, node } from '../../engine/graph/testing/build.ts'
import { Previews } from '../../engine/render/preview/previews.ts'
import { RenderTools } from '../../engine/render/render-tools.ts'
import { spread } from './measure.ts'
import { figure, machine, table } from './report.ts'

const edits = Number(process.argv[2] ?? '20')
/** Seconds between an edit that is drawn and the next: a process that waits is there again. */
const pause = 4
const playheads = { 'at the start': 0, 'at the end': 6.9 }
/** After so many edits plain Manim has a turn, so that both meet the same machine. */
const editsAPlain = 4

interface Took {
  /** Milliseconds from the edit to its frame under the playhead, and to its last frame. */
  first: number
  whole: number
}

const folder = await mkdtemp(join(tmpdir(), 'preview-bench-'))
const tools = new RenderTools(join(folder, 'equations'))
const { python, pythonVersion, manimVersion } = await tools.manim()
const previews = new Previews({ tools, workFolder: join(folder, 'work') })
try {
  previews.warm()
  const script = await writePlain()
  const plains: number[] = []
  const took = new Map<string, Took[]>()
  for (const [name, at] of Object.entries(playheads)) took.set(name, await timeEdits(at, script, plains))
  const plain = spread(plains).median
  const rows: string[][] = []
  for (const [name, edited] of took) {
    for (const what of ['first', 'whole'] as const) {
      const { least, median, p95 } = spread(edited.map((one) => one[what]))
      const work = what === 'first' ? 'frame under the playhead' : 'every frame'
      rows.push([`${work}, playhead ${name}`, ...[least, median, p95, median / plain].map(figure)])
    }
  }
  console.log(`${machine()}, Python ${pythonVersion}, Manim ${manimVersion}\n`)
  console.log(`Milliseconds after an edit, ${edits} edits; \`manim render -ql\` takes ${figure(plain)}.\n`)
  console.log(table(['work', 'least', 'median', 'p95', 'median over `manim render -ql`'], rows))
} finally {
  await previews.close()
  await tools.close()
  await rm(folder, { recursive: true, force: true })
}

/** Ten nodes, seven seconds. */
function scene(radius: number): GraphDocument {
  const nodes = [
    node('node-1', 'manim.Circle', { radius, fill_color: 'BLUE', fill_opacity: 0.6 }),
    node('node-2', 'manim.Create'),
    node('node-3', 'manim.Text', { text: 'A circle', font_size: 40 }),
    node('node-4', 'manim.Write'),
    node('node-5', 'manim.Star', { n: 7, outer_radius: 2, color: 'YELLOW' }),
    node('node-6', 'manim.ReplacementTransform'),
    node('node-7', 'manim.Rotate', { angle: { expr: 'TAU' }, run_time: 2 }),
    node('node-8', 'manim.Square', { side_length: 1 }),
    node('node-9', 'manim.FadeIn', {}, { items: { mobjects: ['a1'] } }),
    node('node-10', 'manim.FadeOut', {}, { items: { mobjects: ['a1'] } }),
  ]
  return graph(nodes, [
    'node-1.mobject > node-2.mobject',
    'node-3.mobject > node-4.vmobject',
    'node-2.mobject > node-6.mobject',
    'node-5.mobject > node-6.target_mobject',
    'node-6.target_mobject > node-7.mobject',
    'node-8.mobject > node-9.mobjects:a1',
    'node-7.mobject > node-10.mobjects:a1',
  ])
}

/** The words of the plain command for the same scene. */
async function writePlain(): Promise<string[]> {
  const { code, className } = generateCode(scene(1), await tools.catalogue())
  const script = join(folder, 'plain.py')
  await writeFile(script, code)
  const words = ['-m', 'manim', 'render', '-ql', '--disable_caching', '--progress_bar', 'none', '--silent']
  return [...words, '--media_dir', join(folder, 'media'), script, className]
}

async function timePlain(words: readonly string[]): Promise<number> {
  const start = performance.now()
  await execa(python, words)
  return performance.now() - start
}

async function timeEdits(at: number, plain: readonly string[], plains: number[]): Promise<Took[]> {
  const took: Took[] = []
  for (let edit = 0; edit < edits; edit++) {
    if (edit % editsAPlain === 0) plains.push(await timePlain(plain))
    await setTimeout(pause * 1000)
    took.push(await timeEdit(at, 1 + edit / 100))
  }
  return took
}

/** One client, one edit. */
async function timeEdit(at: number, radius: number): Promise<Took> {
  const wanted = Math.floor(at * 15)
  const { promise, resolve, reject } = Promise.withResolvers<Took>()
  let first = Number.NaN
  const start = performance.now()
  const session = previews.open({
    sink: {
      state: ({ state, error }) => {
        if (state === 'complete') resolve({ first, whole: performance.now() - start })
        else if (state === 'failed' || state === 'invalid') reject(new Error(error?.message ?? state))
      },
      timeline: () => undefined,
      problems: () => undefined,
      frame: ({ index }) => {
        if (index === wanted && Number.isNaN(first)) first = performance.now() - start
      },
      backlog: 0,
    },
  })
  await session.update({ revision: 1, document: scene(radius), at, quality: 'low' })
  const result = await promise
  await session.close()
  return result
}
