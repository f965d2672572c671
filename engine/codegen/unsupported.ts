import type { Program } from './program.ts'

/** A graph that this version cannot turn into Python; the message names the node. */
export class CodegenError extends Error {
  readonly node: string
  readonly remedy = 'Remove the node or mute it.'

  constructor(node: string, message: string) {
    super(message)
    this.name = 'CodegenError'
    this.node = node
  }
}

const rounds = new Set(['logic.repeat', 'logic.when', 'logic.subgraph'])

/**
 * Refuses what would otherwise silently mean something else.
 *
 * @throws CodegenError naming the first node concerned
 */
export function refuseUnsupported({ order, running }: Program): void {
  for (const node of order) {
    if (!running.has(node)) continue
    const title = node.record.label ?? node.kind.title
    if (rounds.has(node.kind.type))
      throw new CodegenError(node.id, `Node '${title}' (${node.id}) cannot be written as Python by this version yet.`)
  }
}
