import { expect, it } from 'vitest'
import { categories, familyOf } from './categories.ts'

it('has the categories people of other editors look for', () => {
  const names: readonly string[] = categories.map(({ name }) => name)
  const wanted = ['Shapes', 'Animations', 'Math', 'Colors & Styles', 'Logic', 'Utilities']
  expect(names).toEqual(expect.arrayContaining(wanted))
  expect(new Set(names).size).toBe(names.length)
})

it('gives each category a colour, and grey to one it does not know', () => {
  expect(familyOf('Shapes')).toBe('shapes')
  expect(familyOf('Math')).toBe('maths')
  expect(familyOf('Physics')).toBe('values')
})
