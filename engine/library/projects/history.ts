import { mkdir, readdir, rename, rm, unlink } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { timeSchema } from '../../api/contract/common.ts'
import type { SnapshotSummary } from '../../api/contract/documents.ts'
import { EngineError } from '../../api/contract/errors.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { sameContent } from '../../graph/same-content.ts'
import { clearDrafts } from '../write-atomic.ts'
import { type Kept, listKept, readKept, writeKept } from './kept-file.ts'
import { checkId } from './place.ts'
import { thinOut } from './thin-out.ts'
import { copyPicture, findPicture, removePicture } from './thumbnails.ts'

const noteSchema = z.object({ name: z.string(), created_at: timeSchema })
type Note = z.infer<typeof noteSchema>

/** Edits are kept by themselves no more often than this; milliseconds. */
const pace = 10 * 60_000
const deleted = '.deleted-'

/** Kept states of projects: `history/{project}/{snapshot}.json`, each with the picture the project had. */
export class History {
  readonly #folder: string
  readonly #projects: string
  readonly #now: () => Date
  /** When the last snapshot of a project was made, in milliseconds. */
  readonly #last = new Map<string, number>()

  constructor({ folder, projects, now }: { folder: string; projects: string; now: () => Date }) {
    this.#folder = folder
    this.#projects = projects
    this.#now = now
  }

  /** The kept states of a project, newest first. */
  async list(project: string): Promise<SnapshotSummary[]> {
    const all = await this.#readAll(project)
    return Promise.all(all.toReversed().map(({ id, kept }) => this.#summarize(project, id, kept)))
  }

  /** Keeps a state. @throws the file system's error */
  async keep(project: string, name: string, document: GraphDocument): Promise<SnapshotSummary> {
    const now = this.#now()
    const time = now.toISOString()
    // Names sort as they came; the end tells apart what was kept in one instant.
    const id = `${time.replaceAll(/[-:.]/g, '')}-${randomUUID().slice(0, 8)}`
    const note: Note = { name: name.trim(), created_at: time }
    await mkdir(join(this.#folder, project), { recursive: true })
    // The picture first: a snapshot without one is none less.
    await copyPicture(join(this.#projects, project), this.#base(project, id))
    await writeKept(`${this.#base(project, id)}.json`, note, document)
    this.#last.set(project, now.getTime())
    return this.#summarize(project, id, { note, document })
  }

  /** Keeps a state that is about to be replaced, if the last snapshot is ten minutes old and there is something to keep. */
  async keepWhenDue(project: string, document: GraphDocument): Promise<void> {
    const last = this.#last.get(project) ?? (await this.#findLast(project))
    this.#last.set(project, last)
    const isDue = Math.abs(this.#now().getTime() - last) >= pace
    if (isDue && document.nodes.length > 0) await this.keepUnlessKept(project, document)
  }

  /** Keeps a state unless the last snapshot is the same. */
  async keepUnlessKept(project: string, document: GraphDocument): Promise<void> {
    const newest = (await listKept(join(this.#folder, project))).at(-1)
    const kept = newest === undefined ? undefined : await this.#read(project, newest)
    if (kept !== undefined && sameContent(kept.document, document)) return
    await this.keep(project, '', document)
    await this.#thinOut(project)
  }

  /** One kept state. @throws EngineError `NOT_FOUND`, or `ACCESS_DENIED` where an id is none */
  async read(project: string, snapshot: string): Promise<GraphDocument> {
    checkId(snapshot)
    const kept = await this.#read(project, snapshot)
    if (kept === undefined) {
      throw new EngineError('NOT_FOUND', `The project has no snapshot ${snapshot} that can be opened.`, {
        id: snapshot,
      })
    }
    return { ...kept.document, id: project }
  }

  /** Path of the picture of a kept state; undefined where there is none. */
  picture(project: string, snapshot: string): Promise<string | undefined> {
    checkId(snapshot)
    return findPicture(this.#base(project, snapshot))
  }

  /**
   * Takes all snapshots of a project out of sight while `remove` removes the project, then deletes them. A kill in between
   * leaves both or neither; `tidy` finishes it.
   */
  async deleteWith(project: string, remove: () => Promise<void>): Promise<void> {
    const shown = join(this.#folder, project)
    const hidden = join(this.#folder, `${deleted}${project}`)
    const isThere = await rename(shown, hidden).then(
      () => true,
      () => false,
    )
    try {
      await remove()
    } catch (error) {
      if (isThere) await rename(hidden, shown)
      throw error
    }
    this.#last.delete(project)
    await rm(hidden, { recursive: true, force: true })
  }

  /** Clears away what a killed program left. @param exists - whether there still is a project of this id */
  async tidy(exists: (project: string) => Promise<boolean>): Promise<void> {
    const names = await readdir(this.#folder).catch(() => [])
    await Promise.all(names.map((name) => this.#tidyOne(name, exists)))
  }

  async #tidyOne(name: string, exists: (project: string) => Promise<boolean>): Promise<void> {
    const folder = join(this.#folder, name)
    if (!name.startsWith(deleted)) {
      await clearDrafts(folder)
      const ids = new Set(await listKept(folder))
      const names = await readdir(folder).catch(() => [])
      const lost = names.filter((each) => /\.(png|jpg)$/.test(each) && !ids.has(each.slice(0, -'.png'.length)))
      await Promise.all(lost.map((each) => unlink(join(folder, each)).catch(() => undefined)))
      return
    }
    const project = name.slice(deleted.length)
    if (await exists(project)) await rename(folder, join(this.#folder, project)).catch(() => undefined)
    else await rm(folder, { recursive: true, force: true })
  }

  async #thinOut(project: string): Promise<void> {
    const all = await this.#readAll(project)
    const automatic = all
      .filter(({ kept }) => kept.note.name === '')
      .map(({ id, kept }) => ({ id, time: Date.parse(kept.note.created_at) }))
    for (const id of thinOut(automatic, this.#now().getTime())) {
      await unlink(`${this.#base(project, id)}.json`).catch(() => undefined)
      await removePicture(this.#base(project, id))
    }
  }

  async #readAll(project: string): Promise<{ id: string; kept: Kept<Note> }[]> {
    const ids = await listKept(join(this.#folder, project))
    const all = await Promise.all(ids.map(async (id) => ({ id, kept: await this.#read(project, id) })))
    return all.flatMap(({ id, kept }) => (kept === undefined ? [] : [{ id, kept }]))
  }

  #read(project: string, id: string): Promise<Kept<Note> | undefined> {
    return readKept(`${this.#base(project, id)}.json`, noteSchema)
  }

  async #findLast(project: string): Promise<number> {
    const newest = (await listKept(join(this.#folder, project))).at(-1)
    const kept = newest === undefined ? undefined : await this.#read(project, newest)
    return kept === undefined ? 0 : Date.parse(kept.note.created_at)
  }

  async #summarize(project: string, id: string, { note, document }: Kept<Note>): Promise<SnapshotSummary> {
    const picture = await findPicture(this.#base(project, id))
    return {
      id,
      name: note.name,
      created_at: note.created_at,
      node_count: document.nodes.length,
      preview_url: picture === undefined ? null : `/api/graphs/${project}/snapshots/${id}/thumbnail`,
    }
  }

  #base(project: string, id: string): string {
    return join(this.#folder, project, id)
  }
}
