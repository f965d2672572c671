/** The user's own templates, beside those that ship with the app. Each is a graph file that says of itself what it teaches. */
import { randomUUID } from 'node:crypto'
import { access, copyFile, mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemplateEntry } from '../../api/contract/app.ts'
import { EngineError } from '../../api/contract/errors.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { readGraphFile, writeGraphFile } from '../graph-file.ts'
import { toEngineError } from '../projects/engine-error.ts'
import { checkId } from '../projects/place.ts'
import { templateFolder } from '../resources.ts'
import { writeError } from '../storage/write-error.ts'
import {
  listTemplates,
  readTemplate,
  slugsOf,
  sortTemplates,
  summarizeTemplate,
  type TemplateSummary,
} from '../templates.ts'

/** A template, and whether the user made it. */
export interface KnownTemplate extends TemplateSummary {
  own: boolean
}

/** All templates, and those of the user's files that are none. */
export interface TemplateList {
  templates: KnownTemplate[]
  damaged: { file: string; error: string }[]
}

/** What makes a graph a template. */
export interface TemplateWords {
  /** 1 to 100 characters. */
  name: string
  category: string
  description: string
  instructions: string
  tags: string[]
}

/** Short names are ids: they become names of files. */
const longestSlug = 60

/** The user's templates in their folder, with the shipped ones where all are asked for. */
export class Templates {
  readonly #own: string
  readonly #shipped: string

  /** @param own - the user's folder; made when the first template is saved */
  constructor(own: string, shipped: string = templateFolder) {
    this.#own = own
    this.#shipped = shipped
  }

