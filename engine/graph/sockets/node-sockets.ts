import type { Port, SocketType } from '../../catalogue/definition.ts'
import type { GraphNode, ParamValue } from '../document.ts'

/**
 * Where an input of a node comes from.
 *
 * - `port`: its kind
 * - `item`: an item of a growing port
 * - `more`: a further keyword argument
 * - `slot`: an entry of a list or dict
 * - `name`: a free name of one of its expressions, or a name its Python code reads
 * - `subgraph`: an input of its subgraph, or an output of the one it closes
 * - `order`: `after`
 * - `unknown`: a wire on a node of unknown kind
 */
export type InputOrigin = 'port' | 'item' | 'more' | 'slot' | 'name' | 'subgraph' | 'order' | 'unknown'

/** An input a node really has. */
export interface InputSocket {
  handle: string
  /** How messages call it. */
  title: string
  type: SocketType
  origin: InputOrigin
  /** Nothing runs without it: a wire or a literal must be there. */
  required: boolean
  /** The port of the kind that it is, or is a part of. */
  port?: Port
  /** Of free names: the parameter whose expression has it, and where. */
  expression?: { parameter: string; column: number }
}

/** An output a node really has. */
export interface OutputSocket {
  handle: string
  title: string
  /** As the kind states it; what comes out of this very node says `inferTypes`. */
  type: SocketType
  /** The handle of the input whose object comes out again. */
  passes?: string
}

/** The literal stored under a handle; undefined where there is none. */
export function literalOf(node: GraphNode, handle: string): ParamValue | undefined {
  return node.params && Object.hasOwn(node.params, handle) ? node.params[handle] : undefined
}

/** The keys of a growing port's items, in order. */
export function itemKeys(node: GraphNode, port: string): readonly string[] {
  return node.items && Object.hasOwn(node.items, port) ? (node.items[port] ?? []) : []
}
