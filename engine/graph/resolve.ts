import type { Catalogue } from '../catalogue/catalogue.ts'
import type { NodeKind, Output, Port } from '../catalogue/definition.ts'
import type { Body, GraphEdge, GraphNode } from './document.ts'
import { parseHandle } from './handles.ts'

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
  /** By target handle; one wire a handle. */
  inputs: ReadonlyMap<string, Source>
  /** By source handle. */
  outputs: ReadonlyMap<string, readonly Target[]>
}

/** The nodes of a body that mean something: kinds known, reroutes and dangling wires gone. */
export type ResolvedBody = ReadonlyMap<string, ResolvedNode>

const rerouteType = 'canvas.reroute'

/** The port a handle belongs to: `mobjects:a1` and `colors/s1` are items of `mobjects` and `colors`. */
export function portName(handle: string): string {
  return handle.includes(':') || handle.includes('/') ? parseHandle(handle).name : handle
}

/** The port behind a target handle, if the kind has it. */
export function portOf(kind: NodeKind, handle: string): Port | undefined {
  const name = portName(handle)
  return kind.ports.find((port) => port.name === name)
}

/** The output behind a source handle, if the kind has it. */
export function outputOf(kind: NodeKind, handle: string): Output | undefined {
  const name = portName(handle)
  return kind.outputs.find((output) => output.name === name)
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

/**
 * Joins nodes, kinds and wires of one body in O(nodes + wires). Nodes of unknown type, wires to nowhere and reroutes
 * drop out; validation reports the first two.
 */
export function resolveBody(body: Body, catalogue: Catalogue): ResolvedBody {
  const nodes = new Map<string, Draft>()
  const reroutes = new Set<string>()
  for (const record of body.nodes) {
    if (record.type === rerouteType) reroutes.add(record.id)
    const kind = catalogue.kinds.get(record.type)
    if (kind && record.type !== rerouteType)
      nodes.set(record.id, { id: record.id, record, kind, inputs: new Map(), outputs: new Map() })
  }
  const intoReroute = new Map<string, GraphEdge>()
  for (const edge of body.edges) if (reroutes.has(edge.target)) intoReroute.set(edge.target, edge)

  for (const edge of body.edges) {
    const target = nodes.get(edge.target)
    const origin = followReroutes(edge, intoReroute, reroutes)
    const source = origin && nodes.get(origin.source)
    if (!target || !source || target.inputs.has(edge.target_handle)) continue
    const whole = origin.live && !edge.live ? { ...edge, live: true } : edge
    target.inputs.set(edge.target_handle, { node: source, handle: origin.source_handle, edge: whole })
    const fan = source.outputs.get(origin.source_handle)
    const end: Target = { node: target, handle: edge.target_handle, edge: whole }
    if (fan) fan.push(end)
    else source.outputs.set(origin.source_handle, [end])
  }
  return nodes
}

function followReroutes(
  edge: GraphEdge,
  intoReroute: ReadonlyMap<string, GraphEdge>,
  reroutes: ReadonlySet<string>,
): GraphEdge | undefined {
  let at: GraphEdge | undefined = edge
  for (let steps = 0; at && reroutes.has(at.source); steps++) {
    if (steps > reroutes.size) return undefined
    const before = intoReroute.get(at.source)
    // A wire follows where any stretch of it does.
    at = before && at.live && !before.live ? { ...before, live: true } : before
  }
  return at
}
