/** How long the library takes to list, save and open: `npm run bench library`. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { realisticGraph } from '../../engine/codegen/testing/realistic-graph.ts'
import { saveGraph } from '../../engine/graph/save.ts'
import { LibraryHome } from '../../engine/library/projects/testing/library-home.ts'
import { spread } from './measure.ts'
import { figure, machine, table } from './report.ts'

const projects = 1000
/** Graphs of a library are of many sizes. */
const sizes = [5, 15, 30, 60]

const home = await LibraryHome.make()
try {
  await mkdir(home.paths.projects, { recursive: true })
  const texts = sizes.map((size) => saveGraph(realisticGraph(size)))
  const write = (_: unknown, number: number) =>
    writeFile(home.project(`project-${number}`), texts[number % texts.length] ?? '')
  await Promise.all(Array.from({ length: projects }, write))
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) * (projects / texts.length / 1e6)
  // Files that were written this moment are read again each time.
  await new Promise((resolve) => setTimeout(resolve, 2500))

  const rows: [string, number[]][] = [
    [`list ${projects} projects of ${figure(megabytes)} MB, no index`, await measureStarts(7, true)],
    ['list them, first time after a start', await measureStarts(15, false)],
  ]
  const library = await home.start()
  const list = () => library.list({ sort: 'updated_at' })
  await list()
  rows.push(['list them again', await measureWork(40, list)])
  const { source, document } = await library.create({ name: 'Large', document: realisticGraph(200) })
  let edit = 0
  const save = async (): Promise<void> => {
    const nodes = document.nodes.map((node, index) => (index === 0 ? { ...node, label: `${edit++}` } : node))
    await library.save({ source, document: { ...document, nodes } })
  }
  rows.push(['save a graph of 200 nodes', await measureWork(60, save)])
  rows.push(['list them after each save', await measureWork(20, list, save)])
  rows.push(['open a graph of 200 nodes', await measureWork(60, () => library.open(source))])
  console.log(`${machine()}\n\nMilliseconds on the clock; what is saved is on the disk.\n`)
  const cells = rows.map(([name, times]) => {
    const { least, median, p95 } = spread(times)
    return [name, figure(least), figure(median), figure(p95)]
  })
  console.log(table(['work', 'least', 'median', 'p95'], cells))
} finally {
  await home.remove()
}

/** Starts the library again and again and lists once; with or without what an earlier run remembered. */
async function measureStarts(runs: number, forget: boolean): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    if (forget) await rm(join(home.paths.cache, 'projects-index.json'), { force: true })
    const library = await home.start()
    times.push(...(await measureWork(1, () => library.list({ sort: 'updated_at' }))))
    await library.close()
  }
  return times
}

async function measureWork(
  runs: number,
  work: () => Promise<unknown>,
  before: () => Promise<unknown> = () => Promise.resolve(),
): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    await before()
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times
}
