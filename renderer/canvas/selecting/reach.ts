import type { BodyView } from '../../document/body-view.ts'

/** The nodes that these depend on (`up`) or that depend on them (`down`), these among them. */
export function reach(view: BodyView, from: readonly string[], way: 'up' | 'down'): string[] {
  const next = Map.groupBy(view.body.edges, ({ source, target }) => (way === 'up' ? target : source))
  const seen = new Set<string>()
  const open = [...from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at) || !view.node(at)) continue
    seen.add(at)
    for (const { source, target } of next.get(at) ?? []) open.push(way === 'up' ? source : target)
  }
  return [...seen]
}
