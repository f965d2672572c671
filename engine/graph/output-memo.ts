import type { ResolvedNode } from './resolve.ts'

/** What has been found out about one output. */
export interface OutputEntry<Value> {
  readonly handle: string
  /** Undefined until it is found. */
  value: Value | undefined
  isFound: boolean
  /** Of the same node. */
  readonly before: OutputEntry<Value> | undefined
}

/** Remembers something about the outputs of a body; a node has few, so that a list is quicker than a map. */
export class OutputMemo<Value> {
  readonly #last: (OutputEntry<Value> | undefined)[] = []

  /** The entry of an output; a new one the first time. */
  entry({ index }: ResolvedNode, handle: string): OutputEntry<Value> {
    const before = this.#last[index]
    for (let entry = before; entry; entry = entry.before) if (entry.handle === handle) return entry
    const entry = { handle, value: undefined, isFound: false, before }
    this.#last[index] = entry
    return entry
  }
}
