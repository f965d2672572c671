import { type FSWatcher, watch } from 'chokidar'
import type { EventData } from '../../api/contract/methods.ts'
import { readRawFile } from '../graph-file.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { KeyedQueue } from './keyed-queue.ts'
import type { Place } from './place.ts'

/** What is told when another program has written or removed a file. */
export type DiskChange = EventData<'documents.changed_on_disk'>

interface Watched {
  place: Place
  /** How many have it open. */
  clients: number
  /** What they know of the file; null once it is gone, undefined before the first look. */
  known: string | null | undefined
  timer: NodeJS.Timeout | undefined
}

/** A file is looked at so long after the last sign of change: programs write in several steps. Milliseconds. */
const settleTime = 150
/** A file that is gone may be on its way back: some programs move the old one away before they write. Milliseconds. */
const returnTime = 1000

/**
 * Tells of open files that another program changes. Signs of the file system only say when to look: what counts is the
 * fingerprint, so that a touched file, a draft, or what this program wrote itself is no news.
 */
export class DiskWatch {
  readonly #queue: KeyedQueue
  readonly #announce: (change: DiskChange) => void
  readonly #failed: (error: unknown) => void
  readonly #watched = new Map<string, Watched>()
  /** What was opened or written and is not watched yet. */
  readonly #seen = new Map<string, string>()
  #watcher: FSWatcher | undefined

  constructor(given: { queue: KeyedQueue; announce: (change: DiskChange) => void; failed: (error: unknown) => void }) {
    this.#queue = given.queue
    this.#announce = given.announce
    this.#failed = given.failed
  }

  /** Watches a file until `unwatch` was called as often. @returns once what is there now is known */
  async watch(place: Place): Promise<void> {
    const { path } = place
    const known = this.#watched.get(path)
    if (known) {
      known.clients++
      return
    }
    const watched: Watched = { place, clients: 1, known: this.#seen.get(path), timer: undefined }
    this.#watched.set(path, watched)
    this.#seen.delete(path)
    // Its first event says that the watch is in place; what has happened until then is seen by looking once more.
    this.#watcher ??= watch([], { persistent: false })
      .on('all', (_event, changed) => this.#schedule(changed, settleTime))
      .on('error', this.#failed)
    this.#watcher.add(path)
    await this.check(place)
  }

  /** Ends one watch of a file. */
  unwatch({ path }: Place): void {
    const watched = this.#watched.get(path)
    if (watched === undefined || --watched.clients > 0) return
    clearTimeout(watched.timer)
    this.#watched.delete(path)
    this.#watcher?.unwatch(path)
  }

  /** This program wrote the file for one who has it open. */
  wrote({ path }: Place, fingerprint: string): void {
    const watched = this.#watched.get(path)
    if (watched) watched.known = fingerprint
    else this.#seen.set(path, fingerprint)
  }

  /** Someone opened the file in this state: who has it open already is told if it is news. */
  saw({ path }: Place, fingerprint: string): void {
    const watched = this.#watched.get(path)
    if (watched) this.#compare(watched, fingerprint)
    else this.#seen.set(path, fingerprint)
  }

  /** Looks at a file, if it is watched. */
  check({ path }: Place): Promise<void> {
    return this.#queue.run(path, () => this.#look(path, true))
  }

  /** Ends all watching. */
  async close(): Promise<void> {
    for (const { timer } of this.#watched.values()) clearTimeout(timer)
    this.#watched.clear()
    await this.#watcher?.close()
  }

  #schedule(path: string, delay: number): void {
    const watched = this.#watched.get(path)
    if (watched === undefined) return
    clearTimeout(watched.timer)
    const look = (): Promise<void> => this.#queue.run(path, () => this.#look(path, delay === returnTime))
    watched.timer = setTimeout(() => void look().catch(this.#failed), delay)
  }

  /** @param isSure - tell at once that a file is gone, without waiting for its return */
  async #look(path: string, isSure: boolean): Promise<void> {
    const watched = this.#watched.get(path)
    if (watched === undefined) return
    const raw = await readRawFile(path)
    if (raw.ok) this.#compare(watched, fingerprintOf(raw.bytes))
    else if (raw.error.code === 'not_found' && isSure) this.#compare(watched, null)
    else if (raw.error.code === 'not_found' && watched.known !== null) this.#schedule(path, returnTime)
  }

  #compare(watched: Watched, found: string | null): void {
    const { known, place } = watched
    watched.known = found
    if (known === undefined || known === found) return
    this.#announce({ source: place.source, change: found === null ? 'removed' : 'changed', fingerprint: found })
  }
}
