import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { timeSchema } from '../../api/contract/common.ts'
import { documentSource, type RecoverySummary } from '../../api/contract/documents.ts'
import { EngineError } from '../../api/contract/errors.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { sameContent } from '../../graph/same-content.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type Kept, listKept, readKept, writeKept } from './kept-file.ts'
import { checkId, type Place } from './place.ts'

const noteSchema = z.object({
  source: documentSource,
  kept_at: timeSchema,
  /** The state of the file that was edited. */
  based_on: z.string().nullable(),
})
type Note = z.infer<typeof noteSchema>

/** Edits that are not in their file yet: `recovery/{id}.json`, at most one for a file. */
export class Recoveries {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Keeps edits, in the place of earlier ones of the same file. @throws the file system's error */
  async keep(place: Place, document: GraphDocument, note: Omit<Note, 'source'>): Promise<void> {
    await writeKept(this.#file(idOf(place)), { source: place.source, ...note }, document)
  }

  /** What is offered when a graph is opened: edits that are newer than its file and not in it. */
  async offer(place: Place, current: GraphDocument, modified: Date): Promise<RecoverySummary | null> {
    const kept = await this.#read(idOf(place))
    if (kept === undefined || Date.parse(kept.note.kept_at) <= modified.getTime()) return null
    return sameContent(kept.document, current) ? null : summarize(idOf(place), kept)
  }

  /** All that is kept, newest first. */
  async list(): Promise<RecoverySummary[]> {
    const ids = await listKept(this.#folder)
    const all = await Promise.all(ids.map(async (id) => ({ id, kept: await this.#read(id) })))
    return all
      .flatMap(({ id, kept }) => (kept === undefined ? [] : [summarize(id, kept)]))
      .toSorted((a, b) => Date.parse(b.kept_at) - Date.parse(a.kept_at))
  }

  /** The kept edits. @throws EngineError `NOT_FOUND`, or `ACCESS_DENIED` where the id is none */
  async read(id: string): Promise<GraphDocument> {
    checkId(id)
    const kept = await this.#read(id)
    if (kept === undefined) throw new EngineError('NOT_FOUND', `There are no kept edits ${id}.`, { id })
    return kept.document
  }

  /**
   * Forgets kept edits, if there are any.
   *
   * @throws EngineError `ACCESS_DENIED` where the id is none; the file system's error
   */
  async discard(id: string): Promise<void> {
    checkId(id)
    await rm(this.#file(id), { force: true })
  }

  /** Forgets those of one file. */
  async discardOf(place: Place): Promise<void> {
    await this.discard(idOf(place))
  }

  /**
   * Forgets edits that are in the file now. Those that began from another state than the one just saved over stay: they
   * are another window's.
   */
  async settle(place: Place, saved: GraphDocument, expected: string | undefined): Promise<void> {
    const kept = await this.#read(idOf(place))
    if (kept === undefined) return
    const isIn = expected === undefined || expected === kept.note.based_on || sameContent(kept.document, saved)
    if (isIn) await this.discardOf(place)
  }

  #read(id: string): Promise<Kept<Note> | undefined> {
    return readKept(this.#file(id), noteSchema)
  }

  #file(id: string): string {
    return join(this.#folder, `${id}.json`)
  }
}

/** The same for a file whenever it is edited, and for a project wherever the library lies. */
function idOf({ id, path }: Place): string {
  return fingerprintOf(id === undefined ? path : `project ${id}`).slice(0, 32)
}

function summarize(id: string, { note, document }: Kept<Note>): RecoverySummary {
  const { source, kept_at } = note
  return { id, source, name: document.name, kept_at, node_count: document.nodes.length }
}
