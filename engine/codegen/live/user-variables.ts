import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { ResolvedNode } from '../../graph/resolve.ts'
import { reportOf } from '../user-names.ts'

/**
 * Names of Python nodes that a lambda must not capture: they are bound more than once, or would be hidden by the
 * lambda's own `m` and `dt`.
 */
export function ambiguousNames(nodes: Iterable<ResolvedNode>, catalogue: Catalogue): ReadonlySet<string> {
  const once = new Set<string>()
  const ambiguous = new Set(['m', 'dt'])
  for (const node of nodes) {
    if (node.kind.kind !== 'code') continue
    const { reads, binds } = reportOf(node, catalogue)
    // What a node reads is bound to its name before the node runs.
    for (const name of new Set([...reads.filter((read) => node.inputs.has(read)), ...binds]))
      (once.has(name) ? ambiguous : once).add(name)
  }
  return ambiguous
}
