import type { ProjectSummary } from '../../api/contract/documents.ts'

/** How the list of projects is asked for: newest first and names from A, unless said. */
export interface ListOptions {
  sort: 'name' | 'updated_at'
  order?: 'asc' | 'desc' | undefined
  /** What the name must contain, in whatever case. */
  search?: string | undefined
}

// As people sort names, whatever the case: Lesson 2 before lesson 10.
const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'accent' })

/** The projects that are asked for, in order. What is equal stands newest first. */
export function sortProjects(
  projects: readonly ProjectSummary[],
  { sort, order = sort === 'name' ? 'asc' : 'desc', search = '' }: ListOptions,
): ProjectSummary[] {
  const wanted = plain(search.trim())
  const sign = order === 'asc' ? 1 : -1
  return projects
    .filter(({ name }) => plain(name).includes(wanted))
    .map((project) => ({ project, time: Date.parse(project.updated_at) }))
    .toSorted((a, b) => {
      const newest = b.time - a.time
      const first = sort === 'name' ? compare(a.project.name, b.project.name) * sign : -newest * sign
      return first || newest || (a.project.id < b.project.id ? -1 : 1)
    })
    .map(({ project }) => project)
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
