import { expect, it } from 'vitest'
import { isModified, shareValue } from './shared-value.ts'

it('is modified only where it says something else than Manim', () => {
  expect(isModified(undefined, 1)).toBe(false)
  expect(isModified(1, 1)).toBe(false)
  expect(isModified(2, 1)).toBe(true)
  expect(isModified(null, 1)).toBe(true)
  expect(isModified({ expr: 'UL' }, { expr: 'UL' })).toBe(false)
  expect(isModified([0, 1, 0], undefined)).toBe(true)
})

it('counts a default as the value of those that have none of their own', () => {
  expect(shareValue([undefined, 4], 4)).toEqual({ mixed: false, value: 4, modified: false })
  expect(shareValue([undefined, 5], 4)).toEqual({ mixed: true, value: 4, modified: true })
  expect(
    shareValue(
      [
        [1, 2],
        [1, 2],
      ],
      undefined,
    ),
  ).toEqual({ mixed: false, value: [1, 2], modified: true })
})

it('tells None from nothing', () => {
  expect(shareValue([null, undefined], 'RED')).toEqual({ mixed: true, value: null, modified: true })
  expect(shareValue([undefined], undefined)).toEqual({ mixed: false, value: undefined, modified: false })
})
