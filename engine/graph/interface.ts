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
import { wiringOf } from './wiring.ts'

export type { InputOrigin, InputSocket, OutputSocket } from './sockets/node-sockets.ts'

/** The inputs and outputs a node really has, in the order in which they are shown. */
export interface NodeInterface {
  /** Undefined for a placeholder, which has whatever is wired to it. */
  readonly kind: NodeKind | undefined
  input(handle: string): InputSocket | undefined
  output(handle: string): OutputSocket | undefined
  inputs(): Iterable<InputSocket>
  outputs(): Iterable<OutputSocket>
  /** The inputs that the kind alone does not give: items, entries, free names, those of a subgraph. */
  readonly ownInputs: readonly InputSocket[]
  /** The outputs that the kind alone does not give. */
  readonly ownOutputs: readonly OutputSocket[]
}

interface Memory {
  catalogue: Catalogue
  /** The wired names, which may hide names of Manim. */
  wired: string
  subgraph: Subgraph | undefined
  answer: NodeInterface
}
const remembered = new WeakMap<GraphNode, Memory>()

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
  const kind = catalogue.kinds.get(node.type)
  if (!kind) return placeholderInterface(node, body)
  const isBoundary = node.type === boundaryTypes.input || node.type === boundaryTypes.output
  const inside = node.subgraph === undefined ? undefined : findSubgraph(document, node.subgraph)
  const subgraph = isBoundary ? asSubgraph(body) : inside
  const wired = wiredNames(node, body, kind)
  const key = wired.size > 0 ? [...wired].join(' ') : ''
  const known = remembered.get(node)
  if (known && known.catalogue === catalogue && known.subgraph === subgraph && known.wired === key) return known.answer
  const own = { inputs: new Map<string, InputSocket>(), outputs: new Map<string, OutputSocket>() }
  const base = kindSockets(kind)
  addGrowing(node, kind, base, own)
  if (isBoundary) addAll(boundarySockets(node, body), base, own)
  if (inside) addAll({ inputs: instanceInputs(inside, kind), outputs: instanceOutputs(inside, kind) }, base, own)
  addValues(node, base, own, { catalogue, wired })
  addCode(node, base, own, catalogue)
  const answer = layered(kind, base, own)
  remembered.set(node, { catalogue, wired: key, subgraph, answer })
  return answer
}

/** The wires into a node that its kind knows nothing of: free names, and further keyword arguments. */
function wiredNames(node: GraphNode, body: Body, kind: NodeKind): ReadonlySet<string> {
  const { inputs } = kindSockets(kind)
  let names: Set<string> | undefined
  for (const { target_handle: handle } of wiringOf(body).nodes.get(node.id)?.into ?? []) {
    if (!inputs.has(handle) && (handle.startsWith(`${moreName}:`) || !/[:/]/.test(handle)))
      (names ??= new Set()).add(handle)
  }
  return names ?? noNames
}

const noNames: ReadonlySet<string> = new Set()

interface Own {
  inputs: Map<string, InputSocket>
  outputs: Map<string, OutputSocket>
}

function layered(kind: NodeKind, base: KindSockets, own: Own): NodeInterface {
  return {
    kind,
    input: (handle) => own.inputs.get(handle) ?? base.inputs.get(handle),
    output: (handle) => own.outputs.get(handle) ?? base.outputs.get(handle),
    inputs: () => [...base.inputs.values(), ...own.inputs.values()],
    outputs: () => [...base.outputs.values(), ...own.outputs.values()],
    ownInputs: [...own.inputs.values()],
    ownOutputs: [...own.outputs.values()],
  }
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
  const add = (socket: InputSocket): void => {
    if (!base.inputs.has(socket.handle) && !own.inputs.has(socket.handle)) own.inputs.set(socket.handle, socket)
  }
  for (const handle of new Set([...Object.keys(node.params ?? {}), ...options.wired])) {
    if (base.more && handle.startsWith(`${moreName}:`)) {
      const title = handle.slice(moreName.length + 1)
      add({ handle, title, type: 'Any', origin: 'more', required: false, port: base.more })
    }
    const value = literalOf(node, handle)
    const input = base.inputs.get(handle) ?? own.inputs.get(handle)
    if (input && input.origin !== 'name' && typeof value === 'object')
      addValueSockets(input, value, { ...options, add })
  }
}

/** Nodes whose code is Python: what it reads comes in, what it binds goes out. */
function addCode(node: GraphNode, base: KindSockets, own: Own, catalogue: Catalogue): void {
  const port = base.inputs.get('code')
  const code = literalOf(node, 'code')
  if (!port || typeof code !== 'string' || code === '' || !readsCode.has(node.type)) return
  const { reads, binds } = namesOfCode(node, code, catalogue)
  for (const name of reads) {
    if (base.inputs.has(name)) continue
    const expression = { parameter: 'code', column: 0 }
    own.inputs.set(name, { handle: name, title: name, type: 'Any', origin: 'name', required: true, expression })
  }
  for (const name of binds) {
    if (!base.outputs.has(name)) own.outputs.set(name, { handle: name, title: name, type: 'Any' })
  }
}

const readsCode = new Set(['code.python', 'code.definitions', 'value.function'])

/** A node of unknown kind keeps its wires: it has what they use. */
function placeholderInterface(node: GraphNode, body: Body): NodeInterface {
  const wires = wiringOf(body).nodes.get(node.id)
  const inputs = (wires?.into ?? []).map(({ target_handle: handle }): InputSocket => {
    return { handle, title: handle, type: 'Any', origin: 'unknown', required: false }
  })
  const outputs = (wires?.outOf ?? []).map(({ source_handle: handle }): OutputSocket => {
    return { handle, title: handle, type: 'Any' }
  })
  const own = {
    inputs: new Map(inputs.map((input) => [input.handle, input])),
    outputs: new Map(outputs.map((output) => [output.handle, output])),
  }
  return {
    kind: undefined,
    input: (handle) => own.inputs.get(handle),
    output: (handle) => own.outputs.get(handle),
    inputs: () => own.inputs.values(),
    outputs: () => own.outputs.values(),
    ownInputs: [...own.inputs.values()],
    ownOutputs: [...own.outputs.values()],
  }
}
