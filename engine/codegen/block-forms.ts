import type { ResolvedNode } from '../graph/resolve.ts'
import { functionBlock } from './function-block.ts'
import { isNamedUpdater, updaterBlock } from './live/updater-block.ts'
import type { Emitter } from './emitter.ts'
import { pythonBlock } from './python-block.ts'

/** Writes a node as statements of its own making. */
export type BlockForm = (node: ResolvedNode, emitter: Emitter) => void

const blockForms: Readonly<Record<string, BlockForm>> = {
  'value.function': functionBlock,
  'code.python': pythonBlock,
  'live.updater': updaterBlock,
}

/** The statements a kind is written as, where an expression cannot say it. */
export function blockFormOf(node: ResolvedNode): BlockForm | undefined {
  return node.kind.type === 'live.updater' && !isNamedUpdater(node) ? undefined : blockForms[node.kind.type]
}
