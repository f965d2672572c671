import type { ResolvedNode } from './resolve.ts'

/** What has been found out about one output. */
export interface OutputEntry<Value> {
  readonly handle: string
  /** Undefined until it is found. */
  value: Value | undefined
  isFound: boolean
}

/** Remembers something about the outputs of a body; a node has few, so that a list is quicker than a map. */
export class OutputMemo<Value> {
  readonly #entries: OutputEntry<Value>[][] = []

  /** The entry of an output; a new one the first time. */
  entry(node: ResolvedNode, handle: string): OutputEntry<Value> {
    const entries = (this.#entries[node.index] ??= [])
    for (const entry of entries) if (entry.handle === handle) return entry
    const entry = { handle, value: undefined, isFound: false }
    entries.push(entry)
    return entry
  }
}
