import type { CheckedNode, Scope } from './scope.ts'

/** An `.animate` chain goes to one consumer, and something is animated with it (rule 5). */
export function checkBuilders(scope: Scope): void {
  checkShared(scope)
  for (const node of scope.nodes) {
    if (node.kind?.effect !== 'builder') continue
    const wires = node.wires.wiresOutOf('builder')
    if (wires.some(({ edge }) => isMethod(scope.node(edge.target), edge.target_handle))) continue
    scope.report(node.id, {
      code: 'required_input_missing',
      severity: 'warning',
      message: `Node '${node.title}' animates nothing: no change follows it`,
      fix: "Wire 'builder' to a change, such as Shift",
    })
  }
}

function checkShared({ nodes, types, report }: Scope): void {
  for (const { id, title, wires } of nodes) {
    if (wires.outOf.length < 2) continue
    for (const handle of new Set(wires.outOf.map(({ edge }) => edge.source_handle))) {
      if (!types.of(wires, handle)?.startsWith('Builder<')) continue
      const [, second, ...more] = wires.wiresOutOf(handle)
      if (!second) continue
      report(id, {
        code: 'builder_shared',
        message: `The animation of '${title}' is wired to ${2 + more.length} places, and can go to one only`,
        edge: second.edge.id,
        fix: 'Insert another Animate',
      })
    }
  }
}

/** Whether a wire ends at a change; what hides behind a reroute or in a subgraph may be one. */
function isMethod(target: CheckedNode | undefined, handle: string): boolean {
  if (!target) return false
  if (!target.kind || target.kind.effect === 'structure') return true
  return target.kind.effect === 'change' && target.sockets.input(handle)?.port?.pass === 'receiver'
}
