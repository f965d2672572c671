/**
 * How long equations take: typesetting alone, with the way through the socket, and a whole Manim object:
 * `npm run bench equations`.
 */
import { execa } from 'execa'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onLine, sendLine } from '../../engine/equations/service/lines.ts'
import { startTypesetter } from '../../engine/equations/service/start-typesetter.ts'
import { texCounts } from '../../engine/equations/testing/tex-counts.ts'
import { pythonResources } from '../../engine/library/resources.ts'
import { findManim } from '../../engine/render/find-manim.ts'
import { spread } from './measure.ts'
import { figure, machine, table } from './report.ts'

const rounds = 5
const preamble = '\\documentclass[preview]{standalone}\n\\usepackage{amsmath}\n\\usepackage{amssymb}'
const expressions = Array.from({ length: rounds }, () => texCounts.map(([tex]) => tex)).flat()

const cache = await mkdtemp(join(tmpdir(), 'equations-bench-'))
const start = performance.now()
const typesetter = await startTypesetter({ cache, transport: 'unix' })
await typesetter.typeset({ expression: 'x', environment: 'align*', preamble })
const ready = performance.now() - start
await askAll()
const { typesetting, roundTrips } = await askAll()
const objects = await timeObjects()
await typesetter.close()
await rm(cache, { recursive: true })

console.log(
  `${machine()}\n\nMilliseconds for ${expressions.length} equations; the first comes after ${figure(ready)}.\n`,
)
const rows = Object.entries({
  typesetting,
  'with the way through the socket': roundTrips,
  'a whole MathTex, new': objects.fresh,
  'a whole MathTex, kept from an earlier render': objects.kept,
}).map(([work, times]) => {
  const { median, p95 } = spread(times)
  return [work, figure(median), figure(p95)]
})
console.log(table(['work', 'median', 'p95'], rows))

/** Asks for every equation over the socket, one after the other. */
async function askAll(): Promise<{ typesetting: number[]; roundTrips: number[] }> {
  const socket = connect(typesetter.address.slice('unix:'.length))
  let answered: (line: string) => void = () => undefined
  onLine(socket, (line) => answered(line))
  const ask = (value: unknown) =>
    new Promise<string>((done) => {
      answered = done
      sendLine(socket, value)
    })
  await ask({})
  const times = { typesetting: [] as number[], roundTrips: [] as number[] }
  for (const [id, expression] of expressions.entries()) {
    const before = performance.now()
    const reply = await ask({ id, expression, environment: 'align*', preamble })
    times.roundTrips.push(performance.now() - before)
    times.typesetting.push((JSON.parse(reply) as { milliseconds: number }).milliseconds)
  }
  socket.destroy()
  return times
}

/** Makes a MathTex of every equation in Manim, in two processes with the same folder of kept equations. */
async function timeObjects(): Promise<{ fresh: number[]; kept: number[] }> {
  const { python } = await findManim()
  const program = fileURLToPath(new URL('./time_equations.py', import.meta.url))
  const run = async () => {
    const options = { env: { PYTHONPATH: pythonResources }, input: JSON.stringify(texCounts.map(([tex]) => tex)) }
    const { stdout } = await execa(python, [program, typesetter.address, cache], options)
    return JSON.parse(stdout) as number[]
  }
  return { fresh: await run(), kept: await run() }
}
