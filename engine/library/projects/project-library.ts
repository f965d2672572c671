/** The graphs of this machine: the projects of the library, and files from elsewhere. */
import { randomUUID } from 'node:crypto'
import { access, mkdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { LibraryLog } from './library-log.ts'
import type {
  DocumentSource,
  ProjectSummary,
  RecoverySummary,
  SavedDocument,
  SnapshotSummary,
} from '../../api/contract/documents.ts'
import type { GraphDocument } from '../../graph/document.ts'
import { newDocument } from '../../graph/new-document.ts'
import type { Paths } from '../paths.ts'
import { projectFrom } from '../templates.ts'
import { clearDrafts } from '../write-atomic.ts'
import { checkName, copyName } from './copy-name.ts'
import { type DiskChange, DiskWatch } from './disk-watch.ts'
import { asEngineError } from './engine-error.ts'
import { GraphStore, type OpenedGraph } from './graph-store.ts'
import { History } from './history.ts'
import { KeyedQueue } from './keyed-queue.ts'
import { type DamagedProject, summarize } from './list-folder.ts'
import { type Place, placeOf, projectPlace } from './place.ts'
import { ProjectList } from './project-list.ts'
import { Recoveries } from './recoveries.ts'
import { type ListOptions, sortProjects } from './sort-projects.ts'
import { copyPicture, findPicture, removePicture, writePicture } from './thumbnails.ts'

/** What is saved, and over which state of the file; where the disk has another, nothing is written. */
export interface SaveRequest {
  source: DocumentSource
  document: GraphDocument
  expected?: string | undefined
}

/** What a library is made of. */
export interface LibraryOptions {
  paths: Pick<Paths, 'projects' | 'history' | 'recovery' | 'cache'>
  log?: LibraryLog
  /** The time; the clock's if left out. */
  now?: () => Date
}

/**
 * Keeps graphs. Work on one file is done in the order in which it was asked for, and what is acknowledged is on the disk.
 * Methods throw `EngineError`: `GRAPH_NOT_FOUND`, `VALIDATION_ERROR` for what is no graph or no name, `ACCESS_DENIED`,
 * `DISK_FULL`, and what they say besides.
 */
export class ProjectLibrary {
  readonly #paths: LibraryOptions['paths']
  readonly #now: () => Date
  readonly #queue = new KeyedQueue()
  readonly #list: ProjectList
  readonly #history: History
  readonly #recoveries: Recoveries
  readonly #watch: DiskWatch
  readonly #store: GraphStore
  readonly #changeListeners = new Set<(change: DiskChange) => void>()

  constructor({ paths, log, now = () => new Date() }: LibraryOptions) {
    const { projects, history, recovery, cache } = paths
    this.#paths = paths
    this.#now = now
    this.#list = new ProjectList({ folder: projects, cache, queue: this.#queue, log })
    this.#history = new History({ folder: history, projects, now })
    this.#recoveries = new Recoveries(recovery)
    this.#watch = new DiskWatch({
      queue: this.#queue,
      announce: (change) => this.#changeListeners.forEach((listener) => listener(change)),
      failed: (err) => log?.warn({ err }, 'An open file could not be watched.'),
    })
    this.#store = new GraphStore({ history: this.#history, recoveries: this.#recoveries, watch: this.#watch, log, now })
  }

  /** Makes the folder of projects, clears away what a killed program left, and begins to watch. */
  async start(): Promise<void> {
    const { projects, recovery, cache } = this.#paths
    const place: Place = { source: { file: projects }, path: projects, id: undefined }
    await mkdir(projects, { recursive: true }).catch((error: unknown) => {
      throw asEngineError(error, place, 'written')
    })
    await Promise.all([projects, recovery, cache].map((folder) => clearDrafts(folder)))
    await this.#history.tidy((id) => isThere(join(projects, `${id}.json`)))
    await this.#list.start()
  }

  /** Ends what was begun, and watching. */
  async close(): Promise<void> {
    await this.#watch.close()
    await this.#queue.settle()
    await this.#list.close()
  }

  /** The projects, and the files among them that are none. */
  async list(options: ListOptions): Promise<{ projects: ProjectSummary[]; damaged: DamagedProject[] }> {
    const { projects, damaged } = await this.#readList()
    return { projects: sortProjects(projects, options), damaged }
  }

  /** Opens a graph, with newer edits from before a crash if there are any. */
  open(source: DocumentSource): Promise<OpenedGraph> {
    return this.#at(source, 'read', (place) => this.#store.open(place))
  }

  /** Makes a project: an empty one, or one that begins as a graph does. */
  async create({ name, document }: { name: string; document?: GraphDocument | undefined }): Promise<OpenedGraph> {
    const given = { id: randomUUID(), now: this.#now().toISOString() }
    const called = checkName(name)
    const graph =
      document === undefined ? newDocument(called, given) : { ...projectFrom(document, given), name: called }
    const source = { project: given.id }
    await this.saveAs({ document: graph, target: source, replace: false })
    return this.open(source)
  }

  /** Saves a graph where it was opened. @throws EngineError `CHANGED_ON_DISK`; nothing was written then */
  save({ source, document, expected }: SaveRequest): Promise<SavedDocument> {
    return this.#at(source, 'written', (place) => this.#store.save(place, document, expected))
  }

  /**
   * Saves a project; of a file from elsewhere it keeps the edits in `recovery/` and leaves the file alone.
   *
   * @throws EngineError `CHANGED_ON_DISK`; the edits are kept in `recovery/` then too
   */
  autosave({ source, document, expected }: SaveRequest): Promise<SavedDocument> {
    return this.#at(source, 'written', (place) => this.#store.autosave(place, document, expected))
  }

  /** Writes a graph elsewhere. @throws EngineError `VALIDATION_ERROR` where something is there and is not to be replaced */
  saveAs(request: { document: GraphDocument; target: DocumentSource; replace: boolean }): Promise<SavedDocument> {
    const { document, target, replace } = request
    return this.#at(target, 'written', (place) => this.#store.saveAs(place, document, replace))
  }

  /** Copies a project; without a name it is called as a copy of the first. */
  duplicate(id: string, name?: string): Promise<ProjectSummary> {
    // One copy at a time, or two would have one name.
    return this.#queue.run('duplicate', async () => {
      const original = await this.#at({ project: id }, 'read', (place) => this.#store.read(place))
      const { projects } = await this.#readList()
      const names = new Set(projects.map((project) => project.name))
      const { document } = await this.create({ name: name ?? copyName(original.name, names), document: original })
      await copyPicture(this.#picture(id), this.#picture(document.id))
      return this.#summarize(document)
    })
  }

  /** Calls a project otherwise. */
  async rename(id: string, name: string): Promise<ProjectSummary> {
    const called = checkName(name)
    return this.#at({ project: id }, 'written', async (place) =>
      this.#summarize(await this.#store.change(place, (document) => ({ ...document, name: called }))),
    )
  }

  /** Deletes a project with its picture, its snapshots and its kept edits. */
  async delete(id: string): Promise<void> {
    const place = projectPlace(id, this.#paths.projects)
    await this.#at(place.source, 'written', async () => {
      await mustExist(place)
      await this.#history.deleteWith(id, () => unlink(place.path))
      await removePicture(this.#picture(id))
      await this.#recoveries.discardOf(place)
    })
    await this.#watch.check(place)
  }

  /** Edits that are not in their files, newest first. */
  recoveries(): Promise<RecoverySummary[]> {
    return this.#recoveries.list()
  }

  /** The edits that were kept. @throws EngineError `NOT_FOUND` */
  async recover(id: string): Promise<GraphDocument> {
    return this.#recoveries.read(id)
  }

  /** Forgets kept edits. */
  async discardRecovery(id: string): Promise<void> {
    await this.#recoveries.discard(id)
  }

  /** The kept states of a project, newest first. */
  history(id: string): Promise<SnapshotSummary[]> {
    return this.#at({ project: id }, 'read', () => this.#history.list(id))
  }

  /** Keeps the project as it is on the disk now. */
  keep(id: string, name: string): Promise<SnapshotSummary> {
    return this.#at({ project: id }, 'written', async (place) =>
      this.#history.keep(id, name, await this.#store.read(place)),
    )
  }

  /**
   * A kept state; what the project is now is kept first, and nothing else is written. Works for a project whose file is
   * damaged or gone too.
   *
   * @throws EngineError `NOT_FOUND`
   */
  restore(id: string, snapshot: string): Promise<GraphDocument> {
    return this.#at({ project: id }, 'written', async (place) => {
      const document = await this.#history.read(id, snapshot)
      const current = await this.#store.read(place).catch(() => undefined)
      if (current !== undefined) await this.#history.keepUnlessKept(id, current)
      return document
    })
  }

  /** Gives a project its picture: PNG or JPEG, at most 4 MB. */
  setThumbnail(id: string, bytes: Uint8Array): Promise<void> {
    return this.#at({ project: id }, 'written', async (place) => {
      await mustExist(place)
      await writePicture(this.#picture(id), bytes)
      this.#list.touchPicture()
    })
  }

  /** Path of a project's picture; undefined where it has none. */
  async thumbnailFile(id: string): Promise<string | undefined> {
    projectPlace(id, this.#paths.projects)
    return findPicture(this.#picture(id))
  }

  /** Path of the picture of a kept state; undefined where it has none. */
  async snapshotThumbnailFile(id: string, snapshot: string): Promise<string | undefined> {
    projectPlace(id, this.#paths.projects)
    return this.#history.picture(id, snapshot)
  }

  /** Watches an open graph until `unwatch` was called as often. */
  async watch(source: DocumentSource): Promise<void> {
    await this.#watch.watch(placeOf(source, this.#paths.projects))
  }

  /** Ends one watch of a graph. */
  unwatch(source: DocumentSource): void {
    this.#watch.unwatch(placeOf(source, this.#paths.projects))
  }

  /** Another program, or a rename or removal in the list, changed a watched graph. @returns a function that ends it */
  onChangedOnDisk(listener: (change: DiskChange) => void): () => void {
    this.#changeListeners.add(listener)
    return () => this.#changeListeners.delete(listener)
  }

  /** The list of projects is another than before. @returns a function that ends it */
  onListed(listener: () => void): () => void {
    return this.#list.onListed(listener)
  }

  /** Works on one file when it is its turn. */
  async #at<T>(source: DocumentSource, action: 'read' | 'written', work: (place: Place) => Promise<T>): Promise<T> {
    const place = placeOf(source, this.#paths.projects)
    try {
      return await this.#queue.run(place.path, () => work(place))
    } catch (error) {
      throw asEngineError(error, place, action)
    } finally {
      if (action === 'written' && place.id !== undefined) this.#list.touch()
    }
  }

  async #readList(): ReturnType<ProjectList['read']> {
    const { projects } = this.#paths
    return this.#list.read().catch((error: unknown) => {
      throw asEngineError(error, { source: { file: projects }, path: projects, id: undefined }, 'read')
    })
  }

  async #summarize(document: GraphDocument): Promise<ProjectSummary> {
    const picture = await findPicture(this.#picture(document.id))
    const { nodes, ...head } = document
    return summarize(document.id, { ...head, node_count: nodes.length }, picture !== undefined)
  }

  #picture(id: string): string {
    return join(this.#paths.projects, id)
  }
}

/** @throws EngineError `GRAPH_NOT_FOUND` */
async function mustExist(place: Place): Promise<void> {
  await access(place.path).catch((error: unknown) => {
    throw asEngineError(error, place, 'read')
  })
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
