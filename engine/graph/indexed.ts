/** Something that stands at a place of its own in a list. */
export interface Indexed {
  readonly index: number
}

/** An `IndexMap` to look things up in. */
export type ReadonlyIndexMap<Key extends Indexed, Value> = Pick<IndexMap<Key, Value>, 'get'>

/** An `IndexSet` to look things up in. */
export type ReadonlyIndexSet<Key extends Indexed> = Pick<IndexSet<Key>, 'has'>

/** A map whose keys are the items of one list, by their places: several times as quick as a `Map`. */
export class IndexMap<Key extends Indexed, Value> {
  readonly #values: (Value | undefined)[] = []

  /** @param size - how long the list is */
  constructor(size: number) {
    this.#values.length = size
  }

  get(key: Key): Value | undefined {
    return this.#values[key.index]
  }

  set(key: Key, value: Value): void {
    this.#values[key.index] = value
  }
}

/** A set of items of one list. */
export class IndexSet<Key extends Indexed> {
  readonly #has: (boolean | undefined)[] = []

  /** @param size - how long the list is */
  constructor(size: number) {
    this.#has.length = size
  }

  has(key: Key): boolean {
    return this.#has[key.index] === true
  }

  add(key: Key): void {
    this.#has[key.index] = true
  }

  delete(key: Key): void {
    this.#has[key.index] = false
  }
}
