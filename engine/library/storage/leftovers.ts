/** What processes that were killed have left: folders of jobs, half results, drafts of files. */
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeHidden, removeLeftovers } from '../../render/output-place.ts'
import type { Settings } from '../../api/contract/settings.ts'
import type { Paths } from '../paths.ts'
import { clearDrafts } from '../write-atomic.ts'
import { entriesOf, type Removed } from './entries.ts'
import { exportFolders, privateFolder } from './own-entries.ts'

/** Removes them where their process has ended. */
export async function removeAllLeftovers(paths: Paths, settings: Settings): Promise<Removed[]> {
  const { home, previews, projects, templates, assets, recovery } = paths
  const removed: Removed[] = []
  const sweep = async (folder: string, pattern: RegExp, clear: (folder: string) => Promise<void>) => {
    removed.push(...(await goneAfter(folder, pattern, clear)))
  }
  for (const folder of new Set([tmpdir(), join(home, 'tmp'), previews])) {
    await sweep(folder, privateFolder, () => removeLeftovers(folder, privateFolder))
  }
  for (const folder of new Set(exportFolders(paths, settings))) await sweep(folder, /^\.manim-nodes-/, removeHidden)
  for (const folder of [home, projects, templates, assets, recovery]) await sweep(folder, /^\..*\.tmp$/, clearDrafts)
  return removed
}

/** Which of a folder's entries are no longer there after it was cleared. */
async function goneAfter(
  folder: string,
  pattern: RegExp,
  clear: (folder: string) => Promise<void>,
): Promise<Removed[]> {
  const before = await entriesOf(folder, (name) => pattern.test(name))
  if (before.length === 0) return []
  await clear(folder)
  const gone: Removed[] = []
  for (const { path, bytes } of before) {
    const isThere = await stat(path).then(
      () => true,
      () => false,
    )
    if (!isThere) gone.push({ kind: 'leftover', path, bytes })
  }
  return gone
}
