import type { NodeKind } from './definition.ts'

/**
 * All kinds by type, each completed when it is first asked for: a graph uses a few dozen of some thousand, and
 * completing them all takes longer than the code of a large graph.
 */
export class KindTable implements ReadonlyMap<string, NodeKind> {
  /** All in their order, completed or not. */
  readonly #kinds = new Map<string, NodeKind>()
  readonly #ready = new Map<string, NodeKind>()
  readonly #complete: (kind: NodeKind) => NodeKind

  /**
   * @param kinds - in the order they are listed; a later one takes the place of an earlier one of its type
   * @param ready - kinds that need no completing, listed after the others
   */
  constructor(kinds: readonly NodeKind[], ready: readonly NodeKind[], complete: (kind: NodeKind) => NodeKind) {
    this.#complete = complete
    for (const kind of kinds) this.#kinds.set(kind.type, kind)
    for (const kind of ready) {
      this.#kinds.set(kind.type, kind)
      this.#ready.set(kind.type, kind)
    }
  }

  get size(): number {
    return this.#kinds.size
  }

  has(type: string): boolean {
    return this.#kinds.has(type)
  }

  get(type: string): NodeKind | undefined {
    const ready = this.#ready.get(type)
    if (ready) return ready
    const kind = this.#kinds.get(type)
    if (!kind) return undefined
    const completed = this.#complete(kind)
    this.#kinds.set(type, completed)
    this.#ready.set(type, completed)
    return completed
  }

  forEach(tell: (kind: NodeKind, type: string, table: ReadonlyMap<string, NodeKind>) => void): void {
    for (const [type, kind] of this) tell(kind, type, this)
  }

  keys(): MapIterator<string> {
    return this.#kinds.keys()
  }

  values(): MapIterator<NodeKind> {
    this.#completeAll()
    return this.#kinds.values()
  }

  entries(): MapIterator<[string, NodeKind]> {
    this.#completeAll()
    return this.#kinds.entries()
  }

  [Symbol.iterator](): MapIterator<[string, NodeKind]> {
    return this.entries()
  }

  #completeAll(): void {
    if (this.#ready.size < this.#kinds.size) for (const type of this.#kinds.keys()) this.get(type)
  }
}
