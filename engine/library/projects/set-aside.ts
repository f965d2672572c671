import { rename } from 'node:fs/promises'
import { asideName, parseGraphFile, readRawFile } from '../graph-file.ts'
import type { Place } from './place.ts'

/** A file that was just written may not be written to its end yet: only older ones are set aside. Milliseconds. */
export const finishedAfter = 5000

/**
 * Sets a project's file aside, beside, if there is nothing in it that can be opened. Files of a newer version, files that
 * may not be read, and those that may still be being written stay where they are.
 *
 * @returns where it lies now; undefined where it was left
 */
export async function setAsideIfDamaged({ path }: Place): Promise<string | undefined> {
  const raw = await readRawFile(path)
  if (!raw.ok || Date.now() - raw.modified.getTime() < finishedAfter) return undefined
  const graph = parseGraphFile(raw, path)
  if (graph.ok || graph.error.code === 'newer_version') return undefined
  const aside = asideName(path)
  return rename(path, aside).then(
    () => aside,
    () => undefined,
  )
}
