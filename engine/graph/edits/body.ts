/**
 * What all edits share. An edit is a pure function from document to document; it touches one body, the scene's or that of
 * a subgraph, and shares everything else with the document before. An edit that cannot be made (an id that is not there, a
 * value the format does not hold) gives the very same document back.
 */
import { type CanvasBody, type GraphDocument, type GraphNode, graphNode } from '../document.ts'

/** What an edit that adds something gives; no id, and the same document, when it could not be made. */
export interface Added {
  document: GraphDocument
  id: string | undefined
}

/**
 * The body an edit works in.
 *
 * @param within - id of a subgraph; absent for the scene itself
 */
export function bodyOf(document: GraphDocument, within: string | undefined): CanvasBody | undefined {
  return within === undefined ? document : document.subgraphs.find(({ id }) => id === within)
}

/** Replaces lists of one body; `change` may give the same body back to say that nothing changes. */
export function changeBody(
  document: GraphDocument,
  within: string | undefined,
  change: (body: CanvasBody) => Partial<CanvasBody> | undefined,
): GraphDocument {
  const body = bodyOf(document, within)
  const changed = body && change(body)
  if (body === undefined || changed === undefined || changed === body) return document
  if (within === undefined) return { ...document, ...changed }
  const subgraphs = document.subgraphs.map((inner) => (inner.id === within ? { ...inner, ...changed } : inner))
  return { ...document, subgraphs }
}

/** Replaces nodes by id; `change` gives the same node back to leave it, and an illegal one leaves it too. */
export function changeNodes(
  document: GraphDocument,
  within: string | undefined,
  ids: readonly string[],
  change: (node: GraphNode, body: CanvasBody) => GraphNode,
): GraphDocument {
  const wanted = new Set(ids)
  return changeBody(document, within, (body) => {
    let touched = false
    const nodes = body.nodes.map((node) => {
      if (!wanted.has(node.id)) return node
      const changed = change(node, body)
      if (changed === node || !graphNode.safeParse(changed).success) return node
      touched = true
      return changed
    })
    return touched ? { nodes } : undefined
  })
}

/** The record without the fields that are undefined, and without records of fields that became empty. */
export function clean<T extends object>(record: T): T {
  const kept = Object.entries(record).filter(([name, value]) => value !== undefined && !isEmptied(name, value))
  return Object.fromEntries(kept) as T
}

function isEmptied(name: string, value: unknown): boolean {
  return (name === 'params' || name === 'items') && Object.keys(value as object).length === 0
}

/** Every node id a body speaks of, also those of wires to nowhere: a new node must not catch such a wire by chance. */
export function spokenNodeIds({ nodes, edges, frames }: CanvasBody): Set<string> {
  const ids = new Set(nodes.map(({ id }) => id))
  for (const { source, target } of edges) ids.add(source).add(target)
  for (const { members } of frames) for (const member of members) ids.add(member)
  return ids
}
