import { createHash } from 'node:crypto'
import { chmod, chown, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

let count = 0
/** Names of the drafts this process is writing now. */
const drafts = new Set<string>()
/** Tells drafts of this machine from those of others on the same share. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/** A draft that another machine may be writing is old enough to be cleared away after this many milliseconds. */
const leftoverAge = 60_000

/**
 * Writes a file in one step: whatever happens, a kill or a full disk included, there is the old file or the new one, whole.
 * The data is written beside it under a hidden name, forced to the disk and renamed. Rights and owner of a file that is
 * there already are kept, and a link stays a link to the file it names.
 *
 * (The package write-file-atomic takes one short write for the whole: on a disk that fills up while it writes, it replaces
 * the old file by half of the new one and reports nothing.)
 *
 * @param path - the file; its folder must exist
 * @param options.mode - rights of a new file; `0o600` for what is secret
 * @throws the file system's error (`code` is ENOSPC, EACCES …); nothing is left behind then
 */
export async function writeAtomic(
  path: string,
  data: string | Uint8Array,
  { mode = 0o666 }: { mode?: number } = {},
): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const old = await stat(target).catch(() => undefined)
  const folder = dirname(target)
  const prefix = draftPrefix(target)
  const name = `${prefix}${machine}-${process.pid}-${count++}.tmp`
  const draft = join(folder, name)
  drafts.add(name)
  try {
    const file = await open(draft, 'wx', mode)
    try {
      await file.writeFile(data)
      await file.sync()
    } finally {
      await file.close()
    }
    if (old !== undefined) await keepRights(draft, old)
    await rename(draft, target)
  } catch (error) {
    await unlink(draft).catch(() => undefined)
    throw error
  } finally {
    drafts.delete(name)
  }
  await syncFolder(folder)
  await clearDrafts(folder, prefix)
}

/** Removes drafts of this file alone, as `clearDrafts` does. */
export async function clearDraftsOf(path: string): Promise<void> {
  const target = await realpath(path).catch(() => path)
  await clearDrafts(dirname(target), draftPrefix(target))
}

function draftPrefix(target: string): string {
  // A name of the file system's own length may not grow, hence only its start.
  return `.${basename(target).slice(0, 40)}.`
}

async function keepRights(
  draft: string,
  { mode, uid, gid }: { mode: number; uid: number; gid: number },
): Promise<void> {
  // Only root may give files away; for others it is their own already, or the save matters more than the owner.
  await chown(draft, uid, gid).catch(() => undefined)
  await chmod(draft, mode & 0o7777)
}

/** Forces the new name to the disk too; not every system lets a folder be opened for that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/**
 * Removes drafts whose writer was killed. Those of a running program stay, and so do those of another machine unless
 * they are old.
 *
 * @param prefix - how their names begin; all of the folder if left out
 */
export async function clearDrafts(folder: string, prefix = '.'): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    if (!name.startsWith(prefix)) continue
    const [, tag, pid] = /\.(?:([0-9a-f]{8})-)?(\d+)-\d+\.tmp$/.exec(name.slice(prefix.length - 1)) ?? []
    const draft = join(folder, name)
    if (pid === undefined || drafts.has(name)) continue
    if (tag === machine ? isWritten(Number(pid)) : isRunning(Number(pid)) || !(await isOld(draft))) continue
    await unlink(draft).catch(() => undefined)
  }
}

/** Whether the process of this machine may still write; this one does not, or `drafts` would have it. */
function isWritten(pid: number): boolean {
  return pid !== process.pid && isRunning(pid)
}

async function isOld(draft: string): Promise<boolean> {
  const about = await stat(draft).catch(() => undefined)
  return about !== undefined && Date.now() - about.mtimeMs > leftoverAge
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
