/** Keeps the app's folders from growing without end, and says when the disk gets full. */
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { CleanupReport, StorageReport } from '../../api/contract/app.ts'
import type { Settings } from '../../api/contract/settings.ts'
import type { Log } from '../logs/log.ts'
import type { Paths } from '../paths.ts'
import { bytesOf, type Removed } from './entries.ts'
import { removeAllLeftovers } from './leftovers.ts'
import { exportEntries, previewEntries } from './own-entries.ts'
import { sweepCache, sweepExports, sweepPreviews, sweepUntilFree, type Sweep } from './sweep.ts'

/** Milliseconds from the start to the first cleanup, and from one to the next. */
const firstAfter = 60_000
const period = 600_000
/** Bytes. */
const gigabyte = 2 ** 30

/** What the storage is kept with. */
export interface StorageOptions {
  paths: Paths
  /** Read anew each time (`SettingsStore`). */
  settings: { readonly current: Settings }
  log?: Log
  /** Absolute paths of what running sessions and jobs read and write. */
  inUse?: () => Iterable<string>
  /** Milliseconds since 1970. */
  now?: () => number
}

/** The app's disk use. Cleanups take turns; none follows a link or touches a project, recovery, asset or template. */
export class Storage {
  readonly #options: StorageOptions
  readonly #listeners = new Set<(report: StorageReport) => void>()
  #timer: NodeJS.Timeout | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #report: Promise<StorageReport> | undefined
  #closed = false
  /** What was warned of and still holds. */
  #warned: ReadonlySet<string> = new Set()

  constructor(options: StorageOptions) {
    this.#options = options
  }

  /** Begins to clean up by itself: after a minute, and then every ten. */
  start(): void {
    this.#schedule(firstAfter)
  }

  /** Removes old previews and exports, leftovers of killed jobs, and what the cache has too much. */
  cleanup(): Promise<CleanupReport> {
    return this.#inTurn((sweep) => this.#cleanup(sweep))
  }

  /** The disk is full: cleans up, then removes previews and caches, the oldest first, until the disk has room again. */
  freeUp(): Promise<CleanupReport> {
    return this.#inTurn(async (sweep) => {
      const removed = await this.#cleanup(sweep)
      const wanted = sweep.settings.storage.warn_free_gb * gigabyte
      const isEnough = async () => (await freeBytes(sweep.paths.home)) >= wanted
      return [...removed, ...(await sweepUntilFree(sweep, isEnough))]
    })
  }

  /** How full app and disk are. What is asked while it is counted gets the same answer. */
  report(): Promise<StorageReport> {
    this.#report ??= this.#count().finally(() => (this.#report = undefined))
    return this.#report
  }

  /**
   * Tells once each time the quota is passed or the disk gets nearly full.
   *
   * @returns a function that ends it
   */
  onWarning(listener: (report: StorageReport) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Ends the cleanups; one that is running is finished. */
  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    this.#listeners.clear()
    await Promise.allSettled([this.#turn, this.#report])
  }

  #schedule(after: number): void {
    if (this.#closed) return
    this.#timer = setTimeout(() => void this.#periodic(), after)
    this.#timer.unref()
  }

  async #periodic(): Promise<void> {
    try {
      await this.cleanup()
      await this.report()
    } catch (error) {
      this.#options.log?.error('The cleanup failed.', { error })
    }
    this.#schedule(period)
  }

  async #cleanup(sweep: Sweep): Promise<Removed[]> {
    const leftovers = await removeAllLeftovers(sweep.paths, sweep.settings)
    return [...leftovers, ...(await sweepPreviews(sweep)), ...(await sweepExports(sweep)), ...(await sweepCache(sweep))]
  }

  #inTurn(work: (sweep: Sweep) => Promise<Removed[]>): Promise<CleanupReport> {
    const { paths, settings, log, now = Date.now, inUse = () => [] } = this.#options
    const result = this.#turn.then(async () => {
      const removed = await work({ paths, settings: settings.current, now: now(), inUse: [...inUse()] })
      const freed_bytes = removed.reduce((sum, { bytes }) => sum + bytes, 0)
      if (removed.length) log?.info(`Cleaned up ${removed.length} files and folders.`, { freed_bytes })
      return { removed, freed_bytes }
    })
    this.#turn = result.catch(() => undefined)
    return result
  }

  async #count(): Promise<StorageReport> {
    const { paths, settings } = this.#options
    const { quota_gb, warn_free_gb } = settings.current.storage
    const used_bytes = await usedBytes(paths, settings.current)
    const free_bytes = await freeBytes(paths.home)
    const warnings = new Map<string, string>()
    if (used_bytes > quota_gb * gigabyte) {
      warnings.set('quota', `manim-nodes uses ${inGigabytes(used_bytes)}, more than the ${quota_gb} GB it should.`)
    }
    if (free_bytes < warn_free_gb * gigabyte) {
      warnings.set('free', `Only ${inGigabytes(free_bytes)} are free on the disk of ${paths.home}.`)
    }
    const warning = warnings.size ? [...warnings.values()].join(' ') : null
    const report = { used_bytes, quota_bytes: Math.round(quota_gb * gigabyte), free_bytes, warning }
    this.#warn(new Set(warnings.keys()), report)
    return report
  }

  #warn(holds: ReadonlySet<string>, report: StorageReport): void {
    const isNew = [...holds].some((kind) => !this.#warned.has(kind))
    this.#warned = holds
    if (!isNew || report.warning === null) return
    this.#options.log?.warning(report.warning)
    for (const listener of this.#listeners) listener(report)
  }
}

/** What the app keeps. Its Python environment is not counted: no cleanup could make it smaller. */
async function usedBytes(paths: Paths, settings: Settings): Promise<number> {
  const { projects, templates, history, recovery, assets, cache, logs } = paths
  let bytes = 0
  for (const folder of [projects, templates, history, recovery, assets, cache, logs]) bytes += await bytesOf(folder)
  const made = [...(await previewEntries(paths)), ...(await exportEntries(paths, settings))]
  return made.reduce((sum, entry) => sum + entry.bytes, bytes)
}

/** Bytes that the user may still write on the disk of a folder, or of the nearest one above it that is there. */
async function freeBytes(folder: string): Promise<number> {
  for (let place = folder; ; place = dirname(place)) {
    const about = await statfs(place).catch(() => undefined)
    if (about !== undefined) return about.bavail * about.bsize
    if (dirname(place) === place) return Number.MAX_SAFE_INTEGER
  }
}

function inGigabytes(bytes: number): string {
  return `${(bytes / gigabyte).toFixed(1)} GB`
}
