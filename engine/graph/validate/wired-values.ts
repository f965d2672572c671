import type { ParamValue } from '../document.ts'
import type { InputSocket } from '../interface.ts'
import { literalOf } from '../sockets/node-sockets.ts'
import type { CheckedNode, Scope } from './scope.ts'
import { checkValue } from './values/check-value.ts'

/** A number that comes by wire from a value node keeps the limits of where it goes, as if it were typed there. */
export function checkWiredValues(scope: Scope): void {
  for (const node of scope.nodes) {
    for (const edge of scope.wiring.nodes.get(node.id)?.into ?? []) {
      const input = node.sockets.input(edge.target_handle)
      const value = input && isLimited(input) ? numberBehind(edge.source, edge.source_handle, scope) : undefined
      if (!input || value === undefined) continue
      const what = `${node.kind?.title ?? node.title} ${input.title}`
      const { port, handle } = input
      const place = { catalogue: scope.catalogue, port, bounds: port, what, handle, isWired: () => false }
      for (const { handle: parameter, ...fault } of checkValue(value, input.type, place)) {
        scope.report(node.id, { ...fault, parameter, edge: edge.id })
      }
    }
  }
}

/** Whether a number can be wrong there. */
function isLimited({ type, port }: InputSocket): boolean {
  if (!port) return false
  const bounded = port.min !== undefined || port.exclusive_min !== undefined || port.max !== undefined
  return bounded || type === 'Integer'
}

/** The literal a wire starts at, through reroutes; undefined where it is no plain number. */
function numberBehind(source: string, handle: string, { node, wiring }: Scope): number | undefined {
  let at = node(source)
  let from = handle
  for (let steps = 0; at?.kind && steps < longest; steps++) {
    if (at.kind.effect === 'literal') return ownNumber(at, from)
    const passes = at.record.type === 'canvas.reroute' ? at.sockets.output(from)?.passes : undefined
    const edge = passes === undefined ? undefined : wiring.into(at.id, passes)[0]
    if (!edge) return undefined
    at = node(edge.source)
    from = edge.source_handle
  }
  return undefined
}

/** As many reroutes as one follows; a ring of them has no end. */
const longest = 100

function ownNumber({ record, kind }: CheckedNode, handle: string): number | undefined {
  const numeric = record.type === 'value.number' || record.type === 'value.integer'
  if (!numeric || handle !== 'value') return undefined
  const value: unknown = (literalOf(record, 'value') satisfies ParamValue | undefined) ?? defaultOf(kind)
  return typeof value === 'number' ? value : undefined
}

function defaultOf(kind: CheckedNode['kind']): unknown {
  return kind?.ports.find((port) => port.name === 'value')?.default
}
