import type { Wiring } from '../wiring.ts'
import type { CheckedNode } from './scope.ts'

/**
 * Finds the nodes that do not run (rule 15): muted and bypassed ones, and those that need what a muted one would make.
 * A muted change or animation passes its objects on, so what follows runs; an animation missing among others is simply
 * not played.
 *
 * @param nodes - each at its index in the wiring
 */
export function findAsleep(nodes: readonly CheckedNode[], wiring: Wiring): ReadonlySet<string> {
  const asleep = new Set<string>()
  for (const { id, record } of nodes) if (record.muted || record.bypassed) asleep.add(id)
  if (asleep.size === 0) return asleep
  const starved = new Set<string>()
  for (const { node, into, index } of wiring.sorted) {
    const starves = into.some(({ edge, source: from }) => {
      const input = nodes[index]?.sockets.input(edge.target_handle)
      const source = from && nodes[from.index]
      if (!input || !source || input.origin === 'item' || input.origin === 'order') return false
      return starved.has(source.id) || (source.record.muted === true && !passesOn(source, edge.source_handle))
    })
    if (starves) starved.add(node.id)
  }
  for (const id of starved) asleep.add(id)
  return asleep
}

function passesOn({ sockets }: CheckedNode, handle: string): boolean {
  return sockets.output(handle)?.passes !== undefined
}
