import type { ParamValue } from '../document.ts'
import type { InputSocket } from '../interface.ts'
import { literalOf } from '../sockets/node-sockets.ts'
import type { CheckedNode, Link, Scope } from './scope.ts'
import { boundsOf } from './values/fault.ts'
import { checkValue } from './values/check-value.ts'

/** A number that comes by wire from a value node keeps the limits of where it goes, as if it were typed there. */
export function checkWiredValues(scope: Scope): void {
  for (const link of scope.links) {
    const { edge, target, input } = link
    const value = input && isLimited(input) ? numberBehind(link) : undefined
    if (!target || !input || value === undefined) continue
    const what = `${target.kind?.title ?? target.title} ${input.title}`
    const { port, handle } = input
    const place = {
      catalogue: scope.catalogue,
      port,
      bounds: port && boundsOf(port),
      what,
      handle,
      isWired: () => false,
    }
    for (const { handle: parameter, ...fault } of checkValue(value, input.type, place)) {
      scope.report(target.id, { ...fault, parameter, edge: edge.id })
    }
  }
}

/** Whether a number can be wrong there. */
function isLimited({ type, port }: InputSocket): boolean {
  return port !== undefined && (type === 'Integer' || boundsOf(port) !== undefined)
}

/** The literal a wire starts at, through reroutes; undefined where it is no plain number. */
function numberBehind(start: Link): number | undefined {
  let link: Link | undefined = start
  for (let steps = 0; link && steps < longest; steps++) {
    const { source, output, edge }: Link = link
    if (source?.kind?.effect === 'literal') return ownNumber(source, edge.source_handle)
    const passes: string | undefined = source?.record.type === 'canvas.reroute' ? output?.passes : undefined
    link = source?.into.find((into) => into.edge.target_handle === passes)
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
