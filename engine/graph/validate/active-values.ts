import type { ParamValue } from '../document.ts'
import type { InputSocket } from '../interface.ts'
import type { CheckedNode, Scope } from './scope.ts'

/** A literal that counts: its node has the parameter, and no wire has taken its place. */
export interface ActiveValue {
  node: CheckedNode
  input: InputSocket
  value: ParamValue
}

/** All literals of a body that reach Python. */
export function activeValues(scope: Scope): readonly ActiveValue[] {
  let values = remembered.get(scope)
  if (!values) remembered.set(scope, (values = collect(scope)))
  return values
}

const remembered = new WeakMap<Scope, ActiveValue[]>()

function collect(scope: Scope): ActiveValue[] {
  const values: ActiveValue[] = []
  for (const node of scope.nodes) {
    const { record, kind, sockets } = node
    if (!kind || !record.params) continue
    for (const handle of Object.keys(record.params)) {
      const input = sockets.input(handle)
      const value = record.params[handle]
      if (!input || value === undefined || node.wires.wireInto(handle)) continue
      values.push({ node, input, value })
    }
  }
  return values
}

/**
 * Walks a value with all that is in it, entries that a wire has taken the place of left out.
 *
 * @param handle - of the value itself; entries are at `<handle>/<slot>`
 */
export function walkValue(
  value: ParamValue,
  handle: string,
  isWired: (handle: string) => boolean,
  visit: (value: ParamValue, handle: string) => void,
): void {
  visit(value, handle)
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) for (const item of value) walkValue(item, handle, isWired, visit)
  else if ('list' in value || 'dict' in value) {
    for (const [slot, item] of entriesOf(value)) {
      const at = `${handle}/${slot}`
      if (!isWired(at)) walkValue(item, at, isWired, visit)
    }
  }
}

/** The entries of `{list}` and `{dict}` as slot and value. */
export function entriesOf(value: ParamValue & object): [slot: string, value: ParamValue][] {
  if ('list' in value) return value.list
  return 'dict' in value ? value.dict.map(([slot, , item]) => [slot, item]) : []
}

/** Whether a wire has taken the place of a value, or of the list or dict it is in. */
export function isReplaced({ wires }: CheckedNode, handle: string): boolean {
  if (wires.into.length === 0) return false
  for (let end = handle.indexOf('/'); end >= 0; end = handle.indexOf('/', end + 1)) {
    if (wires.wireInto(handle.slice(0, end))) return true
  }
  return wires.wireInto(handle) !== undefined
}

/** The names of expressions of a node that have a wire; they mean what comes in, whatever else they could mean. */
export function wiredNames(node: CheckedNode): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { edge, input } of node.into) if (input?.origin === 'name') names.add(edge.target_handle)
  return names
}
