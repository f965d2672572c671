import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { LibraryLog } from './library-log.ts'
import type { OpenedDocument, SavedDocument } from '../../api/contract/documents.ts'
import { EngineError } from '../../api/contract/errors.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { sameContent } from '../../graph/same-content.ts'
import { parseGraphFile, readRawFile } from '../graph-file.ts'
import { clearDraftsOf } from '../write-atomic.ts'
import type { DiskWatch } from './disk-watch.ts'
import { toEngineError } from './engine-error.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { History } from './history.ts'
import type { Place } from './place.ts'
import type { Recoveries } from './recoveries.ts'
import { setAsideIfDamaged } from './set-aside.ts'
import { textOf, writeDocument, type WriteRequest } from './write-document.ts'

/** A graph as the library opens it; what is trusted and which assets are missing others know. */
export type OpenedGraph = Omit<OpenedDocument, 'untrusted' | 'missing_assets'>

/** What a graph is read and written with. */
export interface StoreParts {
  history: History
  recoveries: Recoveries
  watch: DiskWatch
  log: LibraryLog | undefined
  now: () => Date
}

/** Reads and writes one graph. The caller sees to it that work on one file is done one after the other. */
export class GraphStore {
  readonly #parts: StoreParts

  constructor(parts: StoreParts) {
    this.#parts = parts
  }

  /** Opens a graph, with newer edits from before a crash if there are any. */
  async open(place: Place): Promise<OpenedGraph> {
    const { source, path, id } = place
    // Those of projects went at the start.
    if (id === undefined) await clearDraftsOf(path)
    const raw = await readRawFile(path)
    const graph = parseGraphFile(raw, path)
    if (!raw.ok || !graph.ok) {
      const error = graph.ok ? undefined : toEngineError(graph.error, place)
      const aside = id === undefined ? undefined : await setAsideIfDamaged(place)
      if (aside === undefined) throw error
      throw new EngineError('VALIDATION_ERROR', `${error?.message} It was set aside as ${aside}.`, { cause: error })
    }
    const notices = graph.notices.map(({ message }) => message)
    const isCopy = id !== undefined && id !== graph.document.id
    if (isCopy) notices.push(`Its file says it is ${graph.document.id}; it has the id of its file's name from now on.`)
    const document = isCopy ? { ...graph.document, id } : graph.document
    const fingerprint = fingerprintOf(raw.bytes)
    this.#parts.watch.saw(place, fingerprint)
    const recovery = await this.#parts.recoveries.offer(place, document, raw.modified)
    return { source, document, fingerprint, notices, recovery }
  }

  /** Saves a graph where it was opened. */
  async save(place: Place, document: GraphDocument, expected: string | undefined): Promise<SavedDocument> {
    const saved = await this.#write(place, document, { expected, damaged: 'set_aside' })
    this.#parts.watch.wrote(place, saved.fingerprint)
    await this.#parts.recoveries.settle(place, document, expected)
    return saved
  }

  /** Saves a project by itself; of what must not be overwritten, it keeps the edits in `recovery/`. */
  async autosave(place: Place, document: GraphDocument, expected: string | undefined): Promise<SavedDocument> {
    if (place.id === undefined) return this.#keepEdits(place, document, expected)
    try {
      const saved = await this.#write(place, document, { expected, damaged: 'set_aside', quiet: true })
      this.#parts.watch.wrote(place, saved.fingerprint)
      return saved
    } catch (error) {
      // Nobody has decided yet which of the two is to stay: until then both are on the disk.
      if (error instanceof EngineError && error.code === 'CHANGED_ON_DISK')
        await this.#keepEdits(place, document, expected)
      throw error
    }
  }

  /** Writes a graph elsewhere. Who has open what lay there is told. */
  async saveAs(place: Place, document: GraphDocument, replace: boolean): Promise<SavedDocument> {
    const isThere = await stat(place.path).then(
      () => true,
      () => false,
    )
    if (isThere && !replace) {
      throw new EngineError('VALIDATION_ERROR', `${place.path} is there already. Choose another name, or replace it.`, {
        details: { field: 'target', exists: true },
      })
    }
    const saved = await this.#write(place, document, { damaged: 'refuse' })
    this.#parts.watch.saw(place, saved.fingerprint)
    return saved
  }

  /** Changes a graph on the disk. Who has it open is told. */
  async change(place: Place, edit: (document: GraphDocument) => GraphDocument): Promise<GraphDocument> {
    const document = edit(await this.read(place))
    const { fingerprint, updated_at } = await this.#write(place, document, { damaged: 'refuse' })
    this.#parts.watch.saw(place, fingerprint)
    return { ...document, updated_at }
  }

  /** The graph on the disk. */
  async read(place: Place): Promise<GraphDocument> {
    const graph = parseGraphFile(await readRawFile(place.path), place.path)
    if (!graph.ok) throw toEngineError(graph.error, place)
    return place.id === undefined ? graph.document : { ...graph.document, id: place.id }
  }

  async #write(
    place: Place,
    document: GraphDocument,
    request: Omit<WriteRequest, 'now' | 'beforeReplacing'>,
  ): Promise<SavedDocument> {
    const { id, path } = place
    const now = this.#parts.now().toISOString()
    if (id === undefined) return writeDocument(place, document, { ...request, now })
    await mkdir(dirname(path), { recursive: true })
    const beforeReplacing = async (old: GraphDocument): Promise<void> => {
      // A snapshot that cannot be kept must not keep the edits from being saved.
      const failed = (err: unknown): void => this.#parts.log?.warn({ err, project: id }, 'No snapshot could be kept.')
      await this.#parts.history.keepWhenDue(id, old).catch(failed)
    }
    return writeDocument(place, document, { ...request, now, beforeReplacing })
  }

  async #keepEdits(place: Place, document: GraphDocument, expected: string | undefined): Promise<SavedDocument> {
    const { recoveries, now } = this.#parts
    const { source, path } = place
    const raw = await readRawFile(path)
    const old = parseGraphFile(raw, path)
    const base = expected ?? (raw.ok ? fingerprintOf(raw.bytes) : null)
    const saved = { source, fingerprint: base ?? '', updated_at: document.updated_at }
    if (old.ok && sameContent(old.document, document)) {
      await recoveries.discardOf(place)
      return saved
    }
    textOf(document)
    await recoveries.keep(place, document, { kept_at: now().toISOString(), based_on: base })
    return saved
  }
}
