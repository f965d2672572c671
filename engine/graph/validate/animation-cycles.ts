import { findCycles } from '../cycles.ts'
import { dependenciesOf } from '../order.ts'
import { findPlays } from '../plays.ts'
import { resolveBody, type ResolvedNode } from '../resolve.ts'
import { wireCycles } from './cycles.ts'
import type { Scope } from './scope.ts'

/**
 * What follows an animation's object runs after the step that plays it (rule 3), so it cannot be needed by that very
 * step. Looked for once the wires alone make no cycle.
 */
export function checkAnimationCycles(scope: Scope): void {
  if (!scope.nodes.some(({ kind }) => kind?.effect === 'animation' || kind?.effect === 'builder')) return
  if (wireCycles(scope).length > 0) return
  const resolved = resolveBody(scope.body, scope.catalogue)
  const { after } = dependenciesOf(resolved, findPlays())
  const nodes = scope.nodes.flatMap(({ id }) => resolved.get(id) ?? [])
  for (const cycle of findCycles(nodes, (node) => after.get(node) ?? [])) {
    const follower = followerIn(cycle)
    scope.report(follower.id, {
      code: 'cycle',
      message: `${scope.node(follower.id)?.title ?? follower.id} cannot follow the animation it plays with`,
      fix: 'Take the wire from before the animation',
    })
  }
}

/** The node of a cycle that waits for the one before it by no wire of its own: it follows an animation. */
function followerIn(cycle: readonly ResolvedNode[]): ResolvedNode {
  const follower = cycle.find((node, at) => {
    const before = cycle.at(at - 1)
    return ![...node.inputs.values()].some((source) => source.node === before)
  })
  return follower ?? (cycle[0] as ResolvedNode)
}
