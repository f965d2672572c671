import type { Catalogue } from '../catalogue/catalogue.ts'
import type { NodeKind, Output, Port } from '../catalogue/definition.ts'
import type { Body, GraphEdge, GraphNode } from './document.ts'
import { parseHandle } from './handles.ts'
import { type Wire, type WiredNode, wiringOf } from './wiring.ts'

/** Where a wire comes from once reroutes are followed. */
export interface Source {
  node: ResolvedNode
  handle: string
  edge: GraphEdge
}

/** Where a wire goes once reroutes are followed. */
export interface Target {
  node: ResolvedNode
  handle: string
  edge: GraphEdge
}

/** A node with its kind and its wires. */
export interface ResolvedNode {
  id: string
  record: GraphNode
  kind: NodeKind
  /** Its place in the resolved body. */
  index: number
  /** The same node in the body's wiring. */
  wired: WiredNode
  /** By target handle; one wire a handle. */
  inputs: ReadonlyMap<string, Source>
  /** By source handle. */
  outputs: ReadonlyMap<string, readonly Target[]>
}

/** The nodes of a body that mean something: kinds known, reroutes and dangling wires gone; each at its `index`. */
export type ResolvedBody = readonly ResolvedNode[]

const rerouteType = 'canvas.reroute'

/** The port a handle belongs to: `mobjects:a1` and `colors/s1` are items of `mobjects` and `colors`. */
export function portName(handle: string): string {
  return handle.includes(':') || handle.includes('/') ? parseHandle(handle).name : handle
}

/** The port behind a target handle, if the kind has it. */
export function portOf(kind: NodeKind, handle: string): Port | undefined {
  return portsByName(kind).get(portName(handle))
}

const remembered = new WeakMap<NodeKind, ReadonlyMap<string, Port>>()

function portsByName(kind: NodeKind): ReadonlyMap<string, Port> {
  let ports = remembered.get(kind)
  if (!ports) remembered.set(kind, (ports = new Map(kind.ports.map((port) => [port.name, port]))))
  return ports
}

/** The output behind a source handle, if the kind has it. */
export function outputOf(kind: NodeKind, handle: string): Output | undefined {
  const { outputs } = kind
  const name = portName(handle)
  for (const output of outputs) if (output.name === name) return output
  return undefined
}

/** The text stored in a parameter; empty where there is none. */
export function textOf({ record }: ResolvedNode, parameter: string): string {
  const value = record.params?.[parameter]
  return typeof value === 'string' ? value : ''
}

interface Draft extends ResolvedNode {
  inputs: Map<string, Source>
  outputs: Map<string, Target[]>
}

/** Most nodes have no wires on one side; they share what is never filled. */
const noInputs: Draft['inputs'] = new Map()
const noOutputs: Draft['outputs'] = new Map()

/**
 * Joins nodes, kinds and wires of one body in O(nodes + wires). Nodes of unknown type, wires to nowhere and reroutes
 * drop out; validation reports the first two.
 */
export function resolveBody(body: Body, catalogue: Catalogue): ResolvedBody {
  const { list, wires } = wiringOf(body)
  const nodes: Draft[] = []
  const drafts = list.map((wired): Draft | undefined => {
    const record = wired.node
    const kind = record.type === rerouteType ? undefined : catalogue.kinds.get(record.type)
    if (!kind) return undefined
    const draft = { id: record.id, record, kind, index: nodes.length, wired, inputs: noInputs, outputs: noOutputs }
    nodes.push(draft)
    return draft
  })
  for (const wire of wires) {
    const origin = wire.source?.node.type === rerouteType ? behindReroutes(wire, list.length) : wire
    const target = wire.target && drafts[wire.target.index]
    const source = origin?.source && drafts[origin.source.index]
    if (!origin || !target || !source || target.inputs.has(wire.edge.target_handle)) continue
    join(
      source,
      origin.edge.source_handle,
      target,
      origin.edge.live && !wire.edge.live ? { ...wire.edge, live: true } : wire.edge,
    )
  }
  return nodes
}

function join(source: Draft, handle: string, target: Draft, edge: GraphEdge): void {
  if (target.inputs === noInputs) target.inputs = new Map()
  if (source.outputs === noOutputs) source.outputs = new Map()
  target.inputs.set(edge.target_handle, { node: source, handle, edge })
  const end: Target = { node: target, handle: edge.target_handle, edge }
  const fan = source.outputs.get(handle)
  if (fan) fan.push(end)
  else source.outputs.set(handle, [end])
}

/** The wire into the first of the reroutes that a wire comes through; live where any stretch is. */
function behindReroutes(wire: Wire, most: number): Wire | undefined {
  let at: Wire | undefined = wire
  let live = false
  for (let steps = 0; at?.source?.node.type === rerouteType; steps++) {
    // A ring of reroutes leads nowhere.
    if (steps > most) return undefined
    live ||= at.edge.live === true
    at = at.source.wireInto('value')
  }
  return at && live && !at.edge.live ? { ...at, edge: { ...at.edge, live } } : at
}
