import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareNatural } from './natural-order.ts'

test('numbers count, not their digits', () => {
  const ids = [
    'node-10',
    'node-2',
    'b',
    'node-1',
    'node',
    'node-02',
    'node-1a',
    'a',
    'node-100000000000000000001',
    'node-99999999999999999999',
  ]
  expect(ids.toSorted(compareNatural)).toStrictEqual([
    'a',
    'b',
    'node',
    'node-1',
    'node-1a',
    'node-02',
    'node-2',
    'node-10',
    'node-99999999999999999999',
    'node-100000000000000000001',
  ])
})

test('it is an order: of any three, and never a tie between two that differ', () => {
  const text = fc.oneof(fc.stringMatching(/^[a-b0-1-]{0,5}$/), fc.string({ unit: 'binary', maxLength: 3 }))
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(Math.sign(compareNatural(a, b))).toBe(-Math.sign(compareNatural(b, a)) + 0)
      expect(compareNatural(a, b) === 0).toBe(a === b)
      const [low = '', middle = '', high = ''] = [a, b, c].toSorted(compareNatural)
      expect(compareNatural(low, middle)).toBeLessThanOrEqual(0)
      expect(compareNatural(middle, high)).toBeLessThanOrEqual(0)
      expect(compareNatural(low, high)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 1000 },
  )
})
