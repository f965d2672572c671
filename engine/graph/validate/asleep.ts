import type { CheckedNode } from './scope.ts'
import { alongWires, type Wiring } from '../wiring.ts'

/**
 * Finds the nodes that do not run (rule 15): muted and bypassed ones, and those that need what a muted one would make.
 * A muted change or animation passes its objects on, so what follows runs; an animation missing among others is simply
 * not played.
 */
export function findAsleep(nodes: ReadonlyMap<string, CheckedNode>, wiring: Wiring): ReadonlySet<string> {
  const asleep = new Set<string>()
  for (const { id, record } of nodes.values()) if (record.muted || record.bypassed) asleep.add(id)
  if (asleep.size === 0) return asleep
  const starved = new Set<string>()
  for (const { node, into } of alongWires(wiring)) {
    const target = nodes.get(node.id)
    const starves = into.some((edge) => {
      const input = target?.sockets.input(edge.target_handle)
      const source = nodes.get(edge.source)
      if (!input || !source || input.origin === 'item' || input.origin === 'order') return false
      return starved.has(edge.source) || (source.record.muted === true && !passesOn(source, edge.source_handle))
    })
    if (starves) starved.add(node.id)
  }
  for (const id of starved) asleep.add(id)
  return asleep
}

function passesOn({ sockets }: CheckedNode, handle: string): boolean {
  return sockets.output(handle)?.passes !== undefined
}
