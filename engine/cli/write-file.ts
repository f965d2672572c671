import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeAtomic } from '../library/write-atomic.ts'
import { fail } from './output.ts'

/**
 * Writes a file the user named, in one step: a kill at any moment leaves the old or the new one.
 *
 * @throws CliError with one sentence where the file cannot be written
 */
export async function writeTextFile(file: string, text: string): Promise<void> {
  const folder = dirname(file)
  const isFolder = await stat(folder).then(
    (about) => about.isDirectory(),
    () => false,
  )
  if (!isFolder) fail(`${file} cannot be written: there is no folder ${folder}.`)
  try {
    await writeAtomic(file, text)
  } catch (error) {
    fail(`${file} cannot be written: ${reason(error as NodeJS.ErrnoException)}.`, { cause: error })
  }
}

function reason(error: NodeJS.ErrnoException): string {
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') return 'permission denied'
  if (error.code === 'ENOSPC') return 'the disk is full'
  if (error.code === 'EISDIR') return 'it is a folder'
  return error.message
}
