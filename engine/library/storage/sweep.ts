/** What a cleanup removes, kind by kind. Projects, recoveries, assets, templates and history are none of them. */
import { resolve, sep } from 'node:path'
import type { Settings } from '../../api/contract/settings.ts'
import { isRunning } from '../../render/output-place.ts'
import type { Paths } from '../paths.ts'
import { filesBelow, remove, type Entry, type Removed } from './entries.ts'
import { exportEntries, previewEntries, privateFolder } from './own-entries.ts'

/** How a sweep is done. */
export interface Sweep {
  paths: Paths
  settings: Settings
  /** Milliseconds since 1970. */
  now: number
  /** Absolute paths of what running sessions and jobs read and write; all below them stays too. */
  inUse: readonly string[]
}

const hour = 3_600_000
const day = 24 * hour
/** A file of the cache that was just made is just being used. */
const freshCache = 10 * 60_000
/** The part of the quota that caches may take. */
const cacheShare = 0.5
/** Bytes. */
const gigabyte = 2 ** 30

/** Previews older than an hour. */
export async function sweepPreviews({ paths, now, inUse }: Sweep): Promise<Removed[]> {
  const old = (await previewEntries(paths)).filter(({ changed }) => now - changed > hour)
  return removeAll(old, 'preview', inUse)
}

/** Exports older than the setting says. */
export async function sweepExports({ paths, settings, now, inUse }: Sweep): Promise<Removed[]> {
  const { keep_days } = settings.export
  if (keep_days === null) return []
  const old = (await exportEntries(paths, settings)).filter(({ changed }) => now - changed > keep_days * day)
  return removeAll(old, 'export', inUse)
}

/** The files of the cache that were not used for the longest time, until it is small enough. */
export async function sweepCache({ paths, settings, now, inUse }: Sweep): Promise<Removed[]> {
  const files = await cacheFiles(paths)
  let over = files.reduce((sum, { bytes }) => sum + bytes, 0) - settings.storage.quota_gb * gigabyte * cacheShare
  const removed: Removed[] = []
  for (const file of files) {
    if (over <= 0) break
    if (now - file.used < freshCache) continue
    const gone = await removeAll([file], 'cache', inUse)
    removed.push(...gone)
    if (gone.length) over -= file.bytes
  }
  return removed
}

/** All previews and all of the cache that nobody uses, the oldest first, as long as there is too little room. */
export async function sweepUntilFree(
  { paths, now, inUse }: Sweep,
  isEnough: () => Promise<boolean>,
): Promise<Removed[]> {
  const previews = (await previewEntries(paths)).map((entry) => ({ entry, kind: 'preview' as const }))
  const cache = (await cacheFiles(paths))
    .filter(({ used }) => now - used >= freshCache)
    .map((entry) => ({ entry, kind: 'cache' as const }))
  const removed: Removed[] = []
  for (const { entry, kind } of [...previews, ...cache].toSorted((a, b) => a.entry.used - b.entry.used)) {
    if (await isEnough()) break
    removed.push(...(await removeAll([entry], kind, inUse)))
  }
  return removed
}

async function cacheFiles({ cache }: Paths): Promise<Entry[]> {
  const files: Entry[] = []
  for await (const file of filesBelow(cache)) files.push(file)
  return files.toSorted((a, b) => a.used - b.used)
}

async function removeAll(
  entries: readonly Entry[],
  kind: Removed['kind'],
  inUse: readonly string[],
): Promise<Removed[]> {
  const removed: Removed[] = []
  for (const entry of entries) {
    if (isUsed(entry.path, inUse) || isOfRunning(entry.name)) continue
    const gone = await remove(entry, kind)
    if (gone !== undefined) removed.push(gone)
  }
  return removed
}

/** Whether a path is in use, holds something that is, or lies in it. */
function isUsed(path: string, inUse: readonly string[]): boolean {
  const own = resolve(path)
  return inUse.some((used) => {
    const other = resolve(used)
    return own === other || own.startsWith(other + sep) || other.startsWith(own + sep)
  })
}

/** Whether a private folder belongs to a process that runs, of this app or another one beside it. */
function isOfRunning(name: string): boolean {
  const pid = privateFolder.exec(name)?.[1]
  return pid !== undefined && isRunning(Number(pid))
}
