/** From relative addresses to files: the one place that decides which files leave the app's folders. */
import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Paths } from '../../library/paths.ts'
import { pictureEndings } from '../../library/projects/thumbnails.ts'
import { EngineError } from '../contract/errors.ts'
import { mediaType } from './media-types.ts'

/** A file that may be sent. */
export interface ServedFile {
  /** Absolute, with every link resolved. */
  path: string
  /** Media type, as the header `Content-Type` has it. */
  type: string
  bytes: number
}

/** The files behind relative addresses. */
export interface ServedFiles {
  /**
   * The file behind an address.
   *
   * @param url - path of the address as it came, still encoded: `/exports/0b6f.mp4`; a query is left aside
   * @returns undefined where there is no such file
   * @throws EngineError `ACCESS_DENIED` for `..`, absolute paths, links that lead out, and kinds of files that are not served
   */
  resolve(url: string): Promise<ServedFile | undefined>
}

/** Where the files lie. */
export interface ServedFolders {
  paths: Pick<Paths, 'assets' | 'exports' | 'history' | 'previews' | 'projects' | 'templates'>
  /** The templates that ship with the app. */
  templateFolder: string
}

/** An address with `*` for each part that is a name, and the files it may stand for: the first that is there. */
interface Place {
  address: readonly string[]
  files: (first: string, second: string) => readonly InFolder[]
}

interface InFolder {
  folder: string
  names: readonly string[]
}

/** Assets are called by their content; the files of the editor's page at the same address are not. */
const isAsset = /^[0-9a-f]{64}\.\w+$/

/** Makes the table of addresses for these folders. */
export function createServedFiles({ paths, templateFolder }: ServedFolders): ServedFiles {
  const { assets, exports, history, previews, projects, templates } = paths
  const pictures = (folder: string, above: readonly string[], name: string) =>
    pictureEndings.map((ending) => ({ folder, names: [...above, `${name}.${ending}`] }))
  const places: readonly Place[] = [
    { address: ['exports', '*'], files: (name) => [{ folder: exports, names: [name] }] },
    { address: ['assets', '*'], files: (name) => (isAsset.test(name) ? [{ folder: assets, names: [name] }] : []) },
    {
      address: ['templates', '*'],
      files: (name) => [templateFolder, templates].map((folder) => ({ folder, names: [name] })),
    },
    { address: ['tmp', 'preview', '*', '*'], files: (...names) => [{ folder: previews, names }] },
    { address: ['api', 'graphs', '*', 'thumbnail'], files: (project) => pictures(projects, [], project) },
    {
      address: ['api', 'graphs', '*', 'snapshots', '*', 'thumbnail'],
      files: (project, snapshot) => pictures(history, [project], snapshot),
    },
  ]
  return {
    async resolve(url) {
      const parts = (url.split('?', 1)[0] ?? '').split('/').slice(1)
      const near = places.filter(({ address }) => beginsAlike(address, parts))
      if (near.length === 0) return undefined
      const plain = parts.map(decodeOnce)
      if (!plain.every(isPlain)) throw accessDenied()
      const place = near.find(({ address }) => fits(address, plain))
      if (place === undefined) return undefined
      const [first = '', second = ''] = plain.filter((_, index) => place.address[index] === '*')
      for (const candidate of place.files(first, second)) {
        const file = await fileInside(candidate)
        if (file !== undefined) return file
      }
      return undefined
    },
  }
}

function beginsAlike(address: readonly string[], parts: readonly string[]): boolean {
  return address.slice(0, address.indexOf('*')).every((word, index) => parts[index] === word)
}

function fits(address: readonly string[], parts: readonly string[]): boolean {
  return address.length === parts.length && address.every((word, index) => word === '*' || word === parts[index])
}

function decodeOnce(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw accessDenied()
  }
}

/** A name that means the same in every file system: no separator, drive or stream, nothing hidden, nothing above. */
function isPlain(name: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return name !== '' && !name.startsWith('.') && !/[/\\:*?"<>|%\u0000-\u001F]/.test(name) && !/[. ]$/.test(name)
}

async function fileInside({ folder, names }: InFolder): Promise<ServedFile | undefined> {
  const asked = join(folder, ...names)
  const type = mediaType(asked)
  if (type === undefined) throw accessDenied()
  try {
    const [home, path] = await Promise.all([realpath(folder), realpath(asked)])
    if (!path.startsWith(home + sep) || mediaType(path) !== type) throw accessDenied()
    const about = await stat(path)
    return about.isFile() ? { path, type, bytes: about.size } : undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG'
}

function accessDenied(): EngineError {
  return new EngineError('ACCESS_DENIED', 'Access denied')
}
