import type { NodeKind } from './definition.ts'

/**
 * All kinds by type, each completed when it is first asked for: a graph uses a few dozen of some thousand, and
 * completing them all takes longer than the code of a large graph.
 */
export class KindTable implements ReadonlyMap<string, NodeKind> {
  readonly #kinds: Map<string, NodeKind>
  readonly #waiting: Set<string>
  readonly #complete: (kind: NodeKind) => NodeKind

  /**
   * @param kinds - in the order they are listed; a later one takes the place of an earlier one of its type
   * @param ready - kinds that need no completing, listed after the others
   */
  constructor(kinds: readonly NodeKind[], ready: readonly NodeKind[], complete: (kind: NodeKind) => NodeKind) {
    this.#kinds = new Map()
    this.#waiting = new Set()
    this.#complete = complete
    for (const kind of kinds) {
      this.#kinds.set(kind.type, kind)
      this.#waiting.add(kind.type)
    }
    for (const kind of ready) {
      this.#kinds.set(kind.type, kind)
      this.#waiting.delete(kind.type)
    }
  }

  get size(): number {
    return this.#kinds.size
  }

  has(type: string): boolean {
    return this.#kinds.has(type)
  }

  get(type: string): NodeKind | undefined {
    const kind = this.#kinds.get(type)
    if (kind === undefined || !this.#waiting.has(type)) return kind
    const completed = this.#complete(kind)
    this.#kinds.set(type, completed)
    this.#waiting.delete(type)
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
    for (const type of this.#waiting) this.get(type)
  }
}
