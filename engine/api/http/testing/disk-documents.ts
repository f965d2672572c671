/** Projects as files of a folder: as much of the library as the REST face needs. */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { GraphDocument } from '../../../graph/document.ts'
import { newDocument } from '../../../graph/new-document.ts'
import { readGraphFile, writeGraphFile } from '../../../library/graph-file.ts'
import type { DocumentSource } from '../../contract/documents.ts'
import { EngineError } from '../../contract/errors.ts'
import type { Result } from '../../contract/methods.ts'
import type { RestEngine } from '../server-options.ts'

type DocumentHandlers = Pick<
  RestEngine['handlers'],
  'documents.create' | 'documents.delete' | 'documents.list' | 'documents.open' | 'documents.save'
>

export function diskDocuments(folder: string): DocumentHandlers {
  const fileOf = (id: string) => join(folder, `${id}.json`)
  const read = async (id: string): Promise<GraphDocument> => {
    const result = await readGraphFile(fileOf(id))
    if (!result.ok) throw new EngineError('GRAPH_NOT_FOUND', `There is no project ${id}.`, { id })
    return result.document
  }
  const write = async (document: GraphDocument): Promise<void> => {
    await mkdir(folder, { recursive: true })
    const result = await writeGraphFile(fileOf(document.id), document)
    if (!result.ok) throw new Error(result.error.code)
  }
  return {
    'documents.list': async ({ sort, order, search = '' }) => {
      const names = await readdir(folder).catch(() => [])
      const all = await Promise.all(names.map((name) => read(name.replace(/\.json$/, ''))))
      const found = all.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()))
      const sorted = found.toSorted((a, b) => a[sort].localeCompare(b[sort]))
      if ((order ?? (sort === 'name' ? 'asc' : 'desc')) === 'desc') sorted.reverse()
      const projects = sorted.map(({ id, name, created_at, updated_at, nodes }) => {
        return { id, name, created_at, updated_at, node_count: nodes.length, preview_url: null }
      })
      return { projects, damaged: [] }
    },
    'documents.open': async ({ source }) => opened(await read(projectOf(source))),
    'documents.create': async ({ name, document }) => {
      const fresh = newDocument(name, { id: randomUUID(), now: new Date().toISOString() })
      const { id, created_at, updated_at } = fresh
      const graph = { ...fresh, ...document, name: fresh.name, id, created_at, updated_at }
      await write(graph)
      return opened(graph)
    },
    'documents.save': async ({ source, document }) => {
      await read(projectOf(source))
      await write(document)
      return { source, fingerprint: '', updated_at: document.updated_at }
    },
    'documents.delete': async ({ project }) => {
      await read(project)
      await rm(fileOf(project))
      return {}
    },
  }
}

function projectOf(source: DocumentSource): string {
  if (!('project' in source)) throw new EngineError('ACCESS_DENIED', 'Access denied')
  return source.project
}

function opened(document: GraphDocument): Result<'documents.open'> {
  const source = { project: document.id }
  return { source, document, fingerprint: '', notices: [], recovery: null, untrusted: [], missing_assets: [] }
}
