/** Where a scene runs: a folder in which `assets/` is the one of its graph. */
import { copyFile, link, lstat, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import type { DocumentSource } from '../../api/contract/documents.ts'
import { assetsIn } from '../../graph/asset-name.ts'
import type { GraphDocument } from '../../graph/document.ts'
import type { Paths } from '../paths.ts'
import { projectOf, projectPlace } from '../projects/place.ts'
import { Assets, firstWith } from './assets.ts'

/** A folder to run a scene in. */
export interface WorkingFolder {
  folder: string
  /** To be called when the scene has ended. */
  remove(): Promise<void>
}

/** Files beside a graph that its scene finds by relative names; with more, only its assets are found. */
const mostNeighbours = 2000

/** The folders in which a graph's assets are looked for, in this order: the one beside its file, then the library's. */
export function assetFolders(source: DocumentSource, paths: Pick<Paths, 'assets' | 'projects'>): Assets[] {
  const file = fileElsewhere(source, paths.projects)
  const library = new Assets(paths.assets)
  return file === undefined ? [library] : [new Assets(`${file}.assets`), library]
}

/**
 * The folder for a scene. A project runs in the app's folder, where `assets/` is. A graph kept elsewhere runs beside its
 * file; if it names assets, in a private folder that shows them and what lies beside the file.
 *
 * @throws EngineError `ACCESS_DENIED` where the source is no id of a project
 */
export async function workingFolderFor(
  source: DocumentSource,
  document: Pick<GraphDocument, 'nodes' | 'subgraphs' | 'settings'>,
  paths: Pick<Paths, 'home' | 'assets' | 'projects'>,
): Promise<WorkingFolder> {
  const file = fileElsewhere(source, paths.projects)
  const nothing = async () => undefined
  if (file === undefined) return { folder: paths.home, remove: nothing }
  const beside = dirname(file)
  const assets = assetsIn(document)
  if (assets.length === 0) return { folder: beside, remove: nothing }
  const folder = await mkdtemp(join(tmpdir(), `manim-nodes-assets-${process.pid}-`))
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    await show(beside, folder, (name) => name !== 'assets')
    const place = join(folder, 'assets')
    await mkdir(place)
    await show(join(beside, 'assets'), place)
    const folders = assetFolders(source, paths)
    for (const asset of assets) {
      const from = (await firstWith(asset, folders))?.pathOf(asset)
      if (from !== undefined) await showOne(from, join(place, basename(from)))
    }
    return { folder, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Absolute path of a graph that is kept elsewhere; undefined for projects. */
function fileElsewhere(source: DocumentSource, projects: string): string | undefined {
  if ('project' in source) {
    projectPlace(source.project, projects)
    return undefined
  }
  const path = resolve(source.file)
  const isProject = dirname(path) === resolve(projects) && projectOf(basename(path)) !== undefined
  return isProject ? undefined : path
}

/** Makes what is in one folder appear in another. */
async function show(from: string, to: string, isWanted: (name: string) => boolean = () => true): Promise<void> {
  const names = (await readdir(from).catch(() => [])).filter(isWanted)
  if (names.length > mostNeighbours) return
  for (const name of names) await showOne(join(from, name), join(to, name))
}

/** A link; where the system gives none to this user (Windows), a second name or a copy of a file. */
async function showOne(from: string, to: string): Promise<void> {
  const isFolder = (await lstat(from)).isDirectory()
  try {
    await symlink(from, to, isFolder ? 'junction' : 'file')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
    if (isFolder) throw error
    await link(from, to).catch(() => copyFile(from, to))
  }
}
