import { expect, it } from 'vitest'
import { createCatalogue } from './create-catalogue.ts'
import { searchKinds } from './search-kinds.ts'
import { loadGenerated } from './testing/load-generated.ts'

const catalogue = createCatalogue(await loadGenerated())
const types = (text: string) => searchKinds(text, catalogue).map(({ type }) => type)

it.each([
  ['circle', 'manim.Circle'],
  ['FadeIn', 'manim.FadeIn'],
  ['showcreation', 'manim.Create'],
  ['sequence', 'manim.Succession'],
  ['inverse matrix', 'value.matrix_inverse'],
  ['wait seconds', 'scene.wait'],
])('finds %s first', (text, type) => {
  expect(types(text)[0]).toBe(type)
})

it('finds nothing for words no kind has together, and nothing for no words', () => {
  expect(types('circle matrix opacity')).toEqual([])
  expect(types('  ')).toEqual([])
})

it('never finds what the palette hides', () => {
  expect(searchKinds('mobject', catalogue).filter(({ hidden }) => hidden)).toEqual([])
})
