import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { NodeKind } from '../../catalogue/definition.ts'
import type { Body, GraphDocument, GraphEdge, GraphNode, Subgraph } from '../document.ts'
import type { InputSocket, NodeInterface, OutputSocket } from '../interface.ts'
import { compareNatural } from '../natural-order.ts'
import type { Problem } from '../problem.ts'
import { type InferredTypes, inferTypes } from '../types.ts'
import { type WiredNode, type Wiring, wiringOf } from '../wiring.ts'
import { findAsleep } from './asleep.ts'
import type { Instance } from './instances.ts'

/** A node as rules look at it. */
export interface CheckedNode {
  readonly id: string
  readonly record: GraphNode
  /** The wires on it. */
  readonly wires: WiredNode
  /** The wires that end here, with the sockets they join. */
  readonly into: readonly Link[]
  readonly sockets: NodeInterface
  /** Undefined for a placeholder. */
  readonly kind: NodeKind | undefined
  /** What the editor writes on it: its label, else the title of its kind. */
  readonly title: string
}

/** A wire with what is at its ends, as far as it is there. */
export interface Link {
  readonly edge: GraphEdge
  readonly source: CheckedNode | undefined
  readonly target: CheckedNode | undefined
  readonly output: OutputSocket | undefined
  readonly input: InputSocket | undefined
}

/** A problem a rule found; its node and its severity are completed by where it is. */
export type Finding = Omit<Problem, 'node' | 'severity'> & Partial<Pick<Problem, 'severity'>>

/** One body under validation, with all that rules want to know of it. */
export interface Scope {
  readonly document: GraphDocument
  readonly catalogue: Catalogue
  readonly body: Body
  /** Undefined for the graph itself. */
  readonly subgraph: Subgraph | undefined
  readonly wiring: Wiring
  readonly types: InferredTypes
  /** In order of running as far as numbers say; of nodes with one id the first. */
  readonly nodes: readonly CheckedNode[]
  readonly node: (id: string) => CheckedNode | undefined
  /** All wires, in the order of the file. */
  readonly links: readonly Link[]
  /** Whether a node does not run: muted, bypassed, or in need of what a muted one would make (rule 15). */
  readonly isAsleep: (id: string) => boolean
  /** Says a problem of a node, or of the body where no node is given. */
  readonly report: (node: string | undefined, finding: Finding) => void
}

/** A problem with what it is sorted by. */
export interface Placed {
  readonly problem: Problem
  /** The place of the node within its body, and of each instance it is in. */
  readonly place: readonly number[]
}

/**
 * Prepares one body.
 *
 * @param instance - where the body runs; its path is put before the ids of its nodes
 * @param found - takes the problems
 */
export function openScope(instance: Instance, document: GraphDocument, catalogue: Catalogue, found: Placed[]): Scope {
  const { body, path, place, subgraph } = instance
  const wiring = wiringOf(body)
  const types = inferTypes(body, document, catalogue)
  const all = wiring.list.map((wired) => checkNode(wired, types.socketsOf(wired)))
  const links = joinWires(wiring, all)
  const nodes = all.toSorted(inOrder)
  const places = new Map(nodes.map((node, at) => [node.id, at]))
  const asleep = findAsleep(all, wiring)
  const isAsleep = (id: string): boolean => instance.asleep || asleep.has(id)
  return {
    document,
    catalogue,
    body,
    subgraph,
    wiring,
    types,
    nodes,
    node: (id) => all[wiring.nodes.get(id)?.index ?? -1],
    links,
    isAsleep,
    report(node, finding) {
      const { code, severity = 'error', message, ...rest } = finding
      const sleeps = (node === undefined ? instance.asleep : isAsleep(node)) && !alwaysMatter.has(code)
      const problem: Problem = { code, severity: sleeps ? 'hint' : severity, message, ...rest }
      if (node !== undefined) problem.node = [...path, node].join('/')
      else if (path.length > 0) problem.node = path.join('/')
      found.push({ problem, place: node === undefined ? place : [...place, places.get(node) ?? nodes.length] })
    },
  }
}

/** What is wrong with the graph as such, whether or not the node runs; and what must never come near Python. */
const alwaysMatter: ReadonlySet<string> = new Set(['duplicate_id', 'cycle', 'name_not_allowed'])

function checkNode(wires: WiredNode, sockets: NodeInterface): CheckedNode {
  const record = wires.node
  const { kind } = sockets
  const title = record.label?.trim() || kind?.title || record.type
  return { id: record.id, record, wires, into: none, sockets, kind, title }
}

const none: readonly Link[] = []

function joinWires(wiring: Wiring, all: readonly CheckedNode[]): Link[] {
  return wiring.wires.map(({ edge, source: from, target: to }) => {
    const source = from && all[from.index]
    const target: { into: readonly Link[]; sockets: NodeInterface } | undefined = to && all[to.index]
    const output = source?.sockets.output(edge.source_handle)
    const input = target?.sockets.input(edge.target_handle)
    const link: Link = { edge, source, target: to && all[to.index], output, input }
    if (target?.into === none) target.into = [link]
    else if (target) (target.into as Link[]).push(link)
    return link
  })
}

function inOrder(a: CheckedNode, b: CheckedNode): number {
  const order = a.record.order - b.record.order
  return order || compareNatural(a.id, b.id)
}
