/** A folder of pictures as one file that a client can download. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Zip, ZipPassThrough } from 'fflate'

/**
 * The bytes of a ZIP with the PNG files of a folder, by name. They are stored as they are, since PNG is packed already,
 * and only one is in memory at a time.
 *
 * @throws the file system's error
 */
export async function* zipPictures(folder: string): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  let failure: Error | undefined
  const zip = new Zip((error, chunk) => {
    if (error === null) ready.push(chunk)
    else failure = error
  })
  const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).toSorted((a, b) => (a < b ? -1 : 1))
  for (const name of names) {
    const file = new ZipPassThrough(name)
    zip.add(file)
    file.push(await readFile(join(folder, name)), true)
    if (failure !== undefined) throw failure
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
