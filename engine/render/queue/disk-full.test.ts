import { access, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ended, makeQueueBench, submit, type QueueBench } from './testing/queue-bench.ts'
import { long, noise, short } from './testing/scenes.ts'

/** Runs a program of the system; one that fails shows in what is expected afterwards. */
function asRoot(program: string, ...words: string[]) {
  return execa(program, words, { reject: false })
}

/** Whether a small disk can be made; the probe is gone with its own namespace. */
const mayMount =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  (await asRoot('unshare', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt')).exitCode === 0

describe.skipIf(!mayMount)('exports on a full disk (needs the right to mount)', () => {
  let bench: QueueBench
  let disk: string
  beforeAll(async () => {
    bench = await makeQueueBench()
    disk = join(bench.home, 'disk')
    await mkdir(disk)
  })
  afterEach(async () => {
    await bench.close()
    await asRoot('umount', disk)
  })
  afterAll(() => bench.remove())

  async function mount(size: string): Promise<void> {
    await asRoot('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk)
  }

  it('a job without room fails as such, the app cleans up, and the queue goes on', async () => {
    await mount('64k')
    let cleaned = 0
    const onDiskFull = async () => void cleaned++
    const queue = await bench.open({ exportsFolder: disk, onDiskFull })
    const [large, small] = await Promise.all([submit(queue, noise(10)), submit(queue, short)])
    expect(await ended(queue, large.id)).toMatchObject({
      state: 'failed',
      file: null,
      error: { code: 'DISK_FULL', reason: 'disk_full' },
    })
    expect(cleaned).toBe(1)
    expect(await ended(queue, small.id)).toMatchObject({ state: 'completed' })
    expect(await readdir(disk)).toEqual([`${small.id}.mp4`])
  })

  it('an export that cannot be kept is not acknowledged; one that can after a cleanup is', async () => {
    await mount('128k')
    const jobsFile = join(disk, 'jobs.json')
    const filler = join(disk, 'filler')
    let clean = false
    const onDiskFull = async () => {
      if (clean) await rm(filler)
    }
    const queue = await bench.open({ jobsFile, onDiskFull })
    await writeFile(filler, Buffer.alloc(200_000)).catch(() => undefined)
    await expect(submit(queue, long)).rejects.toMatchObject({ code: 'DISK_FULL' })
    expect(queue.list()).toEqual([])
    expect(await readdir(join(disk, 'jobs')).catch(() => [])).toEqual([])
    clean = true
    const { id } = await submit(queue, long)
    await access(join(disk, 'jobs', `${id}.json`))
    await queue.cancel(id)
  })
})
