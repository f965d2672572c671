/** What lies in the app's folders, looked at without ever following a link. */
import { lstat, opendir, rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { CleanupReport } from '../../api/contract/app.ts'

/** A file, a link, or a folder with all that is in it. */
export interface Entry {
  path: string
  name: string
  /** Of a folder those of all of its files. */
  bytes: number
  /** When it, or anything in it, was changed last; milliseconds since 1970. */
  changed: number
  /** When it was read or changed last. */
  used: number
  isFolder: boolean
}

/** What is said of something that was removed. */
export type Removed = CleanupReport['removed'][number]

/** The entries of a folder; none where it cannot be read. */
export async function entriesOf(folder: string, isWanted: (name: string) => boolean = () => true): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const name of namesIn(folder)) {
    const entry = isWanted(name) ? await entryAt(folder, name) : undefined
    if (entry !== undefined) entries.push(entry)
  }
  return entries
}

/** Every file below a folder, each by itself; folders are not among them. */
export async function* filesBelow(folder: string): AsyncGenerator<Entry> {
  for await (const name of namesIn(folder)) {
    const path = join(folder, name)
    const about = await lstat(path).catch(() => undefined)
    if (about?.isDirectory()) yield* filesBelow(path)
    else if (about) yield fileEntry(path, name, about)
  }
}

/** Bytes of all that is below a folder, or of the file. */
export async function bytesOf(path: string): Promise<number> {
  const about = await lstat(path).catch(() => undefined)
  if (about === undefined) return 0
  if (!about.isDirectory()) return about.size
  let bytes = 0
  for await (const file of filesBelow(path)) bytes += file.bytes
  return bytes
}

/** Removes an entry; of a link the link alone. */
export async function remove({ path, bytes, isFolder }: Entry, kind: Removed['kind']): Promise<Removed | undefined> {
  try {
    if (isFolder) await rm(path, { recursive: true, maxRetries: 3 })
    else await unlink(path)
    return { kind, path, bytes }
  } catch {
    // In use on Windows, or gone already: the next round looks again.
    return undefined
  }
}

async function entryAt(folder: string, name: string): Promise<Entry | undefined> {
  const path = join(folder, name)
  const about = await lstat(path).catch(() => undefined)
  if (about === undefined) return undefined
  if (!about.isDirectory()) return fileEntry(path, name, about)
  const entry = { path, name, bytes: 0, changed: about.mtimeMs, used: about.mtimeMs, isFolder: true }
  for await (const file of filesBelow(path)) {
    entry.bytes += file.bytes
    entry.changed = Math.max(entry.changed, file.changed)
    entry.used = Math.max(entry.used, file.used)
  }
  return entry
}

function fileEntry(path: string, name: string, about: { size: number; mtimeMs: number; atimeMs: number }): Entry {
  const { size: bytes, mtimeMs: changed, atimeMs } = about
  return { path, name, bytes, changed, used: Math.max(changed, atimeMs), isFolder: false }
}

async function* namesIn(folder: string): AsyncGenerator<string> {
  const opened = await opendir(folder).catch(() => undefined)
  if (opened === undefined) return
  try {
    for await (const { name } of opened) yield name
  } catch {
    // The folder went away while it was read.
  }
}
