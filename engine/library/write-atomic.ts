import { chmod, chown, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

let count = 0

/** A file left behind by a program that was killed is old enough to be cleared away after this many milliseconds. */
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
 * @throws the file system's error (`code` is ENOSPC, EACCES …); nothing is left behind then
 */
export async function writeAtomic(path: string, data: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const old = await stat(target).catch(() => undefined)
  const folder = dirname(target)
  // A name of the file system's own length may not grow, hence only its start.
  const prefix = `.${basename(target).slice(0, 40)}.`
  const draft = join(folder, `${prefix}${process.pid}-${count++}.tmp`)
  try {
    const file = await open(draft, 'wx')
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
  }
  await syncFolder(folder)
  await clearLeftovers(folder, prefix)
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

/** Removes drafts of this file whose writer was killed. */
async function clearLeftovers(folder: string, prefix: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    if (!name.startsWith(prefix)) continue
    const pid = Number(/^(\d+)-\d+\.tmp$/.exec(name.slice(prefix.length))?.[1])
    if (Number.isNaN(pid) || isRunning(pid)) continue
    const draft = join(folder, name)
    const about = await stat(draft).catch(() => undefined)
    // A number of a process says nothing about those of another machine on the same share: only old drafts go.
    if (about !== undefined && Date.now() - about.mtimeMs > leftoverAge) await unlink(draft).catch(() => undefined)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
