/** Copies of a graph that are kept beside it, each with some words about it: snapshots and recovered edits. */
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import type { GraphDocument } from '../../graph/document.ts'
import { isRecord } from '../../graph/json.ts'
import { loadGraph } from '../../graph/load.ts'
import { writeAtomic } from '../write-atomic.ts'

/** A kept graph with what was noted of it. */
export interface Kept<Note> {
  note: Note
  document: GraphDocument
}

/**
 * Writes a graph with a note, in one step; makes the folder where there is none.
 *
 * @throws the file system's error
 */
export async function writeKept(path: string, note: object, document: GraphDocument): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeAtomic(path, `${JSON.stringify({ ...note, document }, null, 2)}\n`)
}

/** Reads it again; undefined where there is nothing that can be read as such. */
export async function readKept<Note>(path: string, schema: z.ZodType<Note>): Promise<Kept<Note> | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(value)) return undefined
  const { document, ...rest } = value
  const note = schema.safeParse(rest)
  const graph = loadGraph(JSON.stringify(document ?? null))
  return note.success && graph.ok ? { note: note.data, document: graph.document } : undefined
}

/** The ids of what is kept in a folder, by name; none where there is no folder. */
export async function listKept(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const ids = names.filter((name) => /^[a-zA-Z0-9_-]+\.json$/.test(name)).map((name) => name.slice(0, -'.json'.length))
  return ids.toSorted()
}
