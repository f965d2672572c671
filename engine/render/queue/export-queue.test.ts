import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { exportJob, type ExportJob } from '../../api/contract/exports.ts'
import { readMedia } from '../media-probe.ts'
import { testPython } from '../testing/python.ts'
import { processesIn, until } from '../testing/workspace.ts'
import { ended, makeQueueBench, submit, type QueueBench } from './testing/queue-bench.ts'
import { afterPython, fadeIn, long, short } from './testing/scenes.ts'

let bench: QueueBench
beforeAll(async () => {
  bench = await makeQueueBench()
})
// Whatever was done: nothing runs any more, and nothing half written is left.
afterEach(async () => {
  await bench.close()
  const left = [...(await processesIn(bench.home)), ...(await bench.results()).filter((name) => name.startsWith('.'))]
  if (left.length > 0) throw new Error(`This is left: ${left.join(', ')}`)
})
afterAll(() => bench.remove())

describe('the export queue', () => {
  it('makes one after another, in order, and tells progress that never goes back', async () => {
    const queue = await bench.open()
    const told: ExportJob[] = []
    queue.onChange(({ jobs }) => void told.push(...jobs))
    const submitted = await Promise.all([
      submit(queue, fadeIn(2, 'First')),
      submit(queue, short, { format: 'png-sequence' }),
      submit(queue, short, { format: 'png' }),
      submit(queue, short, { format: 'png', at: 0.1 }),
    ])
    expect(submitted.map(({ state, frames_total }) => [state, frames_total])).toEqual([
      ['queued', 30],
      ['queued', 3],
      ['queued', 1],
      ['queued', 1],
    ])
    expect(queue.length).toBe(4)
    const jobs = await Promise.all(submitted.map(({ id }) => ended(queue, id)))
    for (const job of told) exportJob.parse(job)
    const [video, sequence] = jobs
    expect(video).toMatchObject({
      name: 'First',
      state: 'completed',
      progress: 100,
      frames_done: 30,
      duration: 2,
      width: 64,
      height: 36,
      url: `/exports/${video?.id}.mp4`,
      file: join(bench.exports, `${video?.id}.mp4`),
      error: null,
      attempt: 1,
    })
    expect(await readMedia(await testPython(), video?.file ?? '')).toMatchObject({
      frames: 30,
      bytes: video?.file_size,
    })
    const names = jobs.map(({ file }) => basename(file ?? ''))
    expect(new Set(await bench.results())).toEqual(new Set(names))
    expect(sequence).toMatchObject({ state: 'completed', url: `/exports/${sequence?.id}` })
    expect(jobs.map(({ progress }) => progress)).toEqual([100, 100, 100, 100])
    const times = jobs.map(({ started_at, completed_at }) => [started_at ?? '', completed_at ?? ''])
    expect(times.flat()).toEqual(times.flat().toSorted())
    const progress = told.filter(({ id }) => id === video?.id).map((job) => job.progress)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(told.some(({ nodes }) => nodes.includes('node-2'))).toBe(true)
    expect(queue.length).toBe(0)
  })

  it('renders as many at once as the setting says, also when it is raised', async () => {
    let allowed = 1
    const queue = await bench.open({ concurrency: () => allowed })
    const ids = (await Promise.all([submit(queue, long), submit(queue, long), submit(queue, long)])).map(({ id }) => id)
    const rendering = () => queue.list().filter(({ state }) => state === 'rendering').length
    expect(rendering()).toBe(1)
    allowed = 2
    queue.startWaiting()
    expect(rendering()).toBe(2)
    await until(
      () => queue.list().filter(({ progress, state }) => progress > 0 && state === 'rendering').length === 2,
      50,
    )
    await queue.clear()
    expect(queue.get(ids[2] ?? '')).toMatchObject({ state: 'cancelled', started_at: null })
    await Promise.all(ids.map((id) => queue.cancel(id)))
    expect(ids.map((id) => queue.get(id).state)).toEqual(['cancelled', 'cancelled', 'cancelled'])
  })

  it('changes the order of those that wait, and tells it', async () => {
    const queue = await bench.open()
    let waiting: string[] = []
    const [a, b, c] = (await Promise.all([submit(queue, long), submit(queue, long), submit(queue, short)])).map(
      ({ id }) => id,
    )
    queue.onChange((data) => void ({ waiting } = data))
    await queue.reorder(c ?? '', b ?? '')
    expect(waiting).toEqual([c, b])
    await queue.reorder(c ?? '', null)
    expect(waiting).toEqual([b, c])
    await expect(queue.reorder(a ?? '', null)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
    await queue.reorder(c ?? '', b ?? '')
    await queue.cancel(a ?? '')
    expect(await ended(queue, c ?? '')).toMatchObject({ state: 'completed' })
    await until(() => queue.get(b ?? '').state === 'rendering')
    await queue.cancel(b ?? '')
  })

  it('draws the graph as it was when it was submitted', async () => {
    const queue = await bench.open()
    const document = structuredClone(short)
    const submitted = submit(queue, document, { quality: '480p', resolution: [32, 48], frame_rate: 10 })
    document.nodes = []
    const { id } = await submitted
    const job = await ended(queue, id)
    expect(job).toMatchObject({ state: 'completed', width: 32, height: 48, frame_rate: 10, frames_done: 2 })
  })

  it('refuses what cannot be made when it is asked for', async () => {
    const queue = await bench.open()
    const before = queue.list().length
    const wrong = { ...short, nodes: short.nodes.map((node) => ({ ...node, type: 'manim.Nonsense' })) }
    const refused = { code: 'VALIDATION_ERROR' }
    await expect(submit(queue, wrong)).rejects.toMatchObject({
      ...refused,
      details: { problems: expect.any(Array) as [] },
    })
    await expect(submit(queue, short, { transparent: true })).rejects.toMatchObject(refused)
    await expect(submit(queue, short, { at: 1 })).rejects.toMatchObject(refused)
    await expect(submit(queue, short, {}, 'out.mp4')).rejects.toMatchObject(refused)
    await expect(submit(queue, short, {}, join(bench.home, 'none', 'out.mp4'))).rejects.toMatchObject(refused)
    expect(queue.list()).toHaveLength(before)
    await expect(queue.cancel('nobody')).rejects.toMatchObject({ code: 'NOT_FOUND', id: 'nobody' })
  })

  it('copies the result to where the user wants it, and warns where that is not possible', async () => {
    const queue = await bench.open({ concurrency: () => 2 })
    const file = join(bench.home, 'mine.mp4')
    const gone = join(bench.home, 'a folder')
    await mkdir(gone)
    const [good, bad] = await Promise.all([submit(queue, short, {}, file), submit(queue, short, {}, gone)])
    const done = await ended(queue, good.id)
    expect(done).toMatchObject({ state: 'completed', copy: file, warnings: [] })
    expect((await readFile(file)).equals(await readFile(done.file ?? ''))).toBe(true)
    expect(await ended(queue, bad.id)).toMatchObject({
      state: 'completed',
      copy: null,
      warnings: [`The copy was not made. ${gone} is a folder. Name a file in it.`],
    })
  })

  it('keeps what is known of a failure, and forgets it with the job', async () => {
    const queue = await bench.open()
    const { id } = await submit(queue, afterPython('print("before it")\nraise ValueError("no such thing")'))
    expect(await ended(queue, id)).toMatchObject({
      state: 'failed',
      attempt: 1,
      error: { reason: 'error', node: 'node-3', message: 'Animation failed: no such thing' },
    })
    const record = await queue.failure(id)
    expect(record).toMatchObject({
      job: { id, attempt: 1, state: 'failed' },
      output: expect.stringContaining('before it') as string,
      code: expect.stringContaining('no such thing') as string,
    })
    expect(record.job.error?.traceback).toContain('ValueError')
    const codeFile = record.command.at(-2) ?? ''
    expect(await readFile(codeFile, 'utf8')).toBe(record.code)
    await queue.remove(id, false)
    await expect(queue.failure(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(access(codeFile)).rejects.toThrow('ENOENT')
  })

  it.skipIf(process.platform === 'win32')(
    'tries again by itself when Python vanishes, three times at most',
    async () => {
      const queue = await bench.open({ concurrency: () => 2 })
      const once = join(bench.home, 'once')
      const [cured, hopeless] = await Promise.all([
        submit(
          queue,
          afterPython(`import os\nif not os.path.exists("${once}"):\n    open("${once}", "w")\n    os._exit(3)`),
        ),
        submit(queue, afterPython('import os\nos._exit(3)')),
      ])
      expect(await ended(queue, cured.id)).toMatchObject({ state: 'completed', attempt: 2, error: null })
      await expect(queue.failure(cured.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect(await ended(queue, hopeless.id)).toMatchObject({
        state: 'failed',
        attempt: 3,
        error: { reason: 'crashed' },
      })
      expect(await queue.failure(hopeless.id)).toMatchObject({ job: { attempt: 3 } })
    },
  )

  it('starts a failed job again, and a completed one as a new job', async () => {
    const queue = await bench.open()
    const flag = join(bench.home, 'flag')
    const { id } = await submit(queue, afterPython(`open(${JSON.stringify(flag)})`))
    expect(await ended(queue, id)).toMatchObject({ state: 'failed', error: { reason: 'error' } })
    await writeFile(flag, '')
    expect(await queue.retry(id)).toMatchObject({ attempt: 2, error: null })
    const done = await ended(queue, id)
    expect(done).toMatchObject({ state: 'completed', attempt: 2 })
    const another = await queue.retry(id)
    expect(another).toMatchObject({ attempt: 1, name: done.name })
    expect(another.id).not.toBe(id)
    await expect(queue.retry(another.id)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
    await expect(queue.remove(another.id, true)).rejects.toMatchObject({ code: 'VALIDATION_ERROR' })
    expect(await ended(queue, another.id)).toMatchObject({ state: 'completed' })
    await queue.remove(id, true)
    await expect(access(done.file ?? '')).rejects.toThrow('ENOENT')
  })

  it('keeps a history of bounded length; files stay', async () => {
    const queue = await bench.open()
    const { id } = await submit(queue, short)
    const { file } = await ended(queue, id)
    await bench.close()
    const shorter = await bench.open({ historyLength: 1 })
    expect(shorter.list().map((job) => job.id)).toEqual([id])
    const next = await submit(shorter, long)
    const removed: string[] = []
    shorter.onChange((data) => void removed.push(...data.removed))
    await shorter.cancel(next.id)
    await until(() => removed.includes(id))
    expect(shorter.list().map((job) => job.id)).toEqual([next.id])
    await access(file ?? '')
  })
})
