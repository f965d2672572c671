import { expect, it } from 'vitest'
import { defaultSettings, settingFields } from '../../engine/api/contract/setting-fields.ts'
import { resetValue, settingSections, shownNumber, storedNumber } from './setting-rows.ts'

const field = (path: string) => {
  const found = settingFields.get(path)
  if (!found) throw new Error(path)
  return found
}

it('has a row for every setting that is not hidden', () => {
  const rows = settingSections(defaultSettings, {}, '').flatMap((section) => section.rows)
  const shown = [...settingFields.values()].filter(({ hidden }) => hidden !== true)
  expect(rows.map(({ field: { path } }) => path).toSorted()).toEqual(shown.map(({ path }) => path).toSorted())
  expect(rows.some(({ changed }) => changed)).toBe(false)
})

it('says what was changed and which variable decides', () => {
  const settings = { ...defaultSettings, server: { port: 9000 } }
  const rows = settingSections(settings, { 'server.port': 'MANIM_NODES_PORT' }, 'port').flatMap(({ rows: own }) => own)
  expect(rows.find(({ field: { path } }) => path === 'server.port')).toMatchObject({
    value: 9000,
    changed: true,
    decidedBy: 'MANIM_NODES_PORT',
  })
})

it('searches titles, descriptions and paths', () => {
  const paths = settingSections(defaultSettings, {}, 'keep exports').flatMap(({ rows }) =>
    rows.map((row) => row.field.path),
  )
  expect(paths).toEqual(['export.keep_days'])
  expect(settingSections(defaultSettings, {}, 'no such thing')).toEqual([])
})

it('shows bytes as gigabytes and stores them whole', () => {
  const bytes = field('limits.fileBytes')
  expect(shownNumber(bytes, 64 * 2 ** 30)).toBe(64)
  expect(storedNumber(bytes, '1.5')).toBe(1.5 * 2 ** 30)
  expect(storedNumber(field('server.port'), '80.4')).toBe(80)
  expect(storedNumber(field('server.port'), 'x')).toBeUndefined()
})

it('resets by null, and where null is a value by the default', () => {
  expect(resetValue(field('server.port'))).toBeNull()
  expect(resetValue(field('export.keep_days'))).toBe(7)
})
