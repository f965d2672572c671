import type { TemplateSummary } from '../library/templates.ts'

/** The templates for people: a heading for each category, then a line each with its short name, its name and what it shows. */
export function formatTemplates(templates: readonly TemplateSummary[]): string {
  const width = Math.max(0, ...templates.map(({ slug }) => slug.length))
  const blocks: string[] = []
  for (const category of new Set(templates.map((template) => template.category))) {
    const lines = templates
      .filter((template) => template.category === category)
      .flatMap(({ slug, name, description }) => [
        `  ${slug.padEnd(width)}  ${name}`,
        `  ${' '.repeat(width)}  ${description}`,
      ])
    blocks.push([category, ...lines].join('\n'))
  }
  return blocks.join('\n\n')
}
