/** How an engine that crashed is started again: at once the first time, later with pauses, and not for ever. */

/** Crashes within this time count together, in milliseconds. */
const window = 60_000
/** After so many the user is asked. */
const most = 4

/** Remembers crashes and says what comes after the next. */
export class Restarts {
  #crashes: number[] = []

  /**
   * Notes a crash.
   *
   * @param now - milliseconds, of any clock that goes on
   * @returns milliseconds until it is to be started again; `ask` where that has not helped
   */
  crashed(now: number): number | 'ask' {
    this.#crashes = [...this.#crashes.filter((at) => now - at < window), now]
    const count = this.#crashes.length
    return count > most ? 'ask' : count === 1 ? 0 : 500 * 2 ** (count - 2)
  }

  /** The user wants to try again: what was before does not count. */
  forget(): void {
    this.#crashes = []
  }
}
