import type { Catalogue } from '../catalogue/catalogue.ts'
import { checkStatements, type StatementsReport } from '../graph/expression/statements/check-statements.ts'
import { type ResolvedNode, textOf } from '../graph/resolve.ts'
import type { Names } from './names.ts'

/** Keeps the names that Python nodes read and bind out of the way of ours. */
export function reserveUserNames(nodes: Iterable<ResolvedNode>, catalogue: Catalogue, names: Names): void {
  for (const node of nodes) {
    if (node.kind.kind !== 'code') continue
    const { reads, binds } = reportOf(node, catalogue)
    for (const name of [...reads, ...binds]) names.reserve(name)
  }
}

/** What the code of a Python or Definitions node reads, binds and needs. */
export function reportOf(node: ResolvedNode, catalogue: Catalogue): StatementsReport {
  const { kind, inputs } = node
  const place = kind.type === 'code.definitions' ? 'definitions' : 'python'
  const context = { boundNames: catalogue.names, inputs: new Set(inputs.keys()) }
  return checkStatements(textOf(node, 'code'), place, context)
}
