import { expect, it } from 'vitest'
import { createCatalogue } from '../../../engine/catalogue/create-catalogue.ts'
import { expressionContext } from '../../../engine/graph/expression/context.ts'
import { loadGenerated } from '../../../engine/catalogue/testing/load-generated.ts'
import { parseTypedNumber } from './parse-typed-number.ts'

const context = expressionContext(createCatalogue(await loadGenerated()))

it.each<[string, unknown]>([
  ['1.5', 1.5],
  [' 2 ', 2],
  ['-5', -5],
  ['−5', -5],
  ['.5', 0.5],
  ['1e-6', 1e-6],
  ['1_000', 1000],
  ['0.1', 0.1],
  ['', undefined],
  ['None', null],
  ['PI/2', { expr: 'PI/2' }],
  ['= PI/2', { expr: 'PI/2' }],
  ['2*UP', { expr: '2*UP' }],
  ['a + 1', { expr: 'a + 1' }],
  ['12345678901234567890', { expr: '12345678901234567890' }],
])('%j is stored as %j', (typed, value) => {
  expect(parseTypedNumber(typed, context)).toEqual({ ok: true, value })
})

it.each<[string, string, unknown]>([
  ['2 s', 's', 2],
  ['54pt', 'pt', 54],
  ['90°', 'rad', { expr: '90*DEGREES' }],
  ['45 deg', 'rad', { expr: '45*DEGREES' }],
  ['360/7°', 'rad', { expr: '(360/7)*DEGREES' }],
])('%j in a field of %s is stored as %j', (typed, unit, value) => {
  expect(parseTypedNumber(typed, context, unit)).toEqual({ ok: true, value })
})

it('says what a decimal comma should be, and where it is', () => {
  expect(parseTypedNumber('1,5', context)).toEqual({
    ok: false,
    message: 'Write a point instead of the comma: 1.5',
    column: 1,
  })
})

it.each(['PI/', 'open("x")', '1e999', '(2'])('refuses %j with a reason', (typed) => {
  const result = parseTypedNumber(typed, context)
  expect(result.ok).toBe(false)
  expect(result.ok || result.message.length).toBeGreaterThan(5)
})

it('points at the place in what was typed, also behind blanks', () => {
  const result = parseTypedNumber('  eval(1)', context)
  expect(result).toMatchObject({ ok: false, column: 2 })
})
