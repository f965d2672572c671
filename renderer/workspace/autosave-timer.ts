/** When to save: a while after the last edit, and in any case before too much would be lost. */

/** Milliseconds after the last edit. */
export const quietTime = 2000
/** Milliseconds after the first edit that is not saved, for who edits without a pause. */
export const longestWait = 6000
/** Milliseconds after which a failed save is tried again; they double up to the longest. */
export const retryTime = { first: 2000, longest: 30_000 } as const

/** Calls `save` when it is time; each edit starts the wait anew. */
export class AutosaveTimer {
  readonly #save: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #firstEdit: number | undefined
  #failures = 0

  /** @param save - writes; it may fail, and must then call `failed` */
  constructor(save: () => void) {
    this.#save = save
  }

  /** There was an edit. */
  edited(): void {
    const now = Date.now()
    this.#firstEdit ??= now
    this.#wait(Math.min(quietTime, Math.max(0, this.#firstEdit + longestWait - now)))
  }

  /** The save that was called did not succeed: another will be. @returns milliseconds until then */
  failed(): number {
    const pause = Math.min(retryTime.longest, retryTime.first * 2 ** this.#failures++)
    this.#wait(pause)
    return pause
  }

  /** The save that was called succeeded. */
  succeeded(): void {
    this.#failures = 0
  }

  /** Saves now, if a save is due. */
  flush(): void {
    if (this.#timer !== undefined) this.#fire()
  }

  /** Forgets a save that is due. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#firstEdit = undefined
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#fire(), milliseconds)
  }

  #fire(): void {
    this.stop()
    this.#save()
  }
}
