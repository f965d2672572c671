import type { Catalogue } from '../catalogue/catalogue.ts'
import type { NodeKind } from '../catalogue/definition.ts'
import type { Body, GraphDocument, GraphNode, Subgraph } from './document.ts'
import { namesOfCode } from './free-names.ts'
import { moreName } from './handles.ts'
import { inputType, type KindSockets, kindSockets } from './sockets/kind-sockets.ts'
import { type InputSocket, itemKeys, literalOf, type OutputSocket } from './sockets/node-sockets.ts'
import {
  asSubgraph,
  boundarySockets,
  boundaryTypes,
  findSubgraph,
  instanceInputs,
  instanceOutputs,
} from './sockets/subgraph-sockets.ts'
import { addValueSockets, type ValueOptions } from './sockets/value-sockets.ts'
import { WiredNode, wiringOf } from './wiring.ts'

export type { InputSocket, OutputSocket } from './sockets/node-sockets.ts'

/** The inputs and outputs a node really has. */
export class NodeInterface {
  /** Undefined for a placeholder, which has whatever is wired to it. */
  readonly kind: NodeKind | undefined
  /** The inputs that the kind alone does not give: items, entries, free names, those of a subgraph. */
  readonly ownInputs: readonly InputSocket[]
  /** The outputs that the kind alone does not give. */
  readonly ownOutputs: readonly OutputSocket[]
  /** Free names that cannot become inputs, because the node has an input of that name. */
  readonly clashes: readonly InputSocket[]
  readonly #base: KindSockets | undefined
  readonly #own: OwnSockets

  constructor(kind: NodeKind | undefined, own: OwnSockets) {
    this.kind = kind
    this.ownInputs = own.inputs.size > 0 ? [...own.inputs.values()] : none
    this.ownOutputs = own.outputs.size > 0 ? [...own.outputs.values()] : none
    this.clashes = own.clashes
    this.#base = kind && kindSockets(kind)
    this.#own = own
  }

  input(handle: string): InputSocket | undefined {
    return this.#base?.inputs.get(handle) ?? this.#own.inputs.get(handle)
  }

  output(handle: string): OutputSocket | undefined {
    return this.#base?.outputs.get(handle) ?? this.#own.outputs.get(handle)
  }

