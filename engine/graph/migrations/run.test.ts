import { expect, test } from 'vitest'
import { describeLoadError } from '../load-error.ts'
import { migrations } from './all.ts'
import { type Migration, MigrationError } from './migration.ts'
import { runMigrations } from './run.ts'

const context = { now: '2026-11-20T10:00:00Z', notify: () => undefined }
const steps: Migration[] = [
  { from: 0, migrate: (file) => ({ ...file, trail: '0' }) },
  { from: 1, migrate: (file) => ({ ...file, trail: [file['trail'] ?? null, '1'] }) },
  { from: 2, migrate: () => fail(new MigrationError('its colours are gone')) },
  { from: 3, migrate: () => fail(new TypeError('x is undefined')) },
]

function fail(error: Error): never {
  throw error
}

test('steps run one after another from the version of the file', () => {
  expect(runMigrations({}, 0, 2, steps, context)).toStrictEqual({ ok: true, file: { trail: ['0', '1'] } })
  expect(runMigrations({ trail: 'x' }, 1, 2, steps, context)).toStrictEqual({ ok: true, file: { trail: ['x', '1'] } })
  expect(runMigrations({ a: 1 }, 2, 2, steps, context)).toStrictEqual({ ok: true, file: { a: 1 } })
})

test.each([
  [2, 'its colours are gone'],
  [3, 'its contents were not understood (x is undefined)'],
  [4, 'no way is known from that format'],
])('a step that fails at version %i becomes a load error with its reason', (from, reason) => {
  const result = runMigrations({}, from, from + 1, steps, context)
  expect(result).toStrictEqual({ ok: false, error: { code: 'migration_failed', from, to: from + 1, reason } })
  expect(result.ok ? '' : describeLoadError(result.error)).toBe(
    `This graph has an older format (${from}) and could not be brought to format ${from + 1}: ${reason}.`,
  )
})

test('there is one migration for each version, in order', () => {
  expect(migrations.map(({ from }) => from)).toStrictEqual(migrations.map((_, index) => index))
})
