import type { CheckedNode, Scope } from './scope.ts'

/** An `.animate` chain goes to one consumer, and something is animated with it (rule 5). */
export function checkBuilders(scope: Scope): void {
  checkShared(scope)
  for (const node of scope.nodes) {
    if (node.kind?.effect !== 'builder') continue
    const edges = scope.wiring.outOf(node.id, 'builder')
    if (edges.some((edge) => isMethod(scope.node(edge.target), edge.target_handle))) continue
    scope.report(node.id, {
      code: 'required_input_missing',
      severity: 'warning',
      message: `Node '${node.title}' animates nothing: no change follows it`,
      fix: "Wire 'builder' to a change, such as Shift",
    })
  }
}

function checkShared({ types, wiring, node, report }: Scope): void {
  for (const [key, type] of types) {
    if (!type.startsWith('Builder<')) continue
    const [id = '', handle = ''] = key.split('\n')
    const edges = wiring.outOf(id, handle)
    const [, second] = edges
    if (!second) continue
    report(id, {
      code: 'builder_shared',
      message: `The animation of '${node(id)?.title ?? id}' is wired to ${edges.length} places, and can go to one only`,
      edge: second.id,
      fix: 'Insert another Animate',
    })
  }
}

/** Whether a wire ends at a change; what hides behind a reroute or in a subgraph may be one. */
function isMethod(target: CheckedNode | undefined, handle: string): boolean {
  if (!target) return false
  if (!target.kind || target.kind.effect === 'structure') return true
  return target.kind.effect === 'change' && target.sockets.input(handle)?.port?.pass === 'receiver'
}
