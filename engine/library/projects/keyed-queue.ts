/** Does the work on one file in the order in which it was asked for; that on others goes on beside it. */
export class KeyedQueue {
  readonly #last = new Map<string, Promise<unknown>>()

  /** @returns what the work gives; its failure is the caller's alone and holds nothing up */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve()
    const result = before.then(work)
    const done: Promise<void> = result.then(
      () => this.#forget(key, done),
      () => this.#forget(key, done),
    )
    this.#last.set(key, done)
    return result
  }

  /** Waits until all that was asked for so far is done. */
  async settle(): Promise<void> {
    await Promise.all(this.#last.values())
  }

  #forget(key: string, done: Promise<unknown>): void {
    if (this.#last.get(key) === done) this.#last.delete(key)
  }
}
