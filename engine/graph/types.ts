import type { Catalogue } from '../catalogue/catalogue.ts'
import type { SocketType } from '../catalogue/definition.ts'
import { canConnect } from '../catalogue/sockets/connect.ts'
import { membersOf, parseType, printType, replaceSelf, unionOf } from '../catalogue/sockets/socket-type.ts'
import type { Body, GraphDocument, GraphNode } from './document.ts'
import { type InputSocket, interfaceOf, type NodeInterface, type OutputSocket } from './interface.ts'
import { inferOutput, type NodeTypes } from './type-rules.ts'
import { alongWires, type Wiring, wiringOf } from './wiring.ts'

/** The types of outputs by `typeKey`. */
export type InferredTypes = ReadonlyMap<string, SocketType>

/** The key of an output in `InferredTypes`. */
export function typeKey(node: string, handle: string): string {
  return `${node}\n${handle}`
}

/**
 * Finds the type of every output in one pass along the wires: an object that is passed on keeps its class, `Self` is
 * what came in, Get and Part know what they take out of what. Where nothing is known the kind's own type stands. In a
 * cycle, which has no order, some wires count as not there.
 */
export function inferTypes(body: Body, document: GraphDocument, catalogue: Catalogue): InferredTypes {
  const wiring = wiringOf(body)
  const types = new Map<string, SocketType>()
  for (const { node } of alongWires(wiring)) {
    const sockets = interfaceOf(node, body, document, catalogue)
    const reader = new Reader(node, sockets, wiring, types, catalogue)
    for (const output of sockets.outputs()) types.set(typeKey(node.id, output.handle), reader.typeOf(output))
  }
  return types
}

class Reader implements NodeTypes {
  readonly node: GraphNode
  readonly sockets: NodeInterface
  readonly catalogue: Catalogue
  readonly #wiring: Wiring
  readonly #types: InferredTypes

  constructor(node: GraphNode, sockets: NodeInterface, wiring: Wiring, types: InferredTypes, catalogue: Catalogue) {
    this.node = node
    this.sockets = sockets
    this.catalogue = catalogue
    this.#wiring = wiring
    this.#types = types
  }

  typeOf(output: OutputSocket): SocketType {
    if (output.passes !== undefined) {
      const input = this.sockets.input(output.passes)
      if (input) return this.received(input)
    }
    const inferred = inferOutput(this, output)
    if (inferred !== undefined) return inferred
    if (!output.type.includes('Self')) return output.type
    const self = this.#self()
    return self === undefined ? output.type : printType(replaceSelf(parseType(output.type), parseType(self)))
  }

  incoming(handle: string): SocketType | undefined {
    const edge = this.#wiring.into(this.node.id, handle)[0]
    const type = edge && this.#types.get(typeKey(edge.source, edge.source_handle))
    return type === 'Any' ? undefined : type
  }

  received(input: InputSocket): SocketType {
    const incoming = this.incoming(input.handle)
    if (incoming === undefined) return withoutBuilder(input.type)
    const growing = input.origin === 'item'
    const connection = canConnect(incoming, input.type, this.catalogue, { growing })
    const keeps = connection.ok && (!connection.conversion || connection.conversion.name === 'spread')
    return keeps ? incoming : withoutBuilder(input.type)
  }

  /** What `Self` stands for: the receiver, else the first object, else the first value. */
  #self(): SocketType | undefined {
    const ports = this.sockets.kind?.ports ?? []
    const port = ports.find((each) => each.pass === 'receiver') ?? ports.find((each) => each.object) ?? ports[0]
    const input = port && this.sockets.input(port.name)
    return input && this.received(input)
  }
}

function withoutBuilder(type: SocketType): SocketType {
  if (!type.includes('Builder')) return type
  const members = membersOf(parseType(type))
  const objects = members.filter((member) => member.name !== 'Builder')
  return objects.length === 0 ? type : printType(unionOf(objects))
}
