import { expect, it } from 'vitest'
import { exactNumber, formatNumber } from './format-number.ts'

it.each<[number, string]>([
  [1.5, '1.5'],
  [0, '0'],
  [-5, '−5'],
  [1 / 3, '0.3333'],
  [-2.60004, '−2.6'],
  [1e-6, '1e-6'],
  [-0.00052, '−5.2e-4'],
  [1920, '1920'],
  [123456.789, '123456.789'],
  [12345678, '1.23e7'],
  [6.28e9, '6.28e9'],
])('%d is shown as %s', (value, shown) => {
  const text = formatNumber(value)
  expect(text).toBe(shown)
})

it('gives all digits for typing, so that nothing is lost', () => {
  for (const value of [1 / 3, 0.1 + 0.2, 1e-6, -12345678.9]) expect(Number(exactNumber(value))).toBe(value)
})
