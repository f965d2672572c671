import type { NodeKind, Port } from '../../engine/catalogue/definition.ts'
import type { InputSocket, NodeInterface } from '../../engine/graph/interface.ts'
import { inputType } from '../../engine/graph/sockets/kind-sockets.ts'

/** The empty socket at the end of a growing input; a wire to it makes a new item. Its handle is the port's name. */
export function spareInput(kind: NodeKind, port: Port): InputSocket {
  const { name, title = name } = port
  return { handle: name, title, type: inputType(kind, port), origin: 'port', required: false, port }
}

/** The spare socket of a node that a handle names. */
export function spareInputOf({ kind }: NodeInterface, handle: string): InputSocket | undefined {
  const port = kind?.ports.find(({ name, growing }) => growing === true && name === handle)
  return kind && port && spareInput(kind, port)
}

/** All inputs of a node as they are drawn: in the kind's order, the items of a growing input before its spare socket. */
export function allInputs(sockets: NodeInterface): InputSocket[] {
  const inputs = sockets.inputs()
  const { kind } = sockets
  if (!kind) return inputs
  const items = Map.groupBy(
    inputs.filter(({ origin }) => origin === 'item'),
    ({ port }) => port?.name,
  )
  const ofPorts = kind.ports.flatMap((port) =>
    port.growing === true
      ? [...(items.get(port.name) ?? []), spareInput(kind, port)]
      : inputs.filter((input) => input.origin === 'port' && input.port === port),
  )
  const isOwn = ({ origin }: InputSocket): boolean => origin !== 'port' && origin !== 'item' && origin !== 'order'
  return [...inputs.filter(({ origin }) => origin === 'order'), ...ofPorts, ...inputs.filter(isOwn)]
}
