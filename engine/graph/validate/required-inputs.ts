import type { NodeKind, Port } from '../../catalogue/definition.ts'
import { describeType } from '../../catalogue/sockets/describe.ts'
import { parseType } from '../../catalogue/sockets/socket-type.ts'
import type { InputSocket } from '../interface.ts'
import { itemKeys, literalOf } from '../sockets/node-sockets.ts'
import { isReplaced } from './active-values.ts'
import type { CheckedNode, Scope } from './scope.ts'

/** What a node cannot do without is wired or given (D1). */
export function checkRequiredInputs(scope: Scope): void {
  for (const node of scope.nodes) {
    if (!node.kind) continue
    for (const port of requiredPorts(node.kind)) {
      if (!(port.growing ? hasItem(node, port) : isGiven(node, port.name))) report(node, port, scope)
    }
    for (const input of node.sockets.ownInputs) {
      if (input.required && !isGiven(node, input.handle) && isWanted(node, input)) {
        reportInput(node, input, scope)
      }
    }
  }
}

const remembered = new WeakMap<NodeKind, readonly Port[]>()

function requiredPorts(kind: NodeKind): readonly Port[] {
  let ports = remembered.get(kind)
  if (!ports) {
    ports = kind.ports.filter((port) => port.required && port.default === undefined && port.pass !== 'kwargs')
    remembered.set(kind, ports)
  }
  return ports
}

function isGiven(node: CheckedNode, handle: string): boolean {
  return literalOf(node.record, handle) !== undefined || node.wires.wireInto(handle) !== undefined
}

function hasItem(node: CheckedNode, port: Port): boolean {
  return itemKeys(node.record, port.name).some((key) => isGiven(node, `${port.name}:${key}`))
}

function report(node: CheckedNode, port: Port, scope: Scope): void {
  // A subgraph can be a function's body instead of the function itself.
  if (node.record.subgraph !== undefined && port.type === 'Function') return
  const { title = port.name } = port
  const wanted = describeType(parseType(port.type))
  scope.report(node.id, {
    code: 'required_input_missing',
    message: `Node '${node.title}' missing required input '${title}'`,
    parameter: port.name,
    fix: port.object ? `Connect ${wanted} to '${title}'` : `Connect a value to '${title}', or set one`,
  })
}

/** The names of an expression that a wire has taken the place of are not wanted. */
function isWanted(node: CheckedNode, input: InputSocket): boolean {
  return !input.expression || !isReplaced(node, input.expression.parameter)
}

function reportInput(node: CheckedNode, { handle, title, expression }: InputSocket, scope: Scope): void {
  scope.report(node.id, {
    code: 'required_input_missing',
    message: `Node '${node.title}' missing required input '${title}'`,
    parameter: expression?.parameter ?? handle,
    ...(expression ? { column: expression.column } : {}),
    fix: expression
      ? `Connect a value to '${title}', or correct the name in ${expression.parameter}`
      : `Connect a value to '${title}', or set one`,
  })
}
