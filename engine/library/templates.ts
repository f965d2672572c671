/** Templates: graphs that teach something and are there to be changed, each with a picture and a small video. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { GraphDocument } from '../graph/document.ts'
import { compareNatural } from '../graph/natural-order.ts'
import { nearest } from '../graph/validate/nearest.ts'
import { readGraphFile } from './graph-file.ts'
import { describeGraphFileError } from './graph-file-error.ts'
import { templateFolder } from './resources.ts'

/** The categories in the order in which they are shown; others come after them. */
export const templateCategories = ['Math', 'Physics', 'ML/AI', 'General'] as const

/** What the list of templates shows of one. */
export interface TemplateSummary {
  /** The name of its files, and what commands call it. */
  slug: string
  name: string
  category: string
  description: string
  /** What can be changed and what happens then; paragraphs with an empty line between. */
  instructions: string
  tags: readonly string[]
  /** Absolute path of the picture, 960 × 540 pixels; undefined where there is none. */
  picture: string | undefined
  /** Absolute path of the video; undefined where there is none. */
  video: string | undefined
}

/**
 * The templates of a folder, by category and name.
 *
 * @param folder - those that ship with the app if left out
 * @throws Error that names the file where a template cannot be read or says nothing of itself
 */
export async function listTemplates(folder: string = templateFolder): Promise<TemplateSummary[]> {
  const files = new Set(await readdir(folder))
  const summaries = await Promise.all(slugsOf(files).map((slug) => summarizeTemplate(slug, folder, files)))
  return sortTemplates(summaries)
}

/** The short names of the templates among the names of a folder's files. */
export function slugsOf(files: Iterable<string>): string[] {
  return [...files].filter((file) => /^[^.].*\.json$/.test(file)).map((file) => file.slice(0, -'.json'.length))
}

/** Templates by category and name. */
export function sortTemplates<T extends TemplateSummary>(templates: readonly T[]): T[] {
  return templates.toSorted(
    (a, b) =>
      rankOf(a.category) - rankOf(b.category) ||
      compareNatural(a.category, b.category) ||
      compareNatural(a.name, b.name),
  )
}

/**
 * One template as it stands in its file.
 *
 * @param slug - as `listTemplates` has it
 * @throws Error that names the file where it cannot be read
 */
export async function readTemplate(slug: string, folder: string = templateFolder): Promise<GraphDocument> {
  const file = join(folder, `${slug}.json`)
  const result = await readGraphFile(file)
  if (!result.ok) throw new Error(describeGraphFileError(result.error, file))
  return result.document
}

/** A template found by what a user calls it, or the templates that may have been meant, best first. */
export type TemplateSearch = { found: TemplateSummary } | { near: TemplateSummary[] }

/** Looks a template up by its slug or its name, in any case. */
export function findTemplate(words: string, templates: readonly TemplateSummary[]): TemplateSearch {
  const asked = plain(words)
  const found = templates.find(({ slug, name }) => plain(slug) === asked || plain(name) === asked)
  if (found) return { found }
  const titles = templates.flatMap(({ slug, name }) => [plain(slug), plain(name)])
  const close = nearest(asked, titles)
  const isClose = ({ slug, name }: TemplateSummary): boolean => close === plain(slug) || close === plain(name)
  const has = ({ slug, name, tags }: TemplateSummary): boolean =>
    asked !== '' && [slug, name, ...tags].some((text) => plain(text).includes(asked))
  return { near: [...templates.filter(isClose), ...templates.filter((one) => !isClose(one) && has(one))] }
}

/**
 * A graph of its own that begins as the template does: with its name, nodes and settings, but no template any more.
 *
 * @param given - a new id and the time, ISO 8601 in UTC
 */
export function projectFrom(template: GraphDocument, { id, now }: { id: string; now: string }): GraphDocument {
  const { template: _description, ...graph } = structuredClone(template)
  return { ...graph, id, created_at: now, updated_at: now }
}

/**
 * What the list says of one template.
 *
 * @param files - the names of all files of the folder
 * @throws Error that names the file where it cannot be read or says nothing of itself
 */
export async function summarizeTemplate(
  slug: string,
  folder: string,
  files: ReadonlySet<string>,
): Promise<TemplateSummary> {
  const { name, template } = await readTemplate(slug, folder)
  if (template === undefined) throw new Error(`${join(folder, `${slug}.json`)} is a graph, but no template.`)
  const beside = (ending: string): string | undefined =>
    files.has(`${slug}.${ending}`) ? join(folder, `${slug}.${ending}`) : undefined
  return { slug, name, ...template, picture: beside('png'), video: beside('webm') }
}

function rankOf(category: string): number {
  const rank = templateCategories.findIndex((known) => known === category)
  return rank < 0 ? templateCategories.length : rank
}

/** Small letters and digits with single blanks: so that slugs and names, however they are typed, look alike. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
