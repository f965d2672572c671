/**
 * Damages graph files and opens them: `node scripts/fuzz/graphs.ts [--count 10000] [--seed 1] [--only NUMBER]`. What opens
 * must save the same each time, be checked and give code within a bound; what does not must say why.
 */
import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { loadCatalogue } from '../../engine/library/catalogue-file.ts'
import { readSamples, sampleOf } from './samples.ts'
import { type Outcome, tryGraph } from './try-graph.ts'

/** One file may take so long, in milliseconds; half a minute without an answer is taken for an endless loop. */
const bound = 5000
const endless = 30_000

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const [count, seed] = [Number(values.count), Number(values.seed)]

type Message = { number: number; outcome: Outcome }

if (!isMainThread) {
  await work((message) => parentPort?.postMessage(message))
} else if (values.only !== undefined) {
  const text = sampleOf(await readSamples(), seed, Number(values.only))
  console.error(tryGraph(text, await loadCatalogue()))
  console.log(text)
} else {
  report(await collect())
}

async function work(tell: (message: Message) => void): Promise<void> {
  const samples = await readSamples()
  const catalogue = await loadCatalogue()
  for (let number = 0; number < count; number++) {
    tell({ number, outcome: tryGraph(sampleOf(samples, seed, number), catalogue) })
  }
}

/** Runs all in a thread of its own, so that one without end can be named. */
async function collect(): Promise<Message[]> {
  const messages: Message[] = []
  const worker = new Worker(import.meta.filename, { argv: process.argv.slice(2) })
  let timer: NodeJS.Timeout | undefined
  await new Promise<void>((resolve, reject) => {
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        messages.push({ number: messages.length, outcome: { name: 'never ends', fault: 'never ends', took: endless } })
        void worker.terminate()
      }, endless)
    }
    wait()
    worker.on('message', (message: Message) => {
      messages.push(message)
      wait()
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve())
  })
  clearTimeout(timer)
  return messages
}

function report(messages: readonly Message[]): void {
  const counts = new Map<string, number>()
  for (const { outcome } of messages) counts.set(outcome.name, (counts.get(outcome.name) ?? 0) + 1)
  console.table(Object.fromEntries([...counts].toSorted((a, b) => b[1] - a[1])))
  const slowest = messages.toSorted((a, b) => b.outcome.took - a.outcome.took).slice(0, 3)
  for (const { number, outcome } of slowest) console.log(`number ${number} took ${outcome.took.toFixed(1)} ms`)
  const faults = messages.filter(({ outcome }) => outcome.fault !== undefined || outcome.took > bound)
  for (const { number, outcome } of faults) console.error(`number ${number}: ${outcome.fault ?? 'is too slow'}`)
  console.log(`${messages.length} files, ${faults.length} faults`)
  process.exitCode = faults.length > 0 || messages.length < count ? 1 : 0
}
