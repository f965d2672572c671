import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings, settingFields } from '../api/contract/setting-fields.ts'
import { settingGroups, settingsSchema } from '../api/contract/settings.ts'
import { loadSettings, saveSettings } from './settings.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settings ü '))
  file = join(folder, 'deep', 'settings.json')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function read(text: string, env: NodeJS.ProcessEnv = {}) {
  await saveSettings(file, {})
  await writeFile(file, text)
  return loadSettings(file, env)
}

describe('the table of settings', () => {
  it('says of every setting what it is, in a sentence, with a default it takes itself', () => {
    for (const field of settingFields.values()) {
      expect(field).toMatchObject({
        group: expect.toBeOneOf([...settingGroups]) as unknown,
        title: expect.stringMatching(/^[A-Z]/) as unknown,
        description: expect.stringMatching(/^[A-Z].{10,140}\.$/) as unknown,
      })
      expect({ path: field.path, takesDefault: field.schema.safeParse(field.default).success }).toEqual({
        path: field.path,
        takesDefault: true,
      })
    }
    expect(settingFields.get('export.keep_days')).toMatchObject({ min: 1, max: 36_500, unit: 'days', nullable: true })
    expect(settingFields.get('preview.quality')).toMatchObject({ kind: 'choice', choices: ['low', 'medium', 'high'] })
  })
})

describe('loadSettings', () => {
  it('gives the defaults where there is no file', async () => {
    const { settings, warning } = await loadSettings(file, {})
    expect(settings).toEqual(defaultSettings)
    expect(warning).toBeUndefined()
    expect(settings).toMatchObject({ python: null, limits: { noFrameSeconds: 300 }, export: { keep_days: 7 } })
  })

  it('gives back what was saved, and keeps fields of a newer version', async () => {
    await saveSettings(file, { python: '/ä b/python', from_the_future: [1], export: { new_field: 1, keep_days: null } })
    const { settings, stored, warning } = await loadSettings(file, {})
    expect(warning).toBeUndefined()
    expect(settings.python).toBe('/ä b/python')
    expect(settings.export).toEqual({ ...defaultSettings.export, keep_days: null })
    expect(stored).toMatchObject({ version: 1, from_the_future: [1], export: { new_field: 1 } })
    expect(await readdir(join(folder, 'deep'))).toEqual(['settings.json'])
  })

  it('reads files from before there was a version', async () => {
    const { settings, stored, warning } = await read('{"python": "", "limits": {"noFrameSeconds": 20}, "other": 1}')
    expect(warning).toBeUndefined()
    expect(settings).toMatchObject({ python: null, limits: { noFrameSeconds: 20, processes: 64 } })
    expect(stored).toEqual({ version: 1, limits: { noFrameSeconds: 20 }, other: 1 })
  })

  it('reads what it understands of a newer version, and says so', async () => {
    const { settings, stored, warning } = await read('{"version": 7, "export": {"concurrency": 3}}')
    expect(settings.export.concurrency).toBe(3)
    expect(stored['version']).toBe(7)
    expect(warning).toContain('newer manim-nodes (version 7')
  })

  it('falls back field by field, and names each', async () => {
    const { settings, warning } = await read(
      '{"python": 3, "preview": 5, "export": {"keep_days": 0, "concurrency": 2}, "log": {"level": "LOUD"}}',
    )
    expect(settings).toEqual({ ...defaultSettings, export: { ...defaultSettings.export, concurrency: 2 } })
    expect(warning).toContain('python must be a text, or null and is 3: the default holds.')
    expect(warning).toContain('export.keep_days must be a number from 1 to 36500 (days), or null and is 0')
    expect(warning).toContain('log.level must be one of DEBUG, INFO, WARNING, ERROR, CRITICAL and is "LOUD"')
    expect(warning).toContain('preview must be a record of settings and is 5')
    expect(warning).not.toContain('concurrency')
    expect(await readdir(join(folder, 'deep'))).toEqual(['settings.json'])
  })

  it.each(['{ "python": ', '[]', '3', ''])('sets a file aside that holds no settings: %s', async (text) => {
    const { settings, warning } = await read(text)
    expect(settings).toEqual(defaultSettings)
    expect(warning).toContain('the defaults hold')
    const [aside = '', ...others] = await readdir(join(folder, 'deep'))
    expect(others).toEqual([])
    expect(await readFile(join(folder, 'deep', aside), 'utf8')).toBe(text)
  })

  it('lets the environment win, and says which variable is wrong', async () => {
    const env = {
      MANIM_NODES_QUALITY: 'High',
      MANIM_NODES_MAX_RENDER_TIME: '12.5',
      MANIM_NODES_EXPORT_DIR: join(folder, 'films'),
      MANIM_NODES_PORT: 'http',
    }
    const { settings, warning } = await read('{"preview": {"quality": "medium"}, "server": {"port": 9000}}', env)
    expect(settings).toMatchObject({
      preview: { quality: 'high' },
      limits: { noFrameSeconds: 12.5 },
      export: { folder: resolve(folder, 'films') },
      server: { port: 9000 },
    })
    expect(warning).toBe('MANIM_NODES_PORT must be a whole number from 0 to 65535 and is "http": it is not used.')
  })

  it('never fails and never gives anything but settings, whatever the file holds', async () => {
    const value = fc.jsonValue({ maxDepth: 3 })
    const paths = [...settingFields.keys()].map((path) => path.split('.')[0]!)
    const near = fc.dictionary(
      fc.constantFrom(...paths, 'version', '__proto__', 'constructor'),
      fc.oneof(value, fc.dictionary(fc.constantFrom('keep_days', 'level', 'seconds', '__proto__'), value)),
    )
    const text = fc.oneof(
      fc.string(),
      value.map((each) => JSON.stringify(each)),
      near.map((each) => JSON.stringify(each)),
    )
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const { settings, stored } = await read(content)
        expect(settingsSchema.parse(settings)).toEqual(settings)
        await saveSettings(file, stored)
        expect((await loadSettings(file, {})).settings).toEqual(settings)
      }),
      { numRuns: 150 },
    )
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })
})
