import { expect, it } from 'vitest'
import type { TemplateEntry } from '../../engine/api/contract/app.ts'
import { filterTemplates } from './template-filter.ts'

function template(id: string, about: Partial<TemplateEntry>): TemplateEntry {
  const empty = { description: '', instructions: '', tags: [], thumbnail_url: null, video_url: null, own: false }
  return { ...empty, id, name: id, category: 'General', ...about }
}

const templates = [
  template('slope', { category: 'Math', description: 'A secant closes in on the tangent', tags: ['derivative'] }),
  template('ball', { category: 'Physics', description: 'A ball is thrown' }),
  template('mine', { category: 'Chemistry', own: true }),
]
const idsOf = (...given: Parameters<typeof filterTemplates>): string[] => filterTemplates(...given).map(({ id }) => id)

it('shows a category, all, or one’s own, whatever category that has', () => {
  expect(idsOf(templates, 'all', '')).toEqual(['slope', 'ball', 'mine'])
  expect(idsOf(templates, 'Physics', '')).toEqual(['ball'])
  expect(idsOf(templates, 'own', '')).toEqual(['mine'])
})

it('finds by every word, in name, description and tags', () => {
  expect(idsOf(templates, 'all', 'Derivative tangent')).toEqual(['slope'])
  expect(idsOf(templates, 'all', 'tangent thrown')).toEqual([])
  expect(idsOf(templates, 'Physics', 'tangent')).toEqual([])
})
