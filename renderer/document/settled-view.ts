/** What a node on the canvas looks at. A change elsewhere in the graph gives it the same object, so it is not drawn anew. */
import { wiringOf, type WiredNode } from '../../engine/graph/wiring.ts'
import type { BodyView } from './body-view.ts'
import type { DocumentStore } from './document-store.ts'

interface Settled {
  /** The view that was handed out. */
  shown: BodyView
  /** The newest view it was compared with. */
  asked: BodyView
}

const remembered = new WeakMap<DocumentStore, Map<string, Settled>>()

/**
 * The view of a body as one node sees it: the very view it saw before, as long as the node, its wires, the nodes those
 * come from, the types at its sockets, the subgraphs and the settings are the same. Anything further away may be older.
 */
export function settledView(store: DocumentStore, view: BodyView, node: string): BodyView {
  let known = remembered.get(store)
  if (!known) remembered.set(store, (known = new Map()))
  const settled = known.get(node)
  if (settled?.asked === view) return settled.shown
  const shown = settled && looksTheSame(settled.shown, view, node) ? settled.shown : view
  known.set(node, { shown, asked: view })
  return shown
}

/** Whether a node looks the same in two states of its body. */
function looksTheSame(before: BodyView, after: BodyView, id: string): boolean {
  if (before.catalogue !== after.catalogue) return false
  if (before.document.settings !== after.document.settings) return false
  if (before.document.subgraphs !== after.document.subgraphs) return false
  const old = wiringOf(before.body).nodes.get(id)
  const now = wiringOf(after.body).nodes.get(id)
  if (!old || !now) return old === now
  return old.node === now.node && haveSameWires(old, now) && haveSameTypes(before, after, now)
}

function haveSameWires(old: WiredNode, now: WiredNode): boolean {
  if (old.into.length !== now.into.length || old.outOf.length !== now.outOf.length) return false
  return (
    old.into.every((wire, at) => wire.edge === now.into[at]?.edge && wire.source?.node === now.into[at].source?.node) &&
    old.outOf.every((wire, at) => wire.edge === now.outOf[at]?.edge)
  )
}

function haveSameTypes(before: BodyView, after: BodyView, { node, into }: WiredNode): boolean {
  const isSame = (id: string, handle: string): boolean => before.outputType(id, handle) === after.outputType(id, handle)
  return (
    into.every(({ edge }) => isSame(edge.source, edge.source_handle)) &&
    after
      .sockets(node.id)
      .outputs()
      .every(({ handle }) => isSame(node.id, handle))
  )
}
