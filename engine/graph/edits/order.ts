import type { GraphDocument, GraphNode } from '../document.ts'
import { compareNatural } from '../natural-order.ts'
import { changeBody, changeNodes } from './body.ts'

/** Closer than this (measured on the larger of both numbers), order numbers are renewed. */
const crowded = 1e-9

/** Where a node goes: right before or right after another. */
export type OrderPlace = { before: string } | { after: string }

/** Nodes as they are numbered; equal numbers go by id (semantics rule 1). */
export function sortByOrder(nodes: readonly GraphNode[]): GraphNode[] {
  return nodes.toSorted((a, b) => a.order - b.order || compareNatural(a.id, b.id))
}

/** The number for a node that comes last; the nodes are given back too, renumbered if no number lies beyond theirs. */
export function nextOrder(nodes: GraphNode[]): { nodes: GraphNode[]; next: number } {
  let last = 0
  for (const { order } of nodes) last = Math.max(last, order)
  const next = Math.floor(last) + 1
  if (isApart(last, next)) return { nodes, next }
  const renewed = renumber(nodes, sortByOrder(nodes))
  return { nodes: renewed, next: renewed.length + 1 }
}

/** Gives a node this very number. */
export function setOrder(document: GraphDocument, id: string, order: number, within?: string): GraphDocument {
  // Adding 0 makes 0 of -0, which JSON cannot hold.
  return changeNodes(document, within, [id], (node) => (node.order === order ? node : { ...node, order: order + 0 }))
}

/**
 * Moves a node in the order. It gets a number between its new neighbours; where none is left between them, all nodes of
 * the body are numbered anew, 1, 2, 3 …
 */
export function moveInOrder(document: GraphDocument, id: string, place: OrderPlace, within?: string): GraphDocument {
  return changeBody(document, within, ({ nodes }) => {
    const moved = nodes.find((node) => node.id === id)
    const anchor = 'before' in place ? place.before : place.after
    const others = sortByOrder(nodes).filter((node) => node.id !== id)
    const at = others.findIndex((node) => node.id === anchor)
    if (moved === undefined || at === -1) return undefined
    const index = 'before' in place ? at : at + 1
    const order = between(others[index - 1]?.order, others[index]?.order)
    if (order !== undefined) return { nodes: nodes.map((node) => (node === moved ? { ...node, order } : node)) }
    return { nodes: renumber(nodes, others.toSpliced(index, 0, moved)) }
  })
}

function between(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined && after === undefined) return 1
  if (before === undefined) return checked(undefined, Math.ceil(Number(after)) - 1, after)
  if (after === undefined) return checked(before, Math.floor(before) + 1, undefined)
  return checked(before, before + (after - before) / 2, after)
}

function checked(before: number | undefined, order: number, after: number | undefined): number | undefined {
  const fits = (before === undefined || isApart(before, order)) && (after === undefined || isApart(order, after))
  return fits ? order : undefined
}

function isApart(low: number, high: number): boolean {
  return Number.isFinite(high) && high - low > crowded * Math.max(1, Math.abs(low), Math.abs(high))
}

/** The nodes in their own sequence, numbered by another. */
function renumber(nodes: readonly GraphNode[], sequence: readonly GraphNode[]): GraphNode[] {
  const numbers = new Map(sequence.map((node, index) => [node.id, index + 1]))
  return nodes.map((node) => ({ ...node, order: numbers.get(node.id) ?? node.order }))
}
