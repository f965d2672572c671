import { canConnect } from '../../catalogue/sockets/connect.ts'
import type { Scope } from './scope.ts'

/** What a wire carries fits where it ends (D2). */
export function checkWireTypes({ links, types, catalogue, report }: Scope): void {
  for (const { edge, source, input } of links) {
    const from = source && types.of(source.wires, edge.source_handle)
    if (!input || from === undefined) continue
    const connection = canConnect(from, input.type, catalogue, input.origin === 'item' ? spreads : alone)
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

const spreads = { growing: true }
const alone = {}
