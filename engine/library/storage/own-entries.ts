/**
 * Which entries of a folder the app made. In its own folders that is all of them. A folder the user named (a setting or a
 * variable) may hold anything else, so there only names that cannot be chance count.
 */
import { lstat, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { outputFormats, endingOf } from '../../api/contract/output-format.ts'
import type { Settings } from '../../api/contract/settings.ts'
import type { Paths } from '../paths.ts'
import { entriesOf, type Entry } from './entries.ts'

/** Ids of sessions and jobs that the engine gives. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i
/** Private folders of jobs and sessions carry the id of their process, so that it can be told whether they are needed. */
export const privateFolder = /^manim-nodes-(?:render|preview|assets|bundle)-(\d+)-/
const endings: ReadonlySet<string> = new Set([...outputFormats.map(endingOf), '.srt', ''])

/** The folders of preview sessions. */
export async function previewEntries({ home, previews }: Paths): Promise<Entry[]> {
  const isOwn = await isPlace(previews, home, 'tmp', 'preview')
  return entriesOf(previews, (name) => isOwn || uuid.test(name) || privateFolder.test(name))
}

/** The results of exports: files, and folders of PNG sequences. */
export async function exportEntries(paths: Paths, settings: Settings): Promise<Entry[]> {
  const folders = new Set(exportFolders(paths, settings))
  const found: Entry[] = []
  for (const folder of folders) {
    const isOwn = await isPlace(folder, paths.home, 'exports')
    found.push(...(await entriesOf(folder, (name) => isExport(name, isOwn))))
  }
  return found
}

/** Where exports are now, and where they are by default. */
export function exportFolders(paths: Paths, { export: { folder } }: Settings): string[] {
  return folder === null ? [paths.exports] : [folder, paths.exports]
}

function isExport(name: string, isOwn: boolean): boolean {
  const [, stem = '', ending = ''] = /^(.+?)(\.[a-z0-9]+)?$/.exec(name) ?? []
  return endings.has(ending) && (uuid.test(stem) || (isOwn && !name.startsWith('.')))
}

/** Whether a folder is the one below `home`, and not a link to another. */
async function isPlace(folder: string, home: string, ...names: string[]): Promise<boolean> {
  try {
    const about = await lstat(folder)
    return about.isDirectory() && (await realpath(folder)) === join(await realpath(home), ...names)
  } catch {
    return false
  }
}
