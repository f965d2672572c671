import type { Catalogue } from '../catalogue/catalogue.ts'
import type { SocketType } from '../catalogue/definition.ts'
import { canConnect } from '../catalogue/sockets/connect.ts'
import { membersOf, parseType, printType, replaceSelf, unionOf } from '../catalogue/sockets/socket-type.ts'
import type { Body, GraphDocument, GraphNode, Subgraph } from './document.ts'
import { type InputSocket, type NodeInterface, type OutputSocket, wiredInterface } from './interface.ts'
import { inferOutput, type NodeTypes } from './type-rules.ts'
import { type WiredNode, type Wiring, wiringOf } from './wiring.ts'

/** The types of the outputs of a body. */
export interface InferredTypes {
  /** By the key `typeKey` gives; undefined where there is no such output. */
  get(key: string): SocketType | undefined
  /** The same for a node of the body's wiring. */
  of(node: WiredNode, handle: string): SocketType | undefined
  /** The interface of a node of the body's wiring, which was found on the way. */
  socketsOf(node: WiredNode): NodeInterface
}

/** The key of an output in `InferredTypes`. */
export function typeKey(node: string, handle: string): string {
  return `${node}\n${handle}`
}

/**
 * Finds the type of every output in one pass along the wires: an object that is passed on keeps its class, `Self` is
 * what came in, Get and Part know what they take out of what. Where nothing is known the kind's own type stands. In a
 * cycle, which has no order, some wires count as not there. Remembered with the body's wiring.
 */
export function inferTypes(body: Body, document: GraphDocument, catalogue: Catalogue): InferredTypes {
  const wiring = wiringOf(body)
  const known = remembered.get(wiring)
  if (known && known.subgraphs === document.subgraphs && known.catalogue === catalogue) return known.types
  const types = readTypes(wiring, body, document, catalogue)
  remembered.set(wiring, { subgraphs: document.subgraphs, catalogue, types })
  return types
}

interface Memory {
  subgraphs: readonly Subgraph[]
  catalogue: Catalogue
  types: InferredTypes
}
const remembered = new WeakMap<Wiring, Memory>()

function readTypes(wiring: Wiring, body: Body, document: GraphDocument, catalogue: Catalogue): InferredTypes {
  // Only what goes on is needed at once; the other outputs are looked at when asked for.
  const readers: (Reader | undefined)[] = Array.from({ length: wiring.list.length })
  for (const nodes of [wiring.sorted, wiring.blocked]) {
    for (const wired of nodes) {
      const sockets = wiredInterface(wired, body, document, catalogue)
      const reader = new Reader(wired, sockets, readers, catalogue)
      readers[wired.index] = reader
      for (const { edge } of wired.outOf) reader.typeOf(edge.source_handle)
    }
  }
  const of = (wired: WiredNode, handle: string): SocketType | undefined => readers[wired.index]?.typeOf(handle)
  return {
    of,
    socketsOf: (wired) => readers[wired.index]?.sockets ?? wiredInterface(wired, body, document, catalogue),
    get(key) {
      const end = key.indexOf('\n')
      const wired = wiring.nodes.get(key.slice(0, end))
      return wired && of(wired, key.slice(end + 1))
    },
  }
}

/** The type of an output; most nodes have one or two. */
interface Known {
  readonly handle: string
  type: SocketType | undefined
  readonly before: Known | undefined
}

/** Knows the types of one node's outputs, and what its rules ask. */
class Reader implements NodeTypes {
  readonly node: GraphNode
  readonly sockets: NodeInterface
  readonly catalogue: Catalogue
  readonly #wired: WiredNode
  readonly #others: readonly (Reader | undefined)[]
  #known: Known | undefined

  constructor(wired: WiredNode, sockets: NodeInterface, others: readonly (Reader | undefined)[], catalogue: Catalogue) {
    this.node = wired.node
    this.sockets = sockets
    this.catalogue = catalogue
    this.#wired = wired
    this.#others = others
  }

  typeOf(handle: string): SocketType | undefined {
    for (let known = this.#known; known; known = known.before) if (known.handle === handle) return known.type
    const output = this.sockets.output(handle)
    // The kind's own type stands while the type is looked for: wires may run in a circle.
    const known: Known = { handle, type: output?.type, before: this.#known }
    this.#known = known
    if (output) known.type = this.#infer(output)
    return known.type
  }

  #infer(output: OutputSocket): SocketType {
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
    const wire = this.#wired.wireInto(handle)
    const source = wire?.source && this.#others[wire.source.index]
    const type = source && wire && source.typeOf(wire.edge.source_handle)
    return type === 'Any' ? undefined : type
  }

  received(input: InputSocket): SocketType {
    const incoming = this.incoming(input.handle)
    if (incoming === undefined) return withoutBuilder(input.type)
    const connection = canConnect(incoming, input.type, this.catalogue, input.origin === 'item' ? spreads : alone)
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

const spreads = { growing: true }
const alone = {}

function withoutBuilder(type: SocketType): SocketType {
  if (!type.includes('Builder')) return type
  const members = membersOf(parseType(type))
  const objects = members.filter((member) => member.name !== 'Builder')
  return objects.length === 0 ? type : printType(unionOf(objects))
}