  /** All templates, by category and name. A damaged file of the user's takes none of the others down. */
  async list(): Promise<TemplateList> {
    const shipped = (await listTemplates(this.#shipped)).map((one) => ({ ...one, own: false }))
    const files = new Set(await readdir(this.#own).catch(() => []))
    const own: KnownTemplate[] = []
    const damaged: TemplateList['damaged'] = []
    for (const slug of slugsOf(files)) {
      const file = join(this.#own, `${slug}.json`)
      try {
        checkId(slug)
        own.push({ ...(await summarizeTemplate(slug, this.#own, files)), own: true })
      } catch (error) {
        damaged.push({ file, error: (error as Error).message })
      }
    }
    return { templates: sortTemplates([...shipped, ...own]), damaged }
  }

  /**
   * What the list says of one template.
   *
   * @throws EngineError `NOT_FOUND`, `ACCESS_DENIED` for what is no short name, `VALIDATION_ERROR` where it is damaged
   */
  async get(slug: string): Promise<KnownTemplate> {
    const { folder, own } = await this.#find(slug)
    const files = new Set(await readdir(folder))
    return { ...(await summarizeTemplate(slug, folder, files).catch(refuseDamaged)), own }
  }

  /**
   * The graph of a template, as it stands in its file.
   *
   * @throws EngineError as `get`
   */
  async read(slug: string): Promise<GraphDocument> {
    const { folder } = await this.#find(slug)
    return readTemplate(slug, folder).catch(refuseDamaged)
  }

  /**
   * Keeps a graph as a template of the user's, under a short name of its own.
   *
   * @param picture - absolute path of a PNG to show for it, where there is one
   * @throws EngineError `DISK_FULL`, `ACCESS_DENIED`
   */
  async save(document: GraphDocument, words: TemplateWords, picture?: string): Promise<KnownTemplate> {
    const { name, category, description, instructions, tags } = words
    const now = new Date().toISOString()
    const template = { category, description, instructions, tags }
    const graph = { ...document, id: randomUUID(), name, created_at: now, updated_at: now, template }
    return this.#add(graph, picture)
  }

  /**
   * Takes in a template that someone exported.
   *
   * @param file - absolute path of a graph file that is a template
   * @throws EngineError `VALIDATION_ERROR`, `GRAPH_NOT_FOUND`, `DISK_FULL`, `ACCESS_DENIED`
   */
  async import(file: string): Promise<KnownTemplate> {
    const result = await readGraphFile(file)
    if (!result.ok) throw toEngineError(result.error, { source: { file }, path: file, id: undefined })
    if (result.document.template === undefined) {
      throw new EngineError('VALIDATION_ERROR', `${file} is a graph, but no template.`)
    }
    return this.#add(result.document)
  }

  /**
   * Writes a template as a file of its own: the graph file itself.
   *
   * @param file - absolute path; a graph that is there is replaced, anything else never
   * @throws EngineError `NOT_FOUND`, `VALIDATION_ERROR`, `DISK_FULL`, `ACCESS_DENIED`
   */
  async export(slug: string, file: string): Promise<void> {
    const written = await writeGraphFile(file, await this.read(slug))
    if (!written.ok) throw toEngineError(written.error, { source: { file }, path: file, id: undefined })
  }

  /**
   * Removes a template of the user's, with its picture.
   *
   * @throws EngineError `NOT_FOUND`; `ACCESS_DENIED` for one that ships with the app
   */
  async delete(slug: string): Promise<void> {
    const { own } = await this.#find(slug)
    if (!own) throw new EngineError('ACCESS_DENIED', `The template ${slug} ships with the app and stays.`)
    for (const ending of ['json', 'png', 'webm']) {
      const path = join(this.#own, `${slug}.${ending}`)
      await rm(path, { force: true }).catch((error: unknown) => {
        throw writeError(error, path)
      })
    }
  }

  async #add(document: GraphDocument, picture?: string): Promise<KnownTemplate> {
    const { slug, path } = await this.#reserve(document.name)
    try {
      const written = await writeGraphFile(path, document)
      if (!written.ok) throw toEngineError(written.error, { source: { file: path }, path, id: undefined })
      // A template without a picture is still a template.
      if (picture !== undefined) await copyFile(picture, join(this.#own, `${slug}.png`)).catch(() => undefined)
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
    return this.get(slug)
  }

  /** Makes an empty file under a short name that no template has. */
  async #reserve(name: string): Promise<{ slug: string; path: string }> {
    await mkdir(this.#own, { recursive: true }).catch((error: unknown) => {
      throw writeError(error, this.#own)
    })
    const shipped = new Set(slugsOf(await readdir(this.#shipped)))
    const stem = slugFor(name)
    for (let number = 1; ; number++) {
      const slug = number === 1 ? stem : `${stem}-${number}`
      if (shipped.has(slug)) continue
      const path = join(this.#own, `${slug}.json`)
      try {
        await (await open(path, 'wx')).close()
        return { slug, path }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw writeError(error, path)
      }
    }
  }

  async #find(slug: string): Promise<{ folder: string; own: boolean }> {
    checkId(slug)
    for (const [folder, own] of [
      [this.#shipped, false],
      [this.#own, true],
    ] as const) {
      const isThere = await access(join(folder, `${slug}.json`)).then(
        () => true,
        () => false,
      )
      if (isThere) return { folder, own }
    }
    throw new EngineError('NOT_FOUND', `There is no template ${slug}.`, { id: slug })
  }
}

function refuseDamaged(error: Error): never {
  throw new EngineError('VALIDATION_ERROR', error.message, { cause: error })
}

/** What clients get of a template. Its picture and video are served below `/templates/`. */
export function templateEntry({ slug, picture, video, tags, ...words }: KnownTemplate): TemplateEntry {
  const address = (path: string | undefined, ending: string) =>
    path === undefined ? null : `/templates/${slug}.${ending}`
  return {
    id: slug,
    ...words,
    tags: [...tags],
    thumbnail_url: address(picture, 'png'),
    video_url: address(video, 'webm'),
  }
}

/** A short name of small letters, digits and hyphens; of a name without any such letters it is `template`. */
function slugFor(name: string): string {
  const plain = name
    .normalize('NFKD')
    // Large letters first: ß becomes ss.
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
  // Windows takes no file that is called as its devices are.
  const slug = plain.slice(0, longestSlug - 5).replaceAll(/^-+|-+$/g, '')
  return slug === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/.test(slug) ? 'template' : slug
}
