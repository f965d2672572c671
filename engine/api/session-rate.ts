/** Requests at once, and a second after that: dragging and scrubbing together ask less than half as often. */
const burst = 400

/** Counts the requests of one connection. */
export class RequestRate {
  #left = burst
  #filledAt = performance.now()

  /** @returns whether one more may be carried out */
  take(): boolean {
    const now = performance.now()
    this.#left = Math.min(burst, this.#left + ((now - this.#filledAt) / 1000) * burst)
    this.#filledAt = now
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }
}
