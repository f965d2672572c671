import { expect, it } from 'vitest'
import { dragged, factorOf, stepOf, type Range } from './drag-number.ts'

const free: Range = {}

it.each<[string, number, number, number, Range, boolean, number]>([
  ['by whole steps', 1, 3, 0.1, free, false, 1.3],
  ['by tenths of a step', 1, 0.1, 0.1, free, false, 1.01],
  ['keeps the digits it had', 0.123456, 1, 0.05, free, false, 0.173456],
  ['without the noise of sums', 0.1, 2, 0.1, free, false, 0.3],
  ['whole numbers stay whole', 5, 0.6, 1, free, true, 6],
  ['to the end of the slider', 0.9, 10, 0.1, { soft_min: 0, soft_max: 1 }, false, 1],
  ['from beyond the slider not further', 3, 10, 0.1, { soft_min: 0, soft_max: 1 }, false, 3],
  ['from beyond the slider back', 3, -10, 0.1, { soft_min: 0, soft_max: 1 }, false, 2],
  ['never below the minimum', 1, -50, 0.1, { min: 0 }, false, 0],
  ['not onto a bound that is refused', 1, -50, 0.1, { exclusive_min: 0 }, false, 0.01],
  ['never above the maximum', 9, 50, 1, { max: 10 }, false, 10],
])('a drag goes %s', (_, start, steps, step, range, integer, wanted) => {
  expect(dragged(start, steps, step, range, integer)).toBe(wanted)
})

it('is finer with Shift and coarser with Ctrl', () => {
  const held = { shiftKey: false, ctrlKey: false, metaKey: false }
  expect([held, { ...held, shiftKey: true }, { ...held, ctrlKey: true }].map(factorOf)).toEqual([1, 0.1, 10])
})

it.each<[number, Range, boolean, number]>([
  [1.5, { step: 0.25 }, false, 0.25],
  [7, free, true, 1],
  [0, { soft_min: 0, soft_max: 20 }, false, 0.2],
  [1.5, free, false, 0.1],
  [0.08, free, false, 0.001],
  [0, free, false, 0.1],
  [250, free, false, 1],
])('a step from %d is found', (value, range, integer, step) => {
  expect(stepOf(value, range, integer)).toBeCloseTo(step, 12)
})
