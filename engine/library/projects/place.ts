import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path'
import { idSchema } from '../../api/contract/common.ts'
import type { DocumentSource } from '../../api/contract/documents.ts'
import { EngineError } from '../../api/contract/errors.ts'

/** Where a graph lies on this disk. */
export interface Place {
  /** As clients name it; a file inside the library is its project. */
  source: DocumentSource
  /** Absolute path of the file. */
  path: string
  /** Of the project; undefined for files from elsewhere. */
  id: string | undefined
}

/** What a file may be called that holds a graph. */
const kinds = ['.json', '.mnodes']

/**
 * The place a client means.
 *
 * @param projects - the folder of the library's projects
 * @throws EngineError `ACCESS_DENIED` for what could lead elsewhere: an id with other than letters, digits, `_` and `-`,
 *   a path that is not absolute, a file that is no graph by its name
 */
export function placeOf(source: DocumentSource, projects: string): Place {
  if ('project' in source) return projectPlace(source.project, projects)
  const { file } = source
  if (!isAbsolute(file) || file.includes('\0')) {
    throw new EngineError('ACCESS_DENIED', `A file is named by its whole path; ${JSON.stringify(file)} is none.`)
  }
  if (!kinds.includes(extname(file).toLowerCase())) {
    throw new EngineError('ACCESS_DENIED', `${file} is not a graph by its name: it must end in ${kinds.join(' or ')}.`)
  }
  const path = resolve(file)
  const id = dirname(path) === resolve(projects) ? projectOf(basename(path)) : undefined
  return id === undefined ? { source: { file: path }, path, id } : projectPlace(id, projects)
}

/** The id in the name of a project's file; undefined where it is none. */
export function projectOf(name: string): string | undefined {
  const id = name.endsWith('.json') ? name.slice(0, -'.json'.length) : ''
  return idSchema.safeParse(id).success ? id : undefined
}

/** The place of a project. @throws EngineError `ACCESS_DENIED` where the id is none */
export function projectPlace(id: string, projects: string): Place {
  checkId(id)
  return { source: { project: id }, path: join(projects, `${id}.json`), id }
}

/** @throws EngineError `ACCESS_DENIED` where an id could name another file than it should */
export function checkId(id: string): void {
  if (idSchema.safeParse(id).success) return
  const rule = 'ids are 1 to 64 letters, digits, "_" and "-"'
  throw new EngineError('ACCESS_DENIED', `${JSON.stringify(id.slice(0, 80))} is no id: ${rule}.`)
}
