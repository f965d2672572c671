import { expect, it } from 'vitest'
import { loadCatalogue } from '../../../engine/library/catalogue-file.ts'
import type { LooseWire } from '../../canvas/place/fit-kind.ts'
import { findOffers, type Wish } from './offers.ts'

const catalogue = await loadCatalogue()
const plain: Wish = { text: '', all: false, category: undefined, wire: undefined, recent: [] }
const from = (type: string): LooseWire => ({ type, seeks: 'input', growing: false })
const into = (type: string): LooseWire => ({ type, seeks: 'output', growing: false })

function rows(wish: Partial<Wish>) {
  return findOffers({ ...plain, ...wish }, catalogue).groups.flatMap(({ offers }) => offers)
}

it('lists the five kinds that were added last first, and each kind once', () => {
  const recent = ['manim.Axes', 'manim.Circle', 'scene.play', 'manim.Text', 'manim.Dot', 'manim.Line']
  const [first, ...others] = findOffers({ ...plain, recent }, catalogue).groups
  expect(first?.name).toBe('recent')
  expect(first?.offers.map(({ kind }) => kind.type)).toEqual(recent.slice(0, 5))
  const rest = others.flatMap(({ offers }) => offers.map(({ kind }) => kind.type))
  expect(rest).not.toContain('manim.Axes')
  expect(rest).toContain('manim.Line')
})

it('a wire from a circle leads into objects, and says into which', () => {
  const offers = rows({ wire: from('Circle'), text: 'create' })
  expect(offers[0]?.kind.type).toBe('manim.Create')
  expect(offers[0]?.socket?.handle).toBe('mobject')
})

it('a wire from an animation offers Play and its growing input', () => {
  const [first] = rows({ wire: from('Create'), text: 'play' })
  expect(first?.kind.type).toBe('scene.play')
  expect(first?.socket?.spare).toBe(true)
})

it('a wire backwards from a color offers what gives a color and no circle', () => {
  const types = rows({ wire: into('Color') }).map(({ kind }) => kind.type)
  expect(types.length).toBeGreaterThan(0)
  expect(types).not.toContain('manim.Circle')
})

it('a number goes into no change method before something that has to have it', () => {
  const fade = rows({ wire: into('Animation'), text: 'fadein' })
  expect(fade[0]?.socket?.handle).toBe('animation')
})

it('keeps to a category, and counts all of them', () => {
  const { groups, counts } = findOffers({ ...plain, category: 'Layout' }, catalogue)
  expect(groups.every(({ offers }) => offers.every(({ kind }) => kind.category === 'Layout'))).toBe(true)
  expect(counts.length).toBeGreaterThan(5)
})
