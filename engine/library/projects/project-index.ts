import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { deepEqual } from '../../graph/deep-equal.ts'
import { type IndexEntry, readIndex, writeIndex } from './index-file.ts'
import { type Facts, readFacts } from './read-facts.ts'
import { sortFolder } from './sort-folder.ts'

/** The folder of projects as it was just looked at. */
export interface FolderState {
  /** Facts by name of file. */
  facts: ReadonlyMap<string, Facts>
  /** When each file was written, in milliseconds. */
  modified: ReadonlyMap<string, number>
  /** Ids with a picture. */
  pictured: ReadonlySet<string>
}

/** A file written this shortly before it was read may have been written again with the same time; milliseconds. */
const coarseTime = 2000
/** Files are read so many at a time. */
const together = 24
/** The index is written so long after something changed; milliseconds. */
const writeDelay = 10_000

/**
 * Knows what is in the folder of projects without reading every file each time: what it read is kept, in memory and in a
 * file, as long as a file has the same time, length and number on the disk.
 */
export class ProjectIndex {
  readonly #folder: string
  readonly #file: string
  readonly #failed: (error: unknown) => void
  #entries = new Map<string, IndexEntry>()
  #pictured: ReadonlySet<string> = new Set()
  #running: Promise<unknown> = Promise.resolve()
  #next: Promise<FolderState> | undefined
  #timer: NodeJS.Timeout | undefined
  #revision = 0

  constructor({ folder, file, failed }: { folder: string; file: string; failed: (error: unknown) => void }) {
    this.#folder = folder
    this.#file = file
    this.#failed = failed
  }

  /** Counts the changes that were found. */
  get revision(): number {
    return this.#revision
  }

  /** Takes up what an earlier run remembered. */
  async load(): Promise<void> {
    this.#entries = await readIndex(this.#file)
  }

  /**
   * Looks at the folder. Callers who come while one look goes on share the next.
   *
   * @throws the file system's error where the folder cannot be read
   */
  refresh(): Promise<FolderState> {
    this.#next ??= this.#running.then(() => {
      this.#next = undefined
      const look = this.#look()
      this.#running = look.catch(() => undefined)
      return look
    })
    return this.#next
  }

  /** Writes what is not written yet. */
  async close(): Promise<void> {
    await this.#running
    if (this.#timer) await this.#write()
  }

  async #look(): Promise<FolderState> {
    const { files, pictured } = sortFolder(await readdir(this.#folder))
    const stale: { name: string; id: string; entry: Omit<IndexEntry, 'facts'> }[] = []
    const entries = new Map<string, IndexEntry>()
    const look = async ({ name, id }: { name: string; id: string }): Promise<void> => {
      const about = await stat(join(this.#folder, name)).catch(() => undefined)
      if (about === undefined) return
      const entry = { modified: about.mtimeMs, size: about.size, inode: about.ino, read: Date.now() }
      const old = this.#entries.get(name)
      if (old !== undefined && holds(old, entry)) entries.set(name, old)
      else stale.push({ name, id, entry })
    }
    await Promise.all(files.map(look))
    for (let start = 0; start < stale.length; start += together) {
      const some = stale.slice(start, start + together)
      const read = async ({ name, id, entry }: (typeof stale)[0]): Promise<void> => {
        entries.set(name, { ...entry, facts: await readFacts(join(this.#folder, name), id) })
      }
      await Promise.all(some.map(read))
    }
    this.#take(entries, pictured)
    const facts = new Map([...entries].map(([name, entry]) => [name, entry.facts]))
    return { facts, modified: new Map([...entries].map(([name, { modified }]) => [name, modified])), pictured }
  }

  #take(entries: Map<string, IndexEntry>, pictured: ReadonlySet<string>): void {
    const before = this.#entries
    const isOther = (name: string): boolean => !deepEqual(before.get(name)?.facts, entries.get(name)?.facts)
    const isListedOtherwise =
      entries.size !== before.size || [...entries.keys()].some(isOther) || !sameSet(pictured, this.#pictured)
    const isReadAnew = isListedOtherwise || [...entries].some(([name, entry]) => before.get(name) !== entry)
    this.#entries = entries
    this.#pictured = pictured
    if (isListedOtherwise) this.#revision++
    if (!isReadAnew || this.#timer) return
    this.#timer = setTimeout(() => void this.#write(), writeDelay).unref()
  }

  async #write(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    // Without the index the next start is slower, and that is all.
    await writeIndex(this.#file, this.#entries).catch(this.#failed)
  }
}

function holds(old: IndexEntry, now: Omit<IndexEntry, 'facts'>): boolean {
  // What could not be read may be readable now, with the same time.
  if ('error' in old.facts && !old.facts.damaged) return false
  const isSame = old.modified === now.modified && old.size === now.size && old.inode === now.inode
  return isSame && old.read - old.modified > coarseTime
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
