/** Listeners of which one that throws does not keep the others from hearing. */
export class Listeners<T> {
  readonly #listeners = new Set<{ listener: (value: T) => void }>()
  readonly #onFault: (error: unknown) => void

  /** @param onFault - gets what a listener throws */
  constructor(onFault: (error: unknown) => void) {
    this.#onFault = onFault
  }

  /** @returns a function that ends it */
  add(listener: (value: T) => void): () => void {
    // In a record of its own, so that a function added twice is called twice and ended one by one.
    const entry = { listener }
    this.#listeners.add(entry)
    return () => void this.#listeners.delete(entry)
  }

  tell(value: T): void {
    for (const { listener } of this.#listeners) {
      try {
        listener(value)
      } catch (error) {
        this.#onFault(error)
      }
    }
  }
}
