import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { writeAtomic } from '../write-atomic.ts'
import { factsSchema } from './read-facts.ts'

const entrySchema = z.object({
  /** When the file was written, its length and its number on the disk: as long as they hold, so do the facts. */
  modified: z.number(),
  size: z.number(),
  inode: z.number(),
  /** When it was read. Milliseconds, as `modified`. */
  read: z.number(),
  facts: factsSchema,
})
/** What the index remembers of one file. */
export type IndexEntry = z.infer<typeof entrySchema>

const indexSchema = z.object({ version: z.literal(1), files: z.record(z.string(), entrySchema) })

/** The remembered facts by name of file; none where there is no index, or a damaged one: it is made anew then. */
export async function readIndex(file: string): Promise<Map<string, IndexEntry>> {
  try {
    const { files } = indexSchema.parse(JSON.parse(await readFile(file, 'utf8')))
    return new Map(Object.entries(files))
  } catch {
    return new Map()
  }
}

/** @throws the file system's error */
export async function writeIndex(file: string, entries: ReadonlyMap<string, IndexEntry>): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeAtomic(file, JSON.stringify({ version: 1, files: Object.fromEntries(entries) }))
}
