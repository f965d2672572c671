/**
 * How long a graph takes to be checked and written as Python: `npm run bench code`. Each size runs in a process of its
 * own, so that its first call is a first call.
 */
import { execFileSync } from 'node:child_process'
import { generateCode } from '../../engine/codegen/generate.ts'
import { realisticGraph } from '../../engine/codegen/testing/realistic-graph.ts'
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { validateGraph } from '../../engine/graph/validate/index.ts'
import { loadCatalogue } from '../../engine/library/catalogue-file.ts'
import { measure, type Run, spread, time } from './measure.ts'
import { figure, machine, table } from './report.ts'

const sizes = { 200: { runs: 150, warmUp: 100 }, 5000: { runs: 40, warmUp: 15 } }
const columns = ['work', 'least', 'median', 'p95', 'wall, median', 'wall, p95', '× calibration']

const asked = process.argv[2]
if (asked === undefined) {
  console.log(`${machine()}\n\nMilliseconds on one thread (\`wall\`: on the clock).\n`)
  const rows = Object.keys(sizes).flatMap((size) => {
    const answer = execFileSync(process.execPath, [import.meta.filename, size], { encoding: 'utf8' })
    return JSON.parse(answer) as string[][]
  })
  console.log(table(columns, rows))
} else {
  const catalogue = await loadCatalogue()
  console.log(JSON.stringify(rowsOf(Number(asked) as keyof typeof sizes, catalogue)))
}

function rowsOf(size: keyof typeof sizes, catalogue: Catalogue): string[][] {
  const plan = sizes[size]
  const document = realisticGraph(size)
  const check = (graph: GraphDocument): void => void validateGraph(graph, catalogue)
  const write = (graph: GraphDocument): void => void generateCode(graph, catalogue)
  const both = (graph: GraphDocument): void => {
    check(graph)
    write(graph)
  }
  const fresh = (): GraphDocument => structuredClone(document)
  const first = time(() => both(fresh()))
  let current = fresh()
  const edited = (): GraphDocument => {
    both(current)
    return (current = edit(current))
  }
  const name = `${size.toLocaleString('en')} nodes`
  return [
    row(`${name}: both, first call in the process`, [{ ...first, ratio: Number.NaN }]),
    row(`${name}: validation`, measure(plan, fresh, check)),
    row(`${name}: code generation`, measure(plan, fresh, write)),
    row(`${name}: both`, measure(plan, fresh, both)),
    row(`${name}: both, after an edit of one node`, measure(plan, edited, both)),
  ]
}

/** As the editor does it: a new record for the node that changes, new lists, all else the same. */
function edit(document: GraphDocument): GraphDocument {
  const nodes = document.nodes.map((node) => {
    if (node.id !== 'node-1') return node
    const { params = {} } = node
    const before = typeof params['radius'] === 'number' ? params['radius'] : 1
    return { ...node, params: { ...params, radius: (before % 3) + 0.01 } }
  })
  return { ...document, nodes }
}

function row(name: string, runs: readonly Run[]): string[] {
  const cpu = spread(runs.map((run) => run.cpu))
  const wall = spread(runs.map((run) => run.wall))
  const ratio = spread(runs.map((run) => run.ratio))
  return [name, cpu.least, cpu.median, cpu.p95, wall.median, wall.p95, ratio.median].map((cell) =>
    typeof cell === 'number' ? figure(cell) : cell,
  )
}
