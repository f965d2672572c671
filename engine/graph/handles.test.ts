import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseHandle, printHandle } from './handles.ts'

test.each([
  ['radius', { name: 'radius', slots: [] }],
  ['mobjects:a1', { name: 'mobjects', item: 'a1', slots: [] }],
  ['more:stroke_width', { name: 'more', item: 'stroke_width', slots: [] }],
  ['colors/s1', { name: 'colors', slots: ['s1'] }],
  ['axis_config/s1/s2', { name: 'axis_config', slots: ['s1', 's2'] }],
  ['items:a1/s1', { name: 'items', item: 'a1', slots: ['s1'] }],
])('%s is taken apart', (text, handle) => {
  expect(parseHandle(text)).toEqual(handle)
})

test('taking any text apart and putting it together gives the text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(printHandle(parseHandle(text))).toBe(text)
    }),
  )
})