  /** All inputs, in the order in which they are shown. */
  inputs(): InputSocket[] {
    return [...(this.#base?.inputs.values() ?? none), ...this.ownInputs]
  }

  /** All outputs, in the order in which they are shown. */
  outputs(): OutputSocket[] {
    return [...(this.#base?.outputs.values() ?? none), ...this.ownOutputs]
  }
}

/** The sockets a node has besides those of its kind. */
interface OwnSockets {
  inputs: ReadonlyMap<string, InputSocket>
  outputs: ReadonlyMap<string, OutputSocket>
  clashes: readonly InputSocket[]
}

interface Memory {
  catalogue: Catalogue
  /** The wired names, which may hide names of Manim. */
  wired: string
  subgraph: Subgraph | undefined
  answer: NodeInterface
}

const none: readonly never[] = []
const noSockets: OwnSockets = { inputs: new Map(), outputs: new Map(), clashes: none }
const remembered = new WeakMap<GraphNode, Memory>()
const plain = new WeakMap<NodeKind, NodeInterface>()

/**
 * Finds the inputs and outputs of one node: those of its kind, the items of growing ports, entries of lists and dicts,
 * free names of its expressions, names its Python code reads and binds, and those of its subgraph. Remembered with the
 * node's record, so an edit costs one node only; records are never changed in place.
 *
 * @param node - the node
 * @param body - the graph or subgraph it stands in
 * @param document - has the subgraphs
 */
export function interfaceOf(node: GraphNode, body: Body, document: GraphDocument, catalogue: Catalogue): NodeInterface {
  return wiredInterface(wiringOf(body).nodes.get(node.id) ?? new WiredNode(node, -1), body, document, catalogue)
}

/** As `interfaceOf`, for a node of the body's wiring. */
export function wiredInterface(
  wires: WiredNode,
  body: Body,
  document: GraphDocument,
  catalogue: Catalogue,
): NodeInterface {
  const { node } = wires
  const kind = catalogue.kinds.get(node.type)
  if (!kind) return placeholderInterface(wires)
  const base = kindSockets(kind)
  const isPlain = hasKindSockets(node)
  if (isPlain && !base.more) return plainInterface(kind)
  const wired = wiredNames(wires, base)
  if (isPlain && wired.size === 0) return plainInterface(kind)
  const isBoundary = node.type === boundaryTypes.input || node.type === boundaryTypes.output
  const inside = node.subgraph === undefined ? undefined : findSubgraph(document, node.subgraph)
  const subgraph = isBoundary ? asSubgraph(body) : inside
  const key = wired.size > 0 ? [...wired].join(' ') : ''
  const known = remembered.get(node)
  if (known && known.catalogue === catalogue && known.subgraph === subgraph && known.wired === key) return known.answer
  const own: Own = { inputs: new Map(), outputs: new Map(), clashes: [] }
  addGrowing(node, kind, base, own)
  if (isBoundary) addAll(boundarySockets(node, body), base, own)
  if (inside) addAll({ inputs: instanceInputs(inside, kind), outputs: instanceOutputs(inside, kind) }, base, own)
  addValues(node, base, own, { catalogue, wired })
  addCode(node, base, own, { catalogue, wired })
  const answer = new NodeInterface(kind, own)
  remembered.set(node, { catalogue, wired: key, subgraph, answer })
  return answer
}

/** Whether a node has no sockets but those of its kind, as far as that shows at once. */
function hasKindSockets(node: GraphNode): boolean {
  if (node.subgraph !== undefined || node.type.startsWith('logic.') || node.items !== undefined) return false
  for (const handle in node.params) {
    const value = node.params[handle]
    if ((typeof value === 'object' && value !== null) || handle === 'code' || handle.startsWith(moreName)) return false
  }
  return true
}

function plainInterface(kind: NodeKind): NodeInterface {
  let answer = plain.get(kind)
  if (!answer) plain.set(kind, (answer = new NodeInterface(kind, noSockets)))
  return answer
}

/** The wires into a node that its kind knows nothing of: free names, and further keyword arguments. */
function wiredNames({ into }: WiredNode, { inputs }: KindSockets): ReadonlySet<string> {
  let names: Set<string> | undefined
  for (const { edge } of into) {
    const handle = edge.target_handle
    if (!inputs.has(handle) && (handle.startsWith(`${moreName}:`) || !/[:/]/.test(handle))) {
      names ??= new Set()
      names.add(handle)
    }
  }
  return names ?? noNames
}

const noNames: ReadonlySet<string> = new Set()

interface Own extends OwnSockets {
  inputs: Map<string, InputSocket>
  outputs: Map<string, OutputSocket>
  clashes: InputSocket[]
}

function addAll(
  more: { inputs: readonly InputSocket[]; outputs: readonly OutputSocket[] },
  base: KindSockets,
  own: Own,
): void {
  for (const input of more.inputs) if (!base.inputs.has(input.handle)) own.inputs.set(input.handle, input)
  for (const output of more.outputs) if (!base.outputs.has(output.handle)) own.outputs.set(output.handle, output)
}

/** Items of growing ports; the objects in them come out again one by one. */
function addGrowing(node: GraphNode, kind: NodeKind, base: KindSockets, own: Own): void {
  for (const port of base.growing) {
    const { title = port.name } = port
    for (const key of itemKeys(node, port.name)) {
      const handle = `${port.name}:${key}`
      own.inputs.set(handle, { handle, title, type: inputType(kind, port), origin: 'item', required: false, port })
    }
  }
  for (const { name, type, passes = '', title = name } of base.passing) {
    for (const key of itemKeys(node, passes)) {
      const handle = `${name}:${key}`
      own.outputs.set(handle, { handle, title, type, passes: `${passes}:${key}` })
    }
  }
}

/** Further keyword arguments, entries of lists and dicts, free names. */
function addValues(node: GraphNode, base: KindSockets, own: Own, options: Omit<ValueOptions, 'add'>): void {
  const add = (socket: InputSocket): void => addInput(socket, base, own)
  const withValues = Object.keys(node.params ?? {})
  if (base.more) for (const handle of [...withValues, ...options.wired]) addMore(handle, base.more, add)
  for (const handle of withValues) {
    const value = literalOf(node, handle)
    if (typeof value !== 'object' || (handle === 'function' && hasOtherBody(node))) continue
    const input = base.inputs.get(handle) ?? own.inputs.get(handle)
    if (input && input.origin !== 'name') addValueSockets(input, value, { ...options, add })
  }
}

/** A Function whose body is statements or a subgraph does not use its expression. */
function hasOtherBody(node: GraphNode): boolean {
  return node.type === 'value.function' && (node.subgraph !== undefined || Boolean(literalOf(node, 'code')))
}

/** The same name may come several times; it is one input. */
function addInput(socket: InputSocket, base: KindSockets, own: Own): void {
  const there = base.inputs.get(socket.handle) ?? own.inputs.get(socket.handle)
  if (!there) own.inputs.set(socket.handle, socket)
  else if (socket.origin === 'name' && there.origin !== 'name') own.clashes.push(socket)
}

function addMore(handle: string, port: NonNullable<KindSockets['more']>, add: (socket: InputSocket) => void): void {
  if (!handle.startsWith(`${moreName}:`)) return
  const title = handle.slice(moreName.length + 1)
  add({ handle, title, type: 'Any', origin: 'more', required: false, port })
}

/** Nodes whose code is Python: what it reads comes in, what it binds goes out. */
function addCode(node: GraphNode, base: KindSockets, own: Own, { catalogue, wired }: Omit<ValueOptions, 'add'>): void {
  if (!base.inputs.has('code')) return
  const { reads, binds } = namesOfCode(node, catalogue, wired)
  for (const name of reads) {
    const expression = { parameter: 'code', column: 0 }
    addInput({ handle: name, title: name, type: 'Any', origin: 'name', required: true, expression }, base, own)
  }
  for (const name of binds) {
    if (!base.outputs.has(name)) own.outputs.set(name, { handle: name, title: name, type: 'Any' })
  }
}

/** A node of unknown kind keeps its wires: it has what they use. */
function placeholderInterface(wires: WiredNode): NodeInterface {
  const own: Own = { inputs: new Map(), outputs: new Map(), clashes: [] }
  for (const { edge } of wires.into) {
    const handle = edge.target_handle
    own.inputs.set(handle, { handle, title: handle, type: 'Any', origin: 'unknown', required: false })
  }
  for (const { edge } of wires.outOf) {
    const handle = edge.source_handle
    own.outputs.set(handle, { handle, title: handle, type: 'Any' })
  }
  return new NodeInterface(undefined, own)
}
