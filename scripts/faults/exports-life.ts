/**
 * One life of the export queue, to be killed: `exports-life.ts HOME SEED`. It submits, cancels and moves exports by chance
 * and says on stdout what was acknowledged. With `finish` as a third word it only goes on with what it finds, starts what
 * was broken off again, and ends when all is done.
 */
import { writeSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ExportOptions } from '../../engine/api/contract/exports.ts'
import { ExportQueue } from '../../engine/render/queue/export-queue.ts'
import { chosen } from '../../engine/render/queue/testing/queue-bench.ts'
import { fadeIn } from '../../engine/render/queue/testing/scenes.ts'
import { RenderTools } from '../../engine/render/render-tools.ts'
import { pick, seeded } from './random.ts'

const [, , home = '', seed = '1', finish] = process.argv
const random = seeded(Number(seed))
const copies = join(home, 'copies')
await mkdir(copies, { recursive: true })
const tools = new RenderTools(join(home, 'equations'))
const queue = new ExportQueue({
  jobsFile: join(home, 'jobs.json'),
  exportsFolder: join(home, 'exports'),
  workFolder: join(home, 'work'),
  tools,
  concurrency: () => 2,
  limits: () => ({}),
  folderOf: () => home,
  historyLength: 10_000,
  log: (level, message) => console.error(`${level}: ${message}`),
})
await queue.start()
say('open')
await (finish === undefined ? act() : finishAll())
await queue.close()
await tools.close()

async function act(): Promise<never> {
  for (;;) {
    await setTimeout(random() * 150)
    const waiting = queue.list().filter(({ state }) => state === 'queued')
    const last = waiting.at(-1)
    const dice = random()
    if (waiting.length < 3) await submit()
    else if (last !== undefined && dice < 0.04) say(`${(await queue.cancel(last.id)).state} ${last.id}`)
    else if (last !== undefined && dice < 0.2) await queue.reorder(last.id, waiting[0]?.id ?? null)
    else await again()
  }
}

async function submit(): Promise<void> {
  const options = chosen(
    pick<Partial<ExportOptions>>(random, [
      {},
      {},
      { format: 'gif' },
      { format: 'png-sequence' },
      { format: 'png', at: 0.1 },
    ]),
  )
  const file = random() < 0.4 ? join(copies, `copy-${Math.floor(random() * 1e9)}`) : undefined
  const { id } = await queue.submit({ document: fadeIn(pick(random, [0.2, 0.2, 1, 4])), options, file })
  say(`accepted ${id}`)
}

/** What was broken off in an earlier life is started again. */
async function again(): Promise<void> {
  const broken = queue.list().find(({ interrupted }) => interrupted)
  if (broken !== undefined) await queue.retry(broken.id)
}

async function finishAll(): Promise<void> {
  for (const { id, interrupted } of queue.list()) if (interrupted) await queue.retry(id)
  while (queue.length > 0) await setTimeout(50)
}

/** At once: a line that waits in a buffer dies with the process. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}
