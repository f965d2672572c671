import type { BodyView } from './body-view.ts'

/** Whether a wire from one node to another would close a circle: whether the source hangs on the target already. */
export function wouldLoop(view: BodyView, source: string, target: string): boolean {
  const seen = new Set<string>()
  const open = [target]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === source) return true
    if (seen.has(at)) continue
    seen.add(at)
    for (const edge of view.wiresOutOf(at)) open.push(edge.target)
  }
  return false
}
