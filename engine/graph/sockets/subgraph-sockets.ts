import type { NodeKind } from '../../catalogue/definition.ts'
import type { Body, GraphDocument, GraphNode, Subgraph } from '../document.ts'
import type { InputSocket, OutputSocket } from './node-sockets.ts'

/** Inside a body they stand for what comes in and what goes out. */
export const boundaryTypes = { input: 'logic.input', output: 'logic.output' } as const

const remembered = new WeakMap<readonly Subgraph[], ReadonlyMap<string, Subgraph>>()

/** The document's subgraph with that id; of several the first. */
export function findSubgraph(document: GraphDocument, id: string): Subgraph | undefined {
  let byId = remembered.get(document.subgraphs)
  if (byId?.size !== document.subgraphs.length) {
    byId = new Map(document.subgraphs.toReversed().map((subgraph) => [subgraph.id, subgraph]))
    remembered.set(document.subgraphs, byId)
  }
  return byId.get(id)
}

/** The subgraph a body is, if it is not the graph itself. */
export function asSubgraph(body: Body): Subgraph | undefined {
  return 'inputs' in body && 'outputs' in body ? (body as Subgraph) : undefined
}

/** The sockets a node has because it is an instance of a subgraph. */
export function instanceInputs(subgraph: Subgraph, kind: NodeKind): InputSocket[] {
  const given = givenInside[kind.type] ?? []
  const needed = subgraph.kind !== 'function'
  return subgraph.inputs
    .filter((input) => !given.includes(input.key))
    .map(({ key, name, type, default: initial }) => {
      return { handle: key, title: name, type, origin: 'subgraph', required: needed && initial === undefined }
    })
}

/** What a structure hands to its subgraph by itself; not a socket outside. */
const givenInside: Readonly<Record<string, readonly string[]>> = {
  'logic.repeat': ['index', 'item'],
  'live.updater': ['m', 'dt'],
}

/** The outputs of an instance: carried values as they are, what a Repeat collects as lists (rule 13). */
export function instanceOutputs(subgraph: Subgraph, kind: NodeKind): OutputSocket[] {
  if (subgraph.kind === 'function' && kind.type !== 'logic.subgraph') return []
  const carried = new Set(subgraph.inputs.map((input) => input.key))
  const collects = kind.type === 'logic.repeat'
  return subgraph.outputs.map(({ key, name, type }) => {
    return { handle: key, title: name, type: collects && !carried.has(key) ? `List<${type}>` : type }
  })
}

/** The sockets of the nodes that stand for the boundary of the body they are in. */
export function boundarySockets(node: GraphNode, body: Body): { inputs: InputSocket[]; outputs: OutputSocket[] } {
  const subgraph = asSubgraph(body)
  if (!subgraph) return { inputs: [], outputs: [] }
  if (node.type === boundaryTypes.input) {
    const outputs = subgraph.inputs.map(({ key, name, type }) => ({ handle: key, title: name, type }))
    return { inputs: [], outputs }
  }
  const inputs = subgraph.outputs.map(({ key, name, type }): InputSocket => {
    return { handle: key, title: name, type, origin: 'subgraph', required: true }
  })
  return { inputs, outputs: [] }
}
