import { canConnect } from '../../catalogue/sockets/connect.ts'
import { typeKey } from '../types.ts'
import type { Scope } from './scope.ts'

/** What a wire carries fits where it ends (D2). */
export function checkWireTypes({ body, node, types, catalogue, report }: Scope): void {
  for (const edge of body.edges) {
    const input = node(edge.target)?.sockets.input(edge.target_handle)
    const from = types.get(typeKey(edge.source, edge.source_handle))
    if (!input || from === undefined) continue
    const growing = input.origin === 'item'
    const connection = canConnect(from, input.type, catalogue, { growing })
    if (connection.ok) continue
    report(edge.target, {
      code: 'type_mismatch',
      message: connection.reason,
      parameter: edge.target_handle,
      edge: edge.id,
      fix: from.startsWith('Builder<')
        ? 'Wire the mobject itself, not its Animate'
        : 'Remove the wire, or take another output',
    })
  }
}
