/** The copy of a result that the user wants elsewhere. */
import { createReadStream, createWriteStream } from 'node:fs'
import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { endingOf, type OutputFormat } from '../../api/contract/output-format.ts'
import { cannotWrite, holdPlace } from '../output-place.ts'

/**
 * Copies a result with its subcaptions. The copy appears in its place whole or not at all.
 *
 * @throws PlaceError where that cannot be; the signal's reason when it is aborted
 */
export async function copyResult(
  source: string,
  target: string,
  format: OutputFormat,
  signal: AbortSignal,
): Promise<void> {
  const place = await holdPlace(target, format)
  try {
    if (format === 'png-sequence') {
      for (const name of await readdir(source)) await copy(join(source, name), join(place.hidden, name), signal)
    } else {
      await copy(source, place.hidden, signal)
      const subcaptions = subcaptionsOf(source, format)
      if (await exists(subcaptions)) await copy(subcaptions, subcaptionsOf(place.hidden, format), signal)
    }
    signal.throwIfAborted()
    await place.finish()
  } catch (error) {
    signal.throwIfAborted()
    throw cannotWrite(target, error)
  } finally {
    await place.abandon().catch(() => undefined)
  }
}

/** Where the subcaptions of a result lie, if it has any. */
export function subcaptionsOf(file: string, format: OutputFormat): string {
  return `${file.slice(0, file.length - endingOf(format).length)}.srt`
}

/** As a stream, since a large copy must be able to stop at once. */
async function copy(source: string, target: string, signal: AbortSignal): Promise<void> {
  await pipeline(createReadStream(source), createWriteStream(target, { flush: true }), { signal })
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
