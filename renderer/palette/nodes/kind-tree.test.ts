import { expect, it } from 'vitest'
import { loadCatalogue } from '../../../engine/library/catalogue-file.ts'
import { favouritesId, rowsOf, sectionsOf } from './kind-tree.ts'

const catalogue = await loadCatalogue()

it('offers every kind but the hidden ones once, the curated ones of a category first', () => {
  const [, ...sections] = sectionsOf(catalogue, [], true)
  const kinds = sections.flatMap((section) => section.kinds)
  const offered = [...catalogue.kinds.values()].filter((kind) => kind.hidden !== true)
  expect(new Set(kinds)).toEqual(new Set(offered))
  expect(kinds.length).toBe(offered.length)
  for (const section of sections) {
    const curated = section.kinds.map((kind) => kind.curated)
    expect(curated).toEqual(curated.toSorted((a, b) => Number(b) - Number(a)))
  }
})

it('shows favourites above the categories, and what is open only', () => {
  const sections = sectionsOf(catalogue, ['manim.Circle', 'gone.Kind'], false)
  const rows = rowsOf(sections, new Set([favouritesId]))
  expect(rows[0]).toMatchObject({ id: favouritesId, open: true })
  expect(rows[1]).toMatchObject({ kind: { type: 'manim.Circle' }, at: 1, of: 1 })
  expect(rows.length).toBe(sections.length + 1)
})
