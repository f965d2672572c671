import { expect, it } from 'vitest'
import { loadCatalogue } from '../../../engine/library/catalogue-file.ts'
import { rankKinds } from './rank-kinds.ts'

const catalogue = await loadCatalogue()
const titles = (text: string, count = 5): string[] =>
  rankKinds(text, catalogue)
    .slice(0, count)
    .map(({ kind }) => kind.title)

it.each([
  ['circle', 'Circle'],
  ['fade in', 'FadeIn'],
  ['fadein', 'FadeIn'],
  ['mathtex', 'MathTex'],
  ['play', 'Play'],
])('finds %s first as %s', (text, title) => {
  expect(titles(text, 1)).toEqual([title])
})

it('finds by initials and by other words', () => {
  expect(titles('rt', 8)).toContain('ReplacementTransform')
  expect(titles('photo')).toContain('ImageMobject')
})

it('puts what is curated before an equal fit that is not, and leaves it out where only curated is asked for', () => {
  const kinds = rankKinds('get', catalogue).map(({ kind }) => kind)
  const first = kinds.findIndex(({ curated }) => !curated)
  expect(first).toBeGreaterThan(0)
  expect(rankKinds('get', catalogue, { all: false }).every(({ kind }) => kind.curated)).toBe(true)
})

it('never finds hidden kinds', () => {
  const hidden = [...catalogue.kinds.values()].filter((kind) => kind.hidden === true)
  expect(hidden.length).toBeGreaterThan(0)
  const found = new Set(rankKinds('', catalogue).map(({ kind }) => kind))
  expect(hidden.some((kind) => found.has(kind))).toBe(false)
  expect(found.size).toBe(catalogue.kinds.size - hidden.length)
})

it('filters by category and by what a socket takes or gives', () => {
  expect(rankKinds('#layout', catalogue).every(({ kind }) => kind.category === 'Layout')).toBe(true)
  const animations = rankKinds('fade in:VMobject out:Animation', catalogue)
  expect(animations.length).toBeGreaterThan(0)
  expect(animations.every(({ kind }) => kind.outputs.some(({ type }) => type !== 'Any'))).toBe(true)
})
