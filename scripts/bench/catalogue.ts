/** What of Manim can be had as a node, and how long the catalogue takes to load: `npm run bench catalogue`. */
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import type { NodeKind } from '../../engine/catalogue/definition.ts'
import { handWrittenKinds } from '../../engine/catalogue/kinds/index.ts'
import { loadCatalogue, shippedFile, shippedManim } from '../../engine/library/catalogue-file.ts'
import { spread } from './measure.ts'
import { figure, machine, table } from './report.ts'

/** What introspection could not try, as it is written beside the catalogue. */
interface Report {
  methods: number
  uncalled: { type: string; reason: string }[]
}

const starts = 9

if (process.argv[2] === 'load') {
  const start = performance.now()
  const catalogue = await loadCatalogue()
  const loaded = performance.now()
  catalogue.kinds.values()
  console.log(JSON.stringify([loaded - start, performance.now() - loaded]))
} else {
  const catalogue = await loadCatalogue()
  const report = JSON.parse(await readFile(shippedFile().replace('manim-', 'uncalled-'), 'utf8')) as Report
  console.log(`${machine()}, Manim ${shippedManim}\n`)
  console.log(table(['kinds', 'number'], countKinds([...catalogue.kinds.values()])))
  console.log(
    `\n${table(['of Manim', 'all', 'in the palette', 'in a graph', 'tried in Manim'], reach(catalogue, report))}`,
  )
  const times = Array.from({ length: starts }, timeLoading)
  const row = (name: string, at: 0 | 1) => [name, figure(spread(times.map((time) => time[at])).median)]
  console.log(
    `\n${table(['milliseconds in a new process, median', ''], [row('load', 0), row('complete every kind', 1)])}`,
  )
}

function timeLoading(): [load: number, complete: number] {
  const answer = execFileSync(process.execPath, [import.meta.filename, 'load'], { encoding: 'utf8' })
  return JSON.parse(answer) as [number, number]
}

function countKinds(kinds: readonly NodeKind[]): string[][] {
  const count = (test: (kind: NodeKind) => boolean | undefined) => String(kinds.filter(test).length)
  return [
    ['all', count(() => true)],
    ['in the palette', count(({ hidden }) => !hidden)],
    ['curated by hand', count(({ curated }) => curated)],
    ['written by hand', String(handWrittenKinds.length)],
  ]
}

/** Classes are the public ones that `from manim import *` binds; methods those that a class itself defines. */
function reach({ kinds, classes, names }: Catalogue, { methods, uncalled }: Report): string[][] {
  const all = [...kinds.values()]
  const untried = new Set(uncalled.map(({ type }) => type))
  const row = (name: string, total: number, own: readonly NodeKind[]): string[] => {
    const share = (count: number) => `${count} (${figure((100 * count) / total)} %)`
    const counts = [own.filter(({ hidden }) => !hidden), own, own.filter(({ type }) => !untried.has(type))]
    return [name, String(total), ...counts.map(({ length }) => share(length))]
  }
  const derivedFrom = (base: string) =>
    [...names].filter((name) => name === base || classes.get(name)?.bases.includes(base))
  const made = (owners: readonly string[]) => owners.flatMap((name) => kinds.get(`manim.${name}`) ?? [])
  const [mobjects, animations] = [derivedFrom('Mobject'), derivedFrom('Animation')]
  const called = all.filter(({ call }) => call.form === 'method' || call.form === 'classmethod')
  return [
    row('Mobject classes', mobjects.length, made(mobjects)),
    row('Animation classes', animations.length, made(animations)),
    row(
      'methods of these and of cameras',
      methods,
      called.filter(({ type }) => type.startsWith('manim.')),
    ),
  ]
}
