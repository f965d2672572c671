/** Kills a program while it saves, and looks at what it left. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { loadGraph } from '../../../graph/load.ts'
import { saveGraph } from '../../../graph/save.ts'
import type { Paths } from '../../paths.ts'
import type { ProjectLibrary } from '../project-library.ts'
import { circles, type LibraryHome } from './library-home.ts'
import { seededRandom } from './seeded-random.ts'

/** What the program is told. */
export interface ChildTask {
  paths: Paths
  file: string
  ids: string[]
  seed: number
  time: number
}

/** What it says of one change: which graph, what of it, and whether it is acknowledged. */
export interface ChildLine {
  target: string
  done: boolean
  edit?: number
  name?: string
  kept?: string
  exists?: boolean
}

/** What all rounds came to. `faults` says what went wrong; there must be none. */
export interface KillCounts {
  rounds: number
  /** Changes that were acknowledged. */
  acknowledged: number
  /** Changes that were begun and not acknowledged when the program was killed, and how many of them were on the disk. */
  cut: number
  cutButDone: number
  /** Files that killed programs left half written, before the next start. */
  leftovers: number
  snapshots: number
  faults: string[]
}

/** What must be on the disk: acknowledged, or what was being done at the end. */
class Expectation {
  done: ChildLine | undefined
  begun: ChildLine | undefined

  take(line: ChildLine): void {
    if (line.done) [this.done, this.begun] = [line, undefined]
    else this.begun = line
  }
}

/**
 * Runs the rounds in one home, each beginning with what the one before left.
 *
 * @param seed - decides what is done; when a kill comes is up to the machine too
 */
export async function killRounds(
  home: LibraryHome,
  { rounds, seed }: { rounds: number; seed: number },
): Promise<KillCounts> {
  const counts = { rounds, acknowledged: 0, cut: 0, cutButDone: 0, leftovers: 0, snapshots: 0, faults: [] as string[] }
  const random = seededRandom(seed)
  const file = join(home.folder, 'elsewhere.mnodes')
  await writeFile(file, saveGraph(circles(1, '0')))
  const first = await home.start()
  const made = await Promise.all([1, 2, 3].map(() => first.create({ name: 'name 0', document: circles(1, '0') })))
  const ids = made.map(({ document }) => document.id)
  await first.close()
  const expected = new Map<string, Expectation>()
  const snapshots = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const time = Date.parse('2026-11-01T00:00:00Z') + round * 86_400_000
    const task: ChildTask = { paths: home.paths, file, ids, seed: seed * 1000 + round, time }
    const lines = await runAndKill(task, random() ** 2 * 1500)
    for (const line of lines) {
      if (line.done) counts.acknowledged++
      if (line.done && line.kept !== undefined) snapshots.add(`${line.target} ${line.kept}`)
      const what = Object.keys(line).find((key) => key !== 'target' && key !== 'done') ?? ''
      const key = `${line.target} ${what}`
      const known = expected.get(key) ?? new Expectation()
      expected.set(key, known)
      known.take(line)
    }
    counts.leftovers += (await drafts(home)).length
    const library = await home.start()
    await inspect({ home, library, file, expected, snapshots, counts })
    await library.close()
  }
  return counts
}

/** Runs the program and kills it so many milliseconds after it was first heard. @returns what it said */
async function runAndKill(task: ChildTask, delay: number): Promise<ChildLine[]> {
  const program = join(import.meta.dirname, 'saving-child.ts')
  const child = spawn(process.execPath, [program, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: ChildLine[] = []
  const reader = createInterface({ input: child.stdout })
  // Once it has ended and all it said was read.
  const ended = Promise.all([once(reader, 'close'), once(child, 'exit')])
  reader.on('line', (line) => {
    if (lines.length === 0) setTimeout(() => child.kill('SIGKILL'), delay)
    // The kill may cut the last line.
    if (line.endsWith('}')) lines.push(JSON.parse(line) as ChildLine)
  })
  await ended
  if (lines.length === 0) throw new Error('The program that saves did not start.')
  return lines
}

interface Inspection {
  home: LibraryHome
  library: ProjectLibrary
  file: string
  expected: Map<string, Expectation>
  snapshots: ReadonlySet<string>
  counts: KillCounts
}

async function inspect({ home, library, file, expected, snapshots, counts }: Inspection): Promise<void> {
  const fault = (text: string): void => void counts.faults.push(text)
  // A draft beside a file from elsewhere goes when that file is opened.
  await library.open({ file })
  for (const name of await drafts(home)) fault(`${name} was left over after the start.`)
  for (const name of await readdir(home.paths.projects)) {
    if (!name.endsWith('.json')) continue
    const text = await readFile(join(home.paths.projects, name), 'utf8')
    if (!loadGraph(text).ok) fault(`${name} does not open.`)
  }
  const { projects, damaged } = await library.list({ sort: 'name' })
  for (const { id, error } of damaged) fault(`${id} is damaged: ${error}`)
  const names = new Map(projects.map(({ id, name }) => [id, name]))
  const kept = new Set<string>()
  for (const { id } of projects) {
    const history = await library.history(id)
    const files = await readdir(join(home.paths.history, id)).catch(() => [])
    const written = files.filter((name) => name.endsWith('.json')).length
    if (written !== history.length) fault(`${written - history.length} snapshots of ${id} do not open.`)
    for (const { name } of history) kept.add(`${id} ${name}`)
    counts.snapshots += history.length
  }
  for (const snapshot of snapshots) if (!kept.has(snapshot)) fault(`The snapshot ${snapshot} is lost.`)
  for (const [key, { done, begun }] of expected) {
    const { target } = (done ?? begun) as ChildLine
    const found = await look(key, { library, file, target, names, kept })
    const matches = (line: ChildLine | undefined): boolean => line !== undefined && found(line)
    if (begun) counts.cut++
    if (begun && matches(begun)) counts.cutButDone++
    if (done && !matches(done) && !matches(begun)) fault(`${JSON.stringify(done)} was acknowledged and is lost.`)
  }
  // The next program begins anew; only what lies on the disk counts from here on.
  expected.clear()
}

/** Says whether the disk is as a line wants it. */
async function look(
  key: string,
  given: Pick<Inspection, 'library' | 'file'> & { target: string; names: Map<string, string>; kept: Set<string> },
): Promise<(line: ChildLine) => boolean> {
  const { library, file, target, names, kept } = given
  if (key.endsWith(' exists')) return ({ exists }) => names.has(target) === exists
  if (key.endsWith(' name')) return ({ name }) => names.get(target) === name
  if (key.endsWith(' kept')) return (line) => kept.has(`${target} ${line.kept}`)
  const source = target === 'file' ? { file } : { project: target }
  const edits = [(await library.open(source)).document]
  for (const each of await library.recoveries()) edits.push(await library.recover(each.id))
  const labels = new Set(edits.map(({ nodes }) => nodes[0]?.label))
  return ({ edit }) => labels.has(String(edit))
}

async function drafts(home: LibraryHome): Promise<string[]> {
  const names = await readdir(home.folder, { recursive: true })
  return names.filter((name) => /(^|[\\/])\.[^\\/]*$/.test(name))
}
