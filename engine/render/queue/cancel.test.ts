import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExportJob } from '../../api/contract/exports.ts'
import { processesIn, until } from '../testing/workspace.ts'
import { makeQueueBench, submit, type QueueBench } from './testing/queue-bench.ts'
import { afterPython, fadeIn, long } from './testing/scenes.ts'

type Options = Partial<ExportJob['options']>

describe.skipIf(process.platform === 'win32')('a cancelled export', () => {
  let bench: QueueBench
  beforeAll(async () => {
    bench = await makeQueueBench()
  })
  afterAll(() => bench.remove())

  const copies = () => readdir(join(bench.home, 'copies')).catch(() => [])
  const running = async () => (await processesIn(bench.home)).length > 0
  const phases: [
    name: string,
    seconds: number,
    options: Options,
    reached: (job: ExportJob) => boolean | Promise<boolean>,
  ][] = [
    ['at its start', 3000, {}, ({ state }) => state === 'rendering'],
    ['while Python starts', 3000, {}, running],
    ['while it draws a video', 3000, {}, ({ progress }) => progress > 0],
    ['while it draws pictures', 3000, { format: 'png-sequence' }, ({ frames_done }) => frames_done > 20],
    ['while it encodes what is drawn', 60, { format: 'gif' }, ({ progress }) => progress === 100],
    ['while it is read back', 20, {}, ({ progress }) => progress === 100],
    ['on the way to a still', 3000, { format: 'png', at: 2000 }, running],
  ]
  it.each(phases)('%s leaves no process and no file', async (_name, seconds, options, reached) => {
    const queue = await bench.open()
    const { id } = await submit(queue, fadeIn(seconds), options)
    // Asked at every event, so that a short phase is not missed.
    const cancelled = new Promise<ExportJob>((resolve, reject) => {
      const look = async () => {
        const job = queue.get(id)
        if (job.completed_at === null && (await reached(job))) queue.cancel(id).then(resolve, reject)
        else if (job.completed_at === null) setTimeout(() => void look(), 2)
        else reject(new Error(`It has ended already: ${job.state}.`))
      }
      void look()
    })
    expect(await cancelled).toMatchObject({ state: 'cancelled', file: null, error: null })
    expect(await processesIn(bench.home)).toEqual([])
    expect(await bench.results()).toEqual([])
    await queue.remove(id, false)
    expect(queue.list()).toEqual([])
    await bench.close()
  })

  it('takes with it what its scene has started', async () => {
    const queue = await bench.open()
    const child = 'import subprocess\nsubprocess.Popen(["sleep", "1000"], start_new_session=True)'
    const { id } = await submit(queue, afterPython(child, long))
    await until(() => queue.get(id).progress > 0, 50)
    expect((await processesIn(bench.home)).length).toBeGreaterThan(0)
    await queue.cancel(id)
    expect(await processesIn(bench.home)).toEqual([])
    await bench.close()
  })

  it('is not begun when it waits, nor again when it has ended', async () => {
    const queue = await bench.open()
    const [first, second] = await Promise.all([submit(queue, long), submit(queue, long)])
    expect(await queue.cancel(second.id)).toMatchObject({ state: 'cancelled', started_at: null })
    expect(await queue.cancel(first.id)).toMatchObject({ state: 'cancelled' })
    expect(await queue.cancel(first.id)).toMatchObject({ state: 'cancelled' })
    expect(queue.length).toBe(0)
  })

  it('leaves no copy and no result when it is stopped on the way to the copy', async () => {
    const queue = await bench.open()
    await mkdir(join(bench.home, 'copies'))
    const copy = join(bench.home, 'copies', 'frames')
    const { id } = await submit(queue, fadeIn(60), { format: 'png-sequence' }, copy)
    await until(async () => (await copies()).length > 0, 50)
    expect(await queue.cancel(id)).toMatchObject({ state: 'cancelled' })
    expect(await copies()).toEqual([])
    expect(await bench.results()).toEqual([])
  })
})
