import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTypeText, parseType, printType, replaceSelf, unionOf } from './socket-type.ts'

describe('socket types', () => {
  test.each([
    'Number',
    'List<Number | Point>',
    'Builder<Circle>',
    'Dict<String, List<Color>>',
    'manim_physics.Pendulum',
  ])('%s prints as it was written', (text) => {
    expect(printType(parseType(text))).toBe(text)
    expect(isTypeText(text)).toBe(true)
  })

  test('unions are flat, hold nothing twice, and Any swallows the rest', () => {
    expect(printType(parseType('A|B | A'))).toBe('A | B')
    expect(printType(parseType('A | Any'))).toBe('Any')
    expect(printType(unionOf([parseType('A | B'), parseType('B | C')]))).toBe('A | B | C')
    expect(printType(unionOf([]))).toBe('Any')
  })

  test('the same text gives the same object', () => {
    expect(parseType('List<Number>')).toBe(parseType('List<Number>'))
  })

  test.each([
    '',
    'List<',
    'List<Number',
    'A |',
    '| A',
    'A B',
    'A<>',
    '1',
    'a-b',
    `${'List<'.repeat(5000)}A${'>'.repeat(5000)}`,
  ])('%j is no type and becomes a name of its own', (text) => {
    expect(isTypeText(text)).toBe(false)
    expect(parseType(text)).toEqual({ kind: 'name', name: text.trim(), args: [] })
  })

  test('Self is replaced at any depth', () => {
    const circle = parseType('Circle')
    expect(printType(replaceSelf(parseType('Builder<Self>'), circle))).toBe('Builder<Circle>')
    expect(printType(replaceSelf(parseType('List<Dict<Self, Number> | Self>'), circle))).toBe(
      'List<Dict<Circle, Number> | Circle>',
    )
  })

  test('any text is taken without an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const type = parseType(text)
        expect(printType(parseType(printType(type)))).toBe(printType(type))
      }),
    )
  })
})
