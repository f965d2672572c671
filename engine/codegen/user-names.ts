import { checkStatements } from '../graph/expression/statements.ts'
import type { ResolvedNode } from '../graph/resolve.ts'
import type { Names } from './names.ts'

/** Keeps the names that Python nodes read and bind out of the way of ours. */
export function reserveUserNames(nodes: Iterable<ResolvedNode>, names: Names): void {
  for (const { kind, record } of nodes) {
    const code = kind.kind === 'code' ? record.params?.['code'] : undefined
    if (typeof code !== 'string') continue
    const { reads, binds } = checkStatements(code)
    for (const name of [...reads, ...binds]) names.reserve(name)
  }
}
