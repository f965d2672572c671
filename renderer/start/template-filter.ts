/** Which templates are shown. */
import type { TemplateEntry } from '../../engine/api/contract/app.ts'

/** The categories that there always are, in their order. */
export const templateCategories = ['Math', 'Physics', 'ML/AI', 'General'] as const

/** What is chosen: all, a category, or one's own. */
export type TemplateGroup = 'all' | 'own' | (typeof templateCategories)[number]

/** The templates of a group that have every word of the search somewhere. */
export function filterTemplates(
  templates: readonly TemplateEntry[],
  group: TemplateGroup,
  search: string,
): TemplateEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return templates.filter((template) => isOf(template, group) && words.every((word) => textOf(template).includes(word)))
}

function isOf({ category, own }: TemplateEntry, group: TemplateGroup): boolean {
  return group === 'all' || (group === 'own' ? own : category === group)
}

function textOf({ name, category, description, tags }: TemplateEntry): string {
  return [name, category, description, ...tags].join('\n').toLowerCase()
}
