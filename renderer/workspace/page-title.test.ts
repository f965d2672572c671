import { expect, it } from 'vitest'
import { pageTitle } from './page-title.ts'

it('is called after what is open', () => {
  expect(pageTitle({ name: 'Taylor series', dirty: false })).toBe('Taylor series - manim-nodes')
})

it('begins with a star while there are unsaved changes', () => {
  expect(pageTitle({ name: 'Taylor series', dirty: true })).toBe('*Taylor series - manim-nodes')
})

it('is called after the app on the start screen', () => {
  expect(pageTitle(undefined)).toBe('manim-nodes')
})
