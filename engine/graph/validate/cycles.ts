import { findCycles } from '../cycles.ts'
import type { WiredNode } from '../wiring.ts'
import type { Scope } from './scope.ts'

/** Wires never lead back to where they came from (D3). */
export function checkCycles(scope: Scope): void {
  for (const cycle of wireCycles(scope)) {
    const [first = ''] = cycle
    scope.report(first, {
      code: 'cycle',
      message: `Circular dependency detected: ${[...cycle, first].join(' → ')}`,
      fix: 'Remove one of the wires',
    })
  }
}

const remembered = new WeakMap<Scope, string[][]>()

/** The cycles of wires in a body, as ids; found once. */
export function wireCycles(scope: Scope): string[][] {
  let cycles = remembered.get(scope)
  if (!cycles) {
    const blocked = new Set(scope.wiring.blocked)
    const nodes = scope.nodes.map(({ wires }) => wires).filter((node) => blocked.has(node))
    const next = (node: WiredNode): WiredNode[] => node.outOf.flatMap(({ target }) => target ?? [])
    cycles = findCycles(nodes, next).map((cycle) => cycle.map(({ node }) => node.id))
    remembered.set(scope, cycles)
  }
  return cycles
}
