/** The settings of a process that lives long: read once, changed in one step, and followed when another program writes them. */
import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { watch, type FSWatcher } from 'chokidar'
import { defaultSettings } from '../../api/contract/setting-fields.ts'
import type { Settings } from '../../api/contract/settings.ts'
import type { Log } from '../logs/log.ts'
import { saveSettings } from '../settings.ts'
import { applyChanges } from './apply-changes.ts'
import { writeError } from '../storage/write-error.ts'
import { readOverrides, type Overrides } from './environment.ts'
import type { StoredSettings } from './migrations.ts'
import { effectiveSettings, parseSettings, readIfThere, setAside } from './read-settings.ts'

/** Milliseconds in which another program finishes a file it is just writing. */
const unfinishedWait = 500

/** `settings.json`, as long as the process lives. `load` comes first, `close` last. */
export class SettingsStore {
  readonly #file: string
  readonly #overrides: Overrides
  readonly #log: Log | undefined
  readonly #listeners = new Set<(settings: Settings) => void>()
  #stored: StoredSettings = {}
  #text: string | undefined
  #current: Settings = defaultSettings
  #fileWarnings: readonly string[] = []
  #watcher: FSWatcher | undefined
  #closed = false
  /** Reading and writing take turns. */
  #turn: Promise<unknown> = Promise.resolve()

  /** @param env - wins over the file (`MANIM_NODES_*`) */
  constructor(file: string, env: NodeJS.ProcessEnv, log?: Log) {
    this.#file = resolve(file)
    this.#overrides = readOverrides(env)
    this.#log = log
  }

  /** Reads the file and begins to watch it. Never fails: what cannot be read becomes a warning, and defaults hold. */
  async load(): Promise<void> {
    await this.#inTurn(async () => {
      const warning = await this.#read(async (reason) => setAside(this.#file, reason))
      this.#take(this.#stored, warning)
    })
    if (this.warning !== undefined) this.#log?.warning(this.warning)
    await this.#watch()
  }

  /** The settings that hold. A new object after each change. */
  get current(): Settings {
    return this.#current
  }

  /** Which variable of the environment decides what, by path. */
  get overridden(): Readonly<Record<string, string>> {
    return this.#overrides.overridden
  }

  /** What is wrong with file or environment, in sentences. */
  get warning(): string | undefined {
    const all = [...this.#fileWarnings, ...this.#overrides.warnings]
    return all.length ? all.join(' ') : undefined
  }

  /**
   * Changes settings by their dotted paths, all or none. Null puts one back to its default, except where null is a value
   * of its own (`export.keep_days`: keep for ever). What another program wrote meanwhile stays.
   *
   * @returns the settings that hold now
   * @throws EngineError `VALIDATION_ERROR` with the `path` in its details; `DISK_FULL`; `ACCESS_DENIED`
   */
  set(changes: Readonly<Record<string, unknown>>): Promise<Settings> {
    return this.#inTurn(async () => {
      const warning = await this.#read(async (reason) => {
        // The file is damaged: what it said before is still known.
        await setAside(this.#file, reason)
        return undefined
      })
      // What another program wrote holds, whether or not the changes are possible.
      this.#take(this.#stored, warning)
      const stored = applyChanges(this.#stored, changes, this.#overrides.overridden)
      await saveSettings(this.#file, stored).catch((error: unknown) => {
        throw writeError(error, this.#file)
      })
      this.#text = await readIfThere(this.#file).catch(() => undefined)
      this.#take(stored, warning)
      return this.#current
    })
  }

  /**
   * Tells every change of what holds, whoever made it.
   *
   * @returns a function that ends it
   */
  onChange(listener: (settings: Settings) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Ends watching; what is being written is finished first. */
  async close(): Promise<void> {
    this.#closed = true
    this.#listeners.clear()
    await this.#watcher?.close()
    await this.#turn
  }

  /** Reads the file if it has changed. A damaged one is left to `whenDamaged`, which gives a warning. */
  async #read(whenDamaged: (reason: string) => Promise<string | undefined>): Promise<string[]> {
    let text: string | undefined
    try {
      text = await readIfThere(this.#file)
    } catch (error) {
      return [`The settings in ${this.#file} could not be read: ${(error as Error).message}.`]
    }
    const parsed = text === undefined ? { ok: true as const, stored: {}, warnings: [] } : parseSettings(text)
    if (!parsed.ok) {
      const warning = await whenDamaged(parsed.reason)
      return warning === undefined ? [] : [warning]
    }
    this.#text = text
    this.#stored = parsed.stored
    return parsed.warnings
  }

  #take(stored: StoredSettings, told: readonly string[]): void {
    const { settings, warnings } = effectiveSettings(stored, this.#overrides)
    this.#stored = stored
    this.#fileWarnings = warnings.length ? [...told, `In ${this.#file}: ${warnings.join(' ')}`] : told
    if (JSON.stringify(settings) === JSON.stringify(this.#current)) return
    this.#current = settings
    for (const listener of this.#listeners) listener(settings)
  }

  /** The folder is watched, not the file: programs replace it, and it need not be there yet. */
  async #watch(): Promise<void> {
    const folder = dirname(this.#file)
    await mkdir(folder, { recursive: true }).catch(() => undefined)
    if (this.#closed) return
    const isOther = (path: string) => resolve(path) !== this.#file && resolve(path) !== folder
    const watcher = watch(folder, { depth: 0, ignoreInitial: true, ignored: isOther })
    this.#watcher = watcher
    watcher.on('all', () => void this.#reload())
    watcher.on('error', (error) => this.#log?.warning('The settings file cannot be watched.', { error }))
    await new Promise<void>((ready) => void watcher.once('ready', ready))
  }

  async #reload(): Promise<void> {
    await this.#inTurn(async () => {
      for (const isLast of [false, true]) {
        const text = await readIfThere(this.#file).catch(() => this.#text)
        if (text === this.#text || this.#closed) return
        let damage: string | undefined
        const warnings = await this.#read(async (reason) => {
          damage = reason
          return undefined
        })
        if (damage === undefined) {
          this.#take(this.#stored, warnings)
          return
        }
        if (isLast) this.#keepThrough(damage)
        else await wait(unfinishedWait)
      }
    })
  }

  /** A user who edits the file may well correct it: it stays where it is, and so do the settings. */
  #keepThrough(damage: string): void {
    this.#fileWarnings = [`The settings in ${this.#file} are not valid (${damage}): those from before hold.`]
    this.#log?.warning(this.#fileWarnings.join(' '))
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }
}
