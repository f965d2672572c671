/** Writes a zip in one step: there is the old file or the new one, whole. */
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { writeError } from '../storage/write-error.ts'

/** A file for an archive: its content, or the path of it. */
export interface ZipSource {
  name: string
  from: { data: Uint8Array } | { path: string }
}

/** Of such files nothing is gained by packing them again. */
const packed = /\.(png|jpe?g|gif|webp|mp3|ogg|flac|m4a)$/
let count = 0

/**
 * Packs files into an archive. The same files give the same bytes.
 *
 * @param time - stands in the archive for every file
 * @returns bytes of the archive
 * @throws EngineError `DISK_FULL`, `ACCESS_DENIED`; nothing is left behind then
 */
export async function writeZip(target: string, sources: readonly ZipSource[], time: Date): Promise<number> {
  const draft = join(dirname(target), `.${basename(target).slice(0, 40)}.${process.pid}-${count++}.tmp`)
  try {
    await writeDraft(draft, sources, time)
    await rename(draft, target)
    return (await stat(target)).size
  } catch (error) {
    await rm(draft, { force: true })
    throw writeError(error, target)
  }
}

async function writeDraft(draft: string, sources: readonly ZipSource[], time: Date): Promise<void> {
  const out = createWriteStream(draft, { flags: 'wx', flush: true })
  // Heard here, so that it is never unhandled; `finished` and `once` below give it to the caller.
  const end = finished(out)
  end.catch(() => undefined)
  const zip = new Zip((error, chunk, isFinal) => {
    if (error) out.destroy(error)
    else out.write(chunk)
    if (isFinal) out.end()
  })
  try {
    for (const { name, from } of sources) {
      const entry = packed.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
      // Zip has no time zones and nothing before 1980.
      entry.mtime = Math.max(time.getTime(), Date.UTC(1980, 0, 2))
      zip.add(entry)
      for await (const chunk of 'data' in from ? [from.data] : createReadStream(from.path)) {
        entry.push(chunk as Uint8Array)
        if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), end])
      }
      entry.push(new Uint8Array(0), true)
    }
    zip.end()
    await end
  } catch (error) {
    out.destroy()
    throw error
  }
}
