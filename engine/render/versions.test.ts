import { expect, it } from 'vitest'
import { atLeast } from './versions.ts'

it.each([
  ['3.11.7', '3.11', true],
  ['3.11', '3.11', true],
  ['3.9.2', '3.11', false],
  ['4', '3.11', true],
  ['13.0.0', '13', true],
  ['12.3.0', '13', false],
  ['0.22.0rc1', '0.22', true],
  ['24.15.0', '24.15', true],
  ['22.22.2', '24.15', false],
])('%s at least %s: %s', (version, oldest, answer) => {
  expect(atLeast(version, oldest)).toBe(answer)
})
