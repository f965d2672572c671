/** Remembers what was computed for a text, and forgets the oldest beyond a number of texts. */
export class BoundedCache<Value> {
  readonly #limit: number
  readonly #values = new Map<string, Value>()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The value of a key, computed if it is not remembered. */
  get(key: string, compute: (key: string) => Value): Value {
    const known = this.#values.get(key)
    if (known !== undefined) return known
    const value = compute(key)
    if (this.#values.size >= this.#limit) {
      const oldest = this.#values.keys().next()
      if (!oldest.done) this.#values.delete(oldest.value)
    }
    this.#values.set(key, value)
    return value
  }
}
