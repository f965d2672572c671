import type { NodeKind, Output, Port, SocketType } from '../../catalogue/definition.ts'
import { moreName, orderHandles } from '../handles.ts'
import type { InputSocket, OutputSocket } from './node-sockets.ts'

/** What all nodes of a kind have in common. */
export interface KindSockets {
  readonly inputs: ReadonlyMap<string, InputSocket>
  readonly outputs: ReadonlyMap<string, OutputSocket>
  /** Ports whose sockets are their items. */
  readonly growing: readonly Port[]
  /** Outputs that come once an item. */
  readonly passing: readonly Output[]
  /** The port for further keyword arguments. */
  readonly more: Port | undefined
}

const remembered = new WeakMap<NodeKind, KindSockets>()

/** The sockets a kind gives to each of its nodes; made once a kind. */
export function kindSockets(kind: NodeKind): KindSockets {
  let sockets = remembered.get(kind)
  if (!sockets) remembered.set(kind, (sockets = makeSockets(kind)))
  return sockets
}

function makeSockets(kind: NodeKind): KindSockets {
  const inputs = new Map<string, InputSocket>([[orderHandles.in, orderInput]])
  const outputs = new Map<string, OutputSocket>([[orderHandles.out, orderOutput]])
  const growing = kind.ports.filter((port) => port.growing)
  const grows = new Set(growing.map((port) => port.name))
  const passing = kind.outputs.filter((output) => output.passes !== undefined && grows.has(output.passes))
  for (const port of kind.ports) {
    if (port.growing) continue
    const handle = port.pass === 'kwargs' ? moreName : port.name
    inputs.set(handle, inputOfPort(kind, port, handle))
  }
  for (const output of kind.outputs) {
    if (passing.includes(output)) continue
    const { name, title = name, type, passes } = output
    outputs.set(name, { handle: name, title, type, ...(passes === undefined ? {} : { passes }) })
  }
  return { inputs, outputs, growing, passing, more: kind.ports.find((port) => port.pass === 'kwargs') }
}

const orderInput: InputSocket = {
  handle: orderHandles.in,
  title: 'after',
  type: 'Flow',
  origin: 'order',
  required: false,
}
const orderOutput: OutputSocket = { handle: orderHandles.out, title: 'then', type: 'Flow' }

function inputOfPort(kind: NodeKind, port: Port, handle: string): InputSocket {
  const { title = port.name, required } = port
  return { handle, title, type: inputType(kind, port), origin: 'port', required, port }
}

/** A method that changes its receiver can be sent to an `.animate` builder as well (rule 5). */
export function inputType(kind: NodeKind, port: Port): SocketType {
  const chains = kind.effect === 'change' && port.pass === 'receiver' && !unchained.test(kind.type)
  if (!chains || port.type.includes('Builder')) return port.type
  const members = port.type.split('|').map((member) => member.trim())
  return [...members, ...members.map((member) => `Builder<${member}>`)].join(' | ')
}

/** Changes that are no method call on the object, or call nothing a picture could be between. */
const unchained = /^(live[.]|mobject[.]set_item$)/
