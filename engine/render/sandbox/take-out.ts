import { constants } from 'node:fs'
import { copyFile, lstat, mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Moves what a stranger's scene has made out of its folder. Only plain files go: a link that stands where the result
 * should be could name any file of the user's.
 *
 * @param source - a file, or a folder of files
 * @param target - where it goes; an empty file or folder may hold the name
 * @returns whether there was a result that may go
 */
export async function takeOut(source: string, target: string): Promise<boolean> {
  const about = await lstat(source).catch(() => undefined)
  if (about?.isDirectory()) return takeFolderOut(source, target)
  if (!about?.isFile() || about.nlink !== 1) return false
  try {
    await rename(source, target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await copyFile(source, target, constants.COPYFILE_FICLONE)
  }
  return true
}

async function takeFolderOut(source: string, target: string): Promise<boolean> {
  await mkdir(target, { recursive: true })
  for (const entry of await readdir(source, { withFileTypes: true })) {
    if (!entry.isFile() || !(await takeOut(join(source, entry.name), join(target, entry.name)))) return false
  }
  return true
}
