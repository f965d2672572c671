import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { QueueLog } from './queue-options.ts'
import { processesIn, until } from '../testing/workspace.ts'
import { ended, makeQueueBench, submit, type QueueBench } from './testing/queue-bench.ts'
import { fadeIn, long, short } from './testing/scenes.ts'

describe('exports and the end of the app', () => {
  let bench: QueueBench
  beforeEach(async () => {
    bench = await makeQueueBench()
  })
  afterEach(() => bench.remove())

  it('those that waited go on, the one that was broken off is offered again', async () => {
    const queue = await bench.open()
    const [broken, waiting] = await Promise.all([submit(queue, fadeIn(60)), submit(queue, short)])
    await until(() => queue.get(broken.id).progress > 0, 50)
    await bench.close()
    expect(await processesIn(bench.home)).toEqual([])
    expect(await bench.results()).toEqual([])
    const after = await bench.open()
    expect(await ended(after, waiting.id)).toMatchObject({ state: 'completed', interrupted: false })
    expect(after.get(broken.id)).toMatchObject({ state: 'failed', interrupted: true, file: null, attempt: 1 })
    expect(after.get(broken.id).error?.message).toMatch(/Retry/)
    expect(await after.retry(broken.id)).toMatchObject({ attempt: 2, interrupted: false })
    expect(await ended(after, broken.id)).toMatchObject({ state: 'completed', attempt: 2, frames_done: 900 })
    await expect(after.submit({ document: short, options: after.get(broken.id).options })).resolves.toBeDefined()
  })

  it('a result that was whole when the app was killed is completed, with its copy', async () => {
    const queue = await bench.open()
    const copy = join(bench.home, 'mine.mp4')
    const { id } = await submit(queue, short, {}, copy)
    const done = await ended(queue, id)
    await bench.close()
    // As it is on the disk between the result's renaming and the note of it.
    const file = join(bench.home, 'jobs.json')
    const kept = JSON.parse(await readFile(file, 'utf8')) as { jobs: object[] }
    const unfinished = {
      state: 'rendering',
      completed_at: null,
      file: null,
      url: null,
      file_size: null,
      duration: null,
    }
    await writeFile(file, JSON.stringify({ ...kept, jobs: kept.jobs.map((job) => ({ ...job, ...unfinished })) }))
    await writeFile(copy, 'half')
    const after = await bench.open()
    const { completed_at: _, ...same } = done
    expect(after.get(id)).toMatchObject(same)
    expect((await readFile(copy)).equals(await readFile(done.file ?? ''))).toBe(true)
  })

  it('a damaged list is set aside with the graphs of its jobs, and told', async () => {
    const queue = await bench.open()
    await submit(queue, long)
    await bench.close()
    const file = join(bench.home, 'jobs.json')
    const half = (await readFile(file, 'utf8')).slice(0, 200)
    await writeFile(file, half)
    const told: string[] = []
    const log: QueueLog = (_level, message) => void told.push(message)
    const after = await bench.open({ log })
    expect(after.list()).toEqual([])
    expect(told).toEqual([expect.stringContaining('is damaged (it is not JSON): it was set aside')])
    const aside = (await readdir(bench.home)).filter((name) => name.includes('.broken-')).toSorted()
    expect(aside).toEqual([expect.stringMatching(/^jobs\.broken-/), expect.stringMatching(/^jobs\.json\.broken-/)])
    expect(await readFile(join(bench.home, aside[1] ?? ''), 'utf8')).toBe(half)
    expect(await readdir(join(bench.home, aside[0] ?? ''))).toHaveLength(1)
  })

  it('papers of jobs that were never acknowledged are swept away', async () => {
    const queue = await bench.open()
    const { id } = await submit(queue, short)
    await ended(queue, id)
    await bench.close()
    await writeFile(join(bench.home, 'jobs', 'nobody.json'), '{}')
    await bench.open()
    expect(await readdir(join(bench.home, 'jobs'))).toEqual([`${id}.json`])
  })
})
