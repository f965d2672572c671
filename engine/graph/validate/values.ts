import { activeValues } from './active-values.ts'
import { boundsOf } from './values/fault.ts'
import { checkValue } from './values/check-value.ts'
import type { Scope } from './scope.ts'

/** What is set on a node fits its parameter: type, range, choices, colours, classes (D4). */
export function checkValues(scope: Scope): void {
  const { catalogue, report } = scope
  for (const { node, input, value } of activeValues(scope)) {
    if (input.origin === 'name') continue
    const { port } = input
    const what = `${node.kind?.title ?? node.title} ${input.title}`
    const isWired = (handle: string): boolean => node.wires.wireInto(handle) !== undefined
    const faults = checkValue(value, input.type, {
      catalogue,
      port,
      bounds: port && boundsOf(port),
      what,
      handle: input.handle,
      isWired,
    })
    for (const { handle, ...fault } of faults) report(node.id, { ...fault, parameter: handle })
  }
}
