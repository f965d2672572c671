import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultSettings } from '../../api/contract/setting-fields.ts'
import { SettingsStore } from './settings-store.ts'

let folder: string
let file: string
let store: SettingsStore

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store ü '))
  file = join(folder, 'home', 'settings.json')
  store = new SettingsStore(file, {})
  await store.load()
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const stored = async () => JSON.parse(await readFile(file, 'utf8')) as unknown
const soon = { timeout: 20_000, interval: 50 }

describe('SettingsStore', () => {
  it('changes settings in the file and tells it once', async () => {
    const told = vi.fn<(settings: unknown) => void>()
    store.onChange(told)
    const settings = await store.set({ 'export.concurrency': 2, 'interface.theme': 'dark', 'export.keep_days': null })
    expect(settings).toMatchObject({ export: { concurrency: 2, keep_days: null }, interface: { theme: 'dark' } })
    expect(store.current).toBe(settings)
    expect(await stored()).toEqual({
      version: 1,
      export: { concurrency: 2, keep_days: null },
      interface: { theme: 'dark' },
    })
    expect(told).toHaveBeenCalledExactlyOnceWith(settings)
  })

  it('puts a setting back to its default with null', async () => {
    await store.set({ 'export.concurrency': 2, python: '/python' })
    expect(await store.set({ 'export.concurrency': null, python: null })).toEqual(defaultSettings)
    expect(await stored()).toEqual({ version: 1, export: {} })
  })

  it.each([
    [{ 'export.concurrency': 0 }, 'export.concurrency must be a whole number from 1 to 64, and not 0.'],
    [{ 'export.concurency': 2 }, 'There is no setting "export.concurency". Did you mean export.concurrency?'],
    [{ 'interface.theme': 'pink' }, 'interface.theme must be one of system, dark, light, and not "pink".'],
    [{ 'export.folder': 'films' }, 'export.folder must be an absolute path, and not "films".'],
    [{ '__proto__.polluted': 1 }, 'There is no setting "__proto__.polluted".'],
    [{ export: {} }, 'There is no setting "export".'],
  ])('refuses %o, and changes nothing', async (changes, message) => {
    await store.set({ 'interface.scale': 2 })
    const refusal = store.set({ 'interface.snap_to_grid': true, ...changes })
    await expect(refusal).rejects.toMatchObject({ code: 'VALIDATION_ERROR', message })
    expect(await stored()).toEqual({ version: 1, interface: { scale: 2 } })
    expect(store.current.interface.snap_to_grid).toBe(false)
  })

  it('does not change what the environment decides', async () => {
    const fixed = new SettingsStore(file, { MANIM_NODES_QUALITY: 'high', MANIM_NODES_HOME: folder })
    await fixed.load()
    expect(fixed.overridden).toEqual({ 'preview.quality': 'MANIM_NODES_QUALITY', home: 'MANIM_NODES_HOME' })
    const message = 'preview.quality is set by MANIM_NODES_QUALITY, and can only be changed there.'
    await expect(fixed.set({ 'preview.quality': 'low' })).rejects.toMatchObject({ message })
    await fixed.close()
  })

  it('follows another program, keeps what it does not know, and loses nothing of either', async () => {
    const told = vi.fn<(settings: unknown) => void>()
    store.onChange(told)
    await writeFile(file, '{"version": 1, "storage": {"quota_gb": 3}, "future": true}')
    await vi.waitFor(() => expect(store.current.storage.quota_gb).toBe(3), soon)
    expect(told).toHaveBeenCalledOnce()
    await writeFile(file, '{"version": 1, "storage": {"quota_gb": 4}, "future": true}')
    await store.set({ 'storage.warn_free_gb': 2 })
    expect(await stored()).toEqual({ version: 1, storage: { quota_gb: 4, warn_free_gb: 2 }, future: true })
    expect(store.current.storage).toEqual({ quota_gb: 4, warn_free_gb: 2 })
  })

  it('keeps what held while a file is damaged, leaves it where it is, and sets it aside when it must write', async () => {
    await store.set({ 'storage.quota_gb': 3 })
    await writeFile(file, '{"storage": ')
    await vi.waitFor(() => expect(store.warning).toContain('those from before hold'), soon)
    expect(store.current.storage.quota_gb).toBe(3)
    expect(await readdir(join(folder, 'home'))).toEqual(['settings.json'])
    await store.set({ 'storage.warn_free_gb': 2 })
    expect(await stored()).toMatchObject({ storage: { quota_gb: 3, warn_free_gb: 2 } })
    const [, aside = ''] = (await readdir(join(folder, 'home'))).toSorted()
    expect(await readFile(join(folder, 'home', aside), 'utf8')).toBe('{"storage": ')
    expect(store.warning).toBeUndefined()
  })

  it('is not confused by many changes at once', async () => {
    const all = Array.from({ length: 20 }, (_, index) => store.set({ 'export.history': index, 'interface.scale': 1.5 }))
    await Promise.all(all)
    expect(store.current).toMatchObject({ export: { history: 19 }, interface: { scale: 1.5 } })
    expect(await readdir(join(folder, 'home'))).toEqual(['settings.json'])
  })

  it('says where it cannot write', async () => {
    const blocked = new SettingsStore(join(folder, 'home', 'settings.json', 'settings.json'), {})
    await writeFile(file, '{}')
    await expect(blocked.set({ 'export.history': 1 })).rejects.toThrow(/settings\.json/)
    await blocked.close()
  })
})
