import { findCycles } from '../cycles.ts'
import { meaningOf } from '../meaning.ts'
import type { ResolvedNode } from '../resolve.ts'
import { wireCycles } from './cycles.ts'
import type { CheckedNode, Scope } from './scope.ts'

/**
 * What follows an animation's object runs after the step that plays it (rule 3), so it cannot be needed by that very
 * step. Looked for once the wires alone make no cycle.
 */
export function checkAnimationCycles(scope: Scope): void {
  if (!scope.nodes.some(isFollowedAndPlayed) || wireCycles(scope).length > 0) return
  const { order, dependencies } = meaningOf(scope.body, scope.catalogue)
  if (order.blocked.length === 0) return
  const blocked = new Map(order.blocked.map((node) => [node.id, node]))
  const nodes = scope.nodes.flatMap(({ id }) => blocked.get(id) ?? [])
  for (const cycle of findCycles(nodes, (node) => dependencies.after(node))) {
    const follower = followerIn(cycle)
    scope.report(follower.id, {
      code: 'cycle',
      message: `${scope.node(follower.id)?.title ?? follower.id} cannot follow the animation it plays with`,
      fix: 'Take the wire from before the animation',
    })
  }
}

/** Only an animation or Animate that another node plays, and that something follows, can wait for itself. */
function isFollowedAndPlayed({ kind, wires }: CheckedNode): boolean {
  if (kind?.effect !== 'animation' && kind?.effect !== 'builder') return false
  const played = kind.effect === 'animation' ? 'animation' : 'builder'
  let [plays, follows] = [false, false]
  for (const { edge } of wires.outOf) {
    if (edge.source_handle === played) plays = true
    else follows = true
  }
  return plays && follows
}

/** The node of a cycle that waits for the one before it by no wire of its own: it follows an animation. */
function followerIn(cycle: readonly ResolvedNode[]): ResolvedNode {
  const follower = cycle.find((node, at) => {
    const before = cycle.at(at - 1)
    return ![...node.inputs.values()].some((source) => source.node === before)
  })
  return follower ?? (cycle[0] as ResolvedNode)
}
