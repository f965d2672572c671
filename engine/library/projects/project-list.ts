import { join } from 'node:path'
import type { LibraryLog } from './library-log.ts'
import type { ProjectSummary } from '../../api/contract/documents.ts'
import { FolderWatch } from './folder-watch.ts'
import type { KeyedQueue } from './keyed-queue.ts'
import { type DamagedProject, findDamaged, listFolder } from './list-folder.ts'
import { projectPlace } from './place.ts'
import { ProjectIndex } from './project-index.ts'
import { setAsideIfDamaged } from './set-aside.ts'

/** What lies in the folder of projects, and when that changes. */
export class ProjectList {
  readonly #folder: string
  readonly #queue: KeyedQueue
  readonly #log: LibraryLog | undefined
  readonly #index: ProjectIndex
  readonly #listeners = new Set<() => void>()
  #watch: FolderWatch | undefined
  /** The revision of the index that was last told of. */
  #told = 0

  constructor(given: { folder: string; cache: string; queue: KeyedQueue; log: LibraryLog | undefined }) {
    this.#folder = given.folder
    this.#queue = given.queue
    this.#log = given.log
    const file = join(given.cache, 'projects-index.json')
    this.#index = new ProjectIndex({ folder: given.folder, file, failed: this.#failed })
  }

  /** Begins to watch the folder, which must exist. */
  async start(): Promise<void> {
    await this.#index.load()
    const changed = (): void => void this.#tell().catch(this.#failed)
    this.#watch = new FolderWatch({ folder: this.#folder, changed, failed: this.#failed })
  }

  /** Writes what the next start wants to know. */
  async close(): Promise<void> {
    this.#watch?.close()
    await this.#index.close()
  }

  /** All projects in no order. Damaged ones are set aside by the way. @throws the file system's error */
  async read(): Promise<{ projects: ProjectSummary[]; damaged: DamagedProject[] }> {
    const state = await this.#index.refresh()
    const moved = await Promise.all(findDamaged(state, Date.now()).map((id) => this.#setAside(id)))
    return listFolder(moved.includes(true) ? await this.#index.refresh() : state, this.#folder)
  }

  /** Something in the folder was changed by this program. */
  touch(): void {
    this.#watch?.touch()
  }

  /** A picture was replaced, which nothing else shows. */
  touchPicture(): void {
    this.#told = -1
    this.touch()
  }

  /** @returns a function that ends it */
  onListed(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async #tell(): Promise<void> {
    if (this.#listeners.size === 0) return
    await this.#index.refresh()
    if (this.#told === this.#index.revision) return
    this.#told = this.#index.revision
    for (const listener of this.#listeners) listener()
  }

  async #setAside(id: string): Promise<boolean> {
    const place = projectPlace(id, this.#folder)
    const aside = await this.#queue.run(place.path, () => setAsideIfDamaged(place))
    if (aside !== undefined) this.#log?.warn({ file: aside }, 'A damaged project was set aside.')
    return aside !== undefined
  }

  readonly #failed = (error: unknown): void => {
    this.#log?.warn({ err: error }, 'The list of projects could not be kept up to date.')
  }
}
