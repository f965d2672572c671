import { access, readFile, unlink } from 'node:fs/promises'
import { EngineError } from '../../api/contract/errors.ts'
import { writeAtomic } from '../write-atomic.ts'

/** How the files of pictures end. */
export const pictureEndings: readonly string[] = ['png', 'jpg']

/** More than any picture of a list has; bytes. */
const most = 4 * 1024 * 1024

const beginnings = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpg: [0xff, 0xd8, 0xff],
} as const

/**
 * Puts a picture beside a graph file, in the place of an earlier one.
 *
 * @param base - path of the picture without its ending
 * @throws EngineError `VALIDATION_ERROR` for what is neither PNG nor JPEG by its first bytes, or above 4 MB
 * @throws the file system's error
 */
export async function writePicture(base: string, bytes: Uint8Array): Promise<void> {
  const ending = endingOf(bytes)
  await writeAtomic(`${base}.${ending}`, bytes)
  for (const other of pictureEndings) if (other !== ending) await unlink(`${base}.${other}`).catch(() => undefined)
}

/** The path of the picture; undefined where there is none. */
export async function findPicture(base: string): Promise<string | undefined> {
  for (const ending of pictureEndings) {
    const path = `${base}.${ending}`
    const isThere = await access(path).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return undefined
}

/** Gives another graph the same picture, if there is one. A graph is worth more than its picture: failures are let pass. */
export async function copyPicture(from: string, to: string): Promise<void> {
  const path = await findPicture(from)
  if (path !== undefined) await writePicture(to, await readFile(path)).catch(() => undefined)
}

/** Removes the picture, if there is one. */
export async function removePicture(base: string): Promise<void> {
  for (const ending of pictureEndings) await unlink(`${base}.${ending}`).catch(() => undefined)
}

function endingOf(bytes: Uint8Array): string {
  if (bytes.length > most) {
    throw new EngineError('VALIDATION_ERROR', `A thumbnail may have 4 MB, this one has ${bytes.length} bytes.`)
  }
  for (const [ending, beginning] of Object.entries(beginnings)) {
    if (beginning.every((byte, index) => bytes[index] === byte)) return ending
  }
  throw new EngineError('VALIDATION_ERROR', 'A thumbnail is a PNG or a JPEG picture; these bytes are neither.')
}
