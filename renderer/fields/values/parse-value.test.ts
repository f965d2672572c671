import { expect, it } from 'vitest'
import { createCatalogue } from '../../../engine/catalogue/create-catalogue.ts'
import { loadGenerated } from '../../../engine/catalogue/testing/load-generated.ts'
import { expressionContext } from '../../../engine/graph/expression/context.ts'
import type { ParamValue } from '../../../engine/graph/param-value.ts'
import { parseTypedKey, parseTypedValue } from './parse-value.ts'
import { printValue } from './print-value.ts'

const context = expressionContext(createCatalogue(await loadGenerated()))

it.each<[string, ParamValue | undefined]>([
  ['', undefined],
  ['3', 3],
  ['-2.5', -2.5],
  ['True', true],
  ['None', null],
  ['"a b"', 'a b'],
  ['[1, -2, PI]', [1, -2, { expr: 'PI' }]],
  [
    '[[1, 0], [0, 1]]',
    [
      [1, 0],
      [0, 1],
    ],
  ],
  ['(1, 2)', { expr: '(1, 2)' }],
  ['[*a]', { expr: '[*a]' }],
  ['UP + 2*LEFT', { expr: 'UP + 2*LEFT' }],
  [
    '{"a": 1, (0, 1): RED}',
    {
      dict: [
        ['s1', 'a', 1],
        ['s2', [0, 1], { expr: 'RED' }],
      ],
    },
  ],
])('%j is stored as %j', (typed, value) => {
  expect(parseTypedValue(typed, context)).toEqual({ ok: true, value })
})

it('reads back what it shows', () => {
  const values: ParamValue[] = [
    3,
    true,
    null,
    'say "hi"',
    [1, [2, 'x']],
    { expr: 'PI/2' },
    { dict: [['s1', 'k', [1]]] },
  ]
  for (const value of values) expect(parseTypedValue(printValue(value), context)).toEqual({ ok: true, value })
})

it('takes words as keys, and Python where it is typed', () => {
  expect(['font_size', '"a b"', '(0, 1)', '2', 'True'].map(parseTypedKey)).toEqual([
    'font_size',
    'a b',
    [0, 1],
    2,
    true,
  ])
})
