/** Moving a step to another place in the order, as far as the wires allow. */
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { changeBody } from '../../engine/graph/edits/body.ts'
import { moveInOrder, type OrderPlace } from '../../engine/graph/edits/order.ts'
import { meaningOf } from '../../engine/graph/meaning.ts'
import type { ResolvedNode } from '../../engine/graph/resolve.ts'
import { stepsOf } from '../document/steps.ts'

/** What became of it: another document, or the node that must stay on its side. */
export type Reordered = { readonly document: GraphDocument } | { readonly refusedBy: string }

/** The nodes of the steps, in their order; the hold at the end is none. */
export function sequenceOf(document: GraphDocument, catalogue: Catalogue): string[] {
  return stepsOf(document, undefined, catalogue).list.flatMap(({ node }) => (node === undefined ? [] : [node]))
}

/**
 * Moves a step of the scene.
 *
 * @param to - its index among the others
 */
export function reorderStep(document: GraphDocument, catalogue: Catalogue, step: string, to: number): Reordered {
  const before = sequenceOf(document, catalogue)
  const from = before.indexOf(step)
  if (from === -1 || from === to) return { document }
  const others = before.toSpliced(from, 1)
  const wanted = others.toSpliced(to, 0, step).join('\n')
  const [previous, next] = [others[to - 1], others[to]]
  const places: OrderPlace[] = []
  if (next !== undefined) places.push({ before: next })
  if (previous !== undefined) places.push({ after: previous })
  // Wires can have put the new neighbours elsewhere than their numbers say; then all are numbered as they run.
  for (const base of [document, numberAsRun(document, catalogue)])
    for (const place of places) {
      const moved = moveInOrder(base, step, place)
      if (sequenceOf(moved, catalogue).join('\n') === wanted) return { document: moved }
    }
  const passed = to < from ? others.slice(to, from).toReversed() : others.slice(from, to)
  return { refusedBy: tiedTo(document, catalogue, step, passed, to < from ? 'before' : 'after') ?? passed[0] ?? step }
}

function numberAsRun(document: GraphDocument, catalogue: Catalogue): GraphDocument {
  return changeBody(document, undefined, (body) => {
    const { nodes } = meaningOf(body, catalogue).order
    const numbers = new Map(nodes.map(({ id }, place) => [id, place + 1]))
    return { nodes: body.nodes.map((node) => ({ ...node, order: numbers.get(node.id) ?? node.order })) }
  })
}

function tiedTo(
  document: GraphDocument,
  catalogue: Catalogue,
  step: string,
  passed: readonly string[],
  side: 'before' | 'after',
): string | undefined {
  const tied = new Set([...reach(document, catalogue, step, side)].map(({ id }) => id))
  return passed.find((id) => tied.has(id))
}

/** A node and all that it needs, or that need it. */
function reach(
  document: GraphDocument,
  catalogue: Catalogue,
  id: string,
  side: 'before' | 'after',
): ReadonlySet<ResolvedNode> {
  const { nodes, dependencies } = meaningOf(document, catalogue)
  const reached = new Set(nodes.filter((node) => node.id === id))
  for (const node of reached) for (const next of dependencies[side](node)) reached.add(next)
  return reached
}
