import { expect, it } from 'vitest'
import { fuzzyFit } from './fuzzy.ts'

const score = (word: string, text: string): number => fuzzyFit(word, text)?.score ?? 0

it('orders fits: whole, beginning, beginning of a word, initials, inside, scattered', () => {
  const texts = ['Transform', 'TransformFromCopy', 'ReplacementTransform'].map((text) => score('transform', text))
  expect(texts).toEqual(texts.toSorted((a, b) => b - a))
  expect(score('rt', 'ReplacementTransform')).toBeGreaterThan(score('rt', 'Square root of part'.slice(7)))
  expect(score('tra', 'FadeTransform')).toBeGreaterThan(score('ran', 'FadeTransform'))
  expect(score('ran', 'FadeTransform')).toBeGreaterThan(score('fdtr', 'FadeTransform'))
})

it('gives the letters that were meant', () => {
  expect(fuzzyFit('tr', 'ReplacementTransform')?.ranges).toEqual([[11, 13]])
  expect(fuzzyFit('rt', 'ReplacementTransform')?.ranges).toEqual([
    [0, 1],
    [11, 12],
  ])
  expect(fuzzyFit('st', 'Set stroke')?.ranges).toEqual([[4, 6]])
})

it('does not find letters that are only scattered about', () => {
  expect(fuzzyFit('circ', 'Coordinate line and rectangle')).toBeUndefined()
  expect(fuzzyFit('xyz', 'Circle')).toBeUndefined()
})

it('prefers the shorter of two texts that fit alike', () => {
  expect(score('arr', 'Arrow')).toBeGreaterThan(score('arr', 'Arrow vector field'))
})
