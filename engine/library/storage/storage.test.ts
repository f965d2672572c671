import { lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { execa } from 'execa'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cleanupReport, storageReport } from '../../api/contract/app.ts'
import { defaultSettings } from '../../api/contract/setting-fields.ts'
import type { Settings } from '../../api/contract/settings.ts'
import { createPaths, type Paths } from '../paths.ts'
import { Storage } from './storage.ts'

let folder: string
let paths: Paths
let settings: { current: Settings }
const hour = 3_600_000
const megabyte = 2 ** 20

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'storage ü ')))
  paths = createPaths({ HOME: folder })
  settings = { current: structuredClone(defaultSettings) }
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Writes a file that is so many hours old. */
async function put(path: string, hours: number, bytes = 10): Promise<string> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, Buffer.alloc(bytes, 1))
  await age(path, hours)
  return path
}

async function age(path: string, hours: number): Promise<void> {
  const time = new Date(Date.now() - hours * hour)
  await utimes(path, time, time)
}

async function preview(name: string, hours: number, bytes = 10): Promise<string> {
  const path = join(paths.previews, name)
  await put(join(path, 'frames', '1.png'), hours, bytes)
  await age(join(path, 'frames'), hours)
  await age(path, hours)
  return path
}

function storage(inUse: string[] = []): Storage {
  return new Storage({ paths, settings, inUse: () => inUse })
}

const isThere = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  )

async function removedBy(one: Storage): Promise<string[]> {
  const report = cleanupReport.parse(await one.cleanup())
  expect(report.freed_bytes).toBe(report.removed.reduce((sum, { bytes }) => sum + bytes, 0))
  return report.removed.map(({ kind, path }) => `${kind} ${path}`).toSorted()
}

describe('cleanup', () => {
  it('removes previews older than an hour that no session and no process uses', async () => {
    const old = await preview('s-old', 2)
    const mine = await preview('s-mine', 2)
    const running = await preview(`manim-nodes-preview-${process.pid}-abc`, 2)
    const fresh = await preview('s-fresh', 0.5)
    // Old as a folder, but one of its frames is new.
    const filling = await preview('s-filling', 2)
    await put(join(filling, 'frames', '2.png'), 0)
    expect(await removedBy(storage([join(mine, 'frames')]))).toEqual([`preview ${old}`])
    for (const path of [mine, running, fresh, filling]) expect(await isThere(path)).toBe(true)
  })

  it('removes exports after the days the setting says, and none where it is off', async () => {
    const old = await put(join(paths.exports, `${randomUUID()}.mp4`), 8 * 24)
    const sequence = join(paths.exports, randomUUID())
    await put(join(sequence, '0001.png'), 8 * 24)
    await age(sequence, 8 * 24)
    const writing = await put(join(paths.exports, `${randomUUID()}.gif`), 8 * 24)
    const fresh = await put(join(paths.exports, `${randomUUID()}.webm`), 6 * 24)
    const other = await put(join(paths.exports, 'notes.docx'), 800)
    settings.current.export.keep_days = null
    expect(await removedBy(storage([writing]))).toEqual([])
    settings.current.export.keep_days = 7
    expect(await removedBy(storage([writing]))).toEqual([`export ${old}`, `export ${sequence}`].toSorted())
    for (const path of [writing, fresh, other]) expect(await isThere(path)).toBe(true)
  })

  it('in folders the user named, removes nothing that may be of someone else', async () => {
    const named = join(folder, 'Videos')
    const mine = await put(join(named, 'holiday.mp4'), 10_000)
    const made = await put(join(named, `${randomUUID()}.mp4`), 10_000)
    settings.current.export.folder = named
    paths = { ...paths, previews: folder }
    const documents = join(folder, 'Documents')
    await put(join(documents, 'letter.txt'), 10_000)
    await age(documents, 10_000)
    expect(await removedBy(storage())).toEqual([`export ${made}`])
    expect(await isThere(mine)).toBe(true)
    expect(await isThere(join(documents, 'letter.txt'))).toBe(true)
  })

  it.skipIf(process.platform === 'win32')('removes links, and never what they lead to', async () => {
    const precious = await put(join(folder, 'precious', 'thesis.txt'), 10_000)
    await mkdir(paths.previews, { recursive: true })
    const link = join(paths.previews, 'link')
    await symlink(dirname(precious), link)
    const inside = await preview('session', 2)
    await symlink(dirname(precious), join(inside, 'frames', 'deep'))
    await age(join(inside, 'frames'), 2)
    const later = new Storage({ paths, settings, now: () => Date.now() + 2 * hour })
    expect((await removedBy(later)).toSorted()).toEqual([`preview ${inside}`, `preview ${link}`].toSorted())
    expect(await readFile(precious)).toHaveLength(10)

    // A folder of previews that is itself a link could lead anywhere: only what is surely ours goes.
    await rm(paths.previews, { recursive: true })
    await symlink(dirname(precious), paths.previews)
    expect(await removedBy(later)).toEqual([])
    expect(await readFile(precious)).toHaveLength(10)
  })

  it('removes what killed processes left, and nothing of running ones', async () => {
    const { pid } = await ended()
    const work = join(paths.home, 'tmp', `manim-nodes-render-${pid}-x1`)
    await put(join(work, 'scene.py'), 0, 100)
    const own = join(paths.home, 'tmp', `manim-nodes-render-${process.pid}-x2`)
    await put(join(own, 'scene.py'), 0)
    const draft = await put(join(paths.assets, `.a.png.${pid}-1.tmp`), 5)
    const { removed } = await storage().cleanup()
    expect(removed.filter(({ path }) => path.startsWith(folder))).toEqual([
      { kind: 'leftover', path: work, bytes: 100 },
      { kind: 'leftover', path: draft, bytes: 10 },
    ])
    expect(await isThere(own)).toBe(true)
  })

  it('keeps the cache under its part of the quota by what was used last', async () => {
    settings.current.storage.quota_gb = 0.1
    const oldest = await put(join(paths.cache, 'a', '1'), 5, 30 * megabyte)
    const older = await put(join(paths.cache, 'b', '2'), 4, 30 * megabyte)
    const newer = await put(join(paths.cache, '3'), 3, 30 * megabyte)
    await utimes(oldest, new Date(), new Date(Date.now() - 5 * hour))
    expect(await removedBy(storage())).toEqual([`cache ${newer}`, `cache ${older}`])
    expect(await isThere(oldest)).toBe(true)
  })

  it('leaves everything else alone, however old', async () => {
    const { projects, recovery, assets, templates, history, settingsFile, python } = paths
    const kept = [projects, recovery, assets, templates, history, python].map((place) =>
      join(place, `${randomUUID()}.json`),
    )
    for (const path of [...kept, settingsFile]) await put(path, 100_000)
    expect(await removedBy(storage())).toEqual([])
    await storage().freeUp()
    for (const path of [...kept, settingsFile]) expect(await isThere(path)).toBe(true)
  })
})

