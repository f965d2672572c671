import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findValueFault, isParamValue, paramValue } from './param-value.ts'
import { anyParamValue } from './testing/any-document.ts'

test('every shape of the format is a value', () => {
  fc.assert(
    fc.property(anyParamValue, (value) => {
      expect(findValueFault(value)).toBeUndefined()
    }),
  )
})

test.each<[string, unknown, (string | number)[]]>([
  ['a record of another shape', { value: 1 }, []],
  ['a record with more than its shape', { expr: 'x', note: 'y' }, []],
  ['an empty record', [{}], [0]],
  ['an expression that is no text', { expr: 1 }, ['expr']],
  ['a class that is no text', [0, { class: null }], [1, 'class']],
  ['a function without a body', { fn: { args: [] } }, ['fn']],
  ['a function with an argument that is no name', { fn: { args: [1], body: 'x' } }, ['fn']],
  ['a list that is none', { list: {} }, ['list']],
  ['a list entry without a slot', { list: [['s1', 1], [2]] }, ['list', 1]],
  ['a slot with other characters', { list: [['S', 1]] }, ['list', 0, 0]],
  ['a dict entry with a record for a key', { dict: [['s1', {}, 1]] }, ['dict', 0, 1]],
  ['a dict entry with a bad value', { dict: [['s1', 'key', { x: 1 }]] }, ['dict', 0, 2]],
  ['a number that is none', [1, [Number.NaN]], [1, 0]],
  ['an infinite key', { dict: [['s1', Infinity, 1]] }, ['dict', 0, 1]],
  ['nothing', [undefined], [0]],
  ['a function of JavaScript', () => 1, []],
])('%s is none, and the place is named', (_, value, path) => {
  expect(findValueFault(value)?.path).toStrictEqual(path)
  expect(isParamValue(value)).toBe(false)
  expect(paramValue.safeParse(value).error?.issues[0]?.path).toStrictEqual(path)
})

test('a value nested without end is refused, not followed', () => {
  let deep: unknown = 1
  for (let level = 0; level < 100_000; level++) deep = [deep]
  expect(findValueFault(deep)?.expected).toBe('a value nested less than 64 levels deep')
})
