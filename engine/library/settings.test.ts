import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadSettings, saveSettings } from './settings.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings ü '))
  file = join(folder, 'deep', 'settings.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('settings', () => {
  it('are at their defaults where there is no file', async () => {
    expect(await loadSettings(file)).toEqual({ settings: {} })
  })

  it('come back as they were saved, with fields of a newer version', async () => {
    await saveSettings(file, { python: '/ä b/python', from_the_future: [1] })
    expect(await loadSettings(file)).toEqual({ settings: { python: '/ä b/python', from_the_future: [1] } })
    expect(await readdir(join(folder, 'deep'))).toEqual(['settings.json'])
  })

  it.each(['{ "python": ', '{ "python": 3 }', '[]'])('set a file aside that is not valid: %s', async (text) => {
    await saveSettings(file, {})
    await writeFile(file, text)
    const { settings, warning } = await loadSettings(file)
    expect(settings).toEqual({})
    expect(warning).toContain('the defaults hold')
    const [aside = '', ...others] = await readdir(join(folder, 'deep'))
    expect(others).toEqual([])
    expect(await readFile(join(folder, 'deep', aside), 'utf8')).toBe(text)
  })
})