describe('freeUp', () => {
  it('removes previews and caches, the oldest first, only until there is room', async () => {
    const paid = await preview('s-1', 0.9)
    const cached = await put(join(paths.cache, 'x'), 0.5)
    const used = await preview('s-2', 0.8)
    settings.current.storage.warn_free_gb = 0
    expect((await storage([used]).freeUp()).removed).toEqual([])
    settings.current.storage.warn_free_gb = 10_000
    const { removed, freed_bytes } = await storage([used]).freeUp()
    expect(removed.map(({ path }) => path)).toEqual([paid, cached])
    expect(freed_bytes).toBe(20)
    expect(await isThere(used)).toBe(true)
  })
})

describe('report', () => {
  it('counts what the app keeps, and tells once each time a bound is crossed', async () => {
    await put(join(paths.exports, `${randomUUID()}.mp4`), 0, 60 * megabyte)
    await put(join(paths.projects, 'a.json'), 0, 50 * megabyte)
    await put(join(paths.python, 'lib'), 0, 50 * megabyte)
    settings.current.storage.warn_free_gb = 0
    const one = storage()
    const told = vi.fn<(report: unknown) => void>()
    one.onWarning(told)
    const calm = storageReport.parse(await one.report())
    expect(calm).toMatchObject({ used_bytes: 110 * megabyte, quota_bytes: 10 * 2 ** 30, warning: null })
    expect(calm.free_bytes).toBeGreaterThan(0)
    settings.current.storage.quota_gb = 0.1
    expect((await one.report()).warning).toBe('manim-nodes uses 0.1 GB, more than the 0.1 GB it should.')
    await one.report()
    expect(told).toHaveBeenCalledTimes(1)
    settings.current.storage.warn_free_gb = 10_000
    expect((await one.report()).warning).toMatch(/Only [\d.]+ GB are free on the disk of /)
    expect(told).toHaveBeenCalledTimes(2)
    settings.current.storage = { quota_gb: 10, warn_free_gb: 0 }
    await one.report()
    settings.current.storage.quota_gb = 0.1
    await one.report()
    expect(told).toHaveBeenCalledTimes(3)
  })

  it('has nothing to count where there is no folder yet', async () => {
    settings.current.storage.warn_free_gb = 0
    expect(await storage().report()).toMatchObject({ used_bytes: 0, warning: null })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('start', () => {
  it('cleans up after a minute and then every ten', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const one = storage()
      one.start()
      const old = await preview('s-1', 2)
      await vi.advanceTimersByTimeAsync(59_000)
      expect(await isThere(old)).toBe(true)
      await vi.advanceTimersByTimeAsync(1000)
      await vi.waitFor(async () => expect(await isThere(old)).toBe(false), { timeout: 20_000 })
      await one.cleanup()
      await vi.waitUntil(() => vi.getTimerCount() === 1, { timeout: 20_000 })
      await preview('s-1', 2)
      await vi.advanceTimersByTimeAsync(600_000)
      await vi.waitFor(async () => expect(await isThere(old)).toBe(false), { timeout: 20_000 })
      await one.close()
    } finally {
      vi.useRealTimers()
    }
  })
})

/** A process that ran and ended: its number is of no one. */
async function ended(): Promise<{ pid: number }> {
  const child = execa(process.execPath, ['-e', ''])
  const { pid } = child
  await child
  return { pid: pid ?? -1 }
}
