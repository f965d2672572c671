import type { Scope } from './scope.ts'

/** Nodes and wires have ids of their own within a body; of two with one id only the first is looked at. */
export function checkDuplicateIds(scope: Scope): void {
  const { body, report } = scope
  for (const id of scope.nodes.length === body.nodes.length ? nothing : repeated(body.nodes))
    report(id, { code: 'duplicate_id', message: `Two nodes have the id "${id}"`, fix })
  for (const id of repeated(body.edges)) {
    report(undefined, { code: 'duplicate_id', message: `Two wires have the id "${id}"`, edge: id, fix })
  }
}

/** Subgraphs have ids of their own within a graph. */
export function checkDuplicateSubgraphs(scopes: readonly Scope[]): void {
  const [whole] = scopes
  for (const id of repeated(whole?.document.subgraphs ?? [])) {
    whole?.report(undefined, { code: 'duplicate_id', message: `Two subgraphs have the id "${id}"`, fix })
  }
}

const fix = 'Give one of them another id'

const nothing: ReadonlySet<string> = new Set()

function repeated(records: readonly { id: string }[]): ReadonlySet<string> {
  if (new Set(records.map(({ id }) => id)).size === records.length) return nothing
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { id } of records) (seen.has(id) ? twice : seen).add(id)
  return twice
}
