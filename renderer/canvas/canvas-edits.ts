/** The edits that canvas, commands and menus make: each one undo step with a name. */
import { moveNodes } from '../../engine/graph/edits/nodes.ts'
import { removeNodes, type Passes } from '../../engine/graph/edits/remove-nodes.ts'
import { removeFrames, removeNotes } from '../../engine/graph/edits/canvas.ts'
import { connect, disconnect } from '../../engine/graph/edits/wires.ts'
import type { GraphEdge } from '../../engine/graph/document.ts'
import { bodyOf } from '../../engine/graph/edits/body.ts'
import { duplicate } from '../../engine/graph/edits/paste.ts'
import { beginGesture, edit, endGesture } from '../document/document-store.ts'
import { inputOf, isSpare, type End } from '../document/connecting.ts'
import { type BodyView, viewBody } from '../document/body-view.ts'
import { noSelection, select } from '../session/session-store.ts'
import { t } from '../strings/t.ts'
import type { Tab } from '../workspace/tab.ts'
import type { Catalogue } from '../../engine/catalogue/catalogue.ts'
import { settleMoved } from './frames/settle-moved.ts'
import { spliceInto } from './place/splice.ts'
import type { Point } from './wire/wire-path.ts'

/** The body that a tab's canvas shows now. */
export function currentBody(tab: Tab, catalogue: Catalogue): BodyView {
  return viewBody(tab.document.getState().document, tab.session.getState().within, catalogue)
}

/** Puts dragged nodes where they were left. */
export function commitMove(tab: Tab, places: Readonly<Record<string, { x: number; y: number }>>): void {
  const { within } = tab.session.getState()
  const label = t('canvas.move', { count: Object.keys(places).length })
  edit(tab.document, label, (document) => settleMoved(tab, moveNodes(document, places, within), Object.keys(places)))
}

/** Makes a wire; `replaced` is one whose end was taken elsewhere. */
export function commitWire(tab: Tab, view: BodyView, source: End, target: End, replaced?: GraphEdge): void {
  const { within } = tab.session.getState()
  const input = inputOf(view, target)
  const spare = input !== undefined && isSpare(input)
  edit(tab.document, t('canvas.connect'), (document) => {
    const base = replaced ? disconnect(document, [replaced.id], within) : document
    const wire = {
      source: source.node,
      source_handle: source.handle,
      target: target.node,
      target_handle: target.handle,
      ...(replaced?.live === true ? { live: true } : {}),
    }
    return connect(base, wire, { spare, within }).document
  })
}

/** Takes wires away. */
export function removeWires(tab: Tab, ids: readonly string[]): void {
  const { within } = tab.session.getState()
  edit(tab.document, t('canvas.disconnect'), (document) => disconnect(document, ids, within))
}

/**
 * Removes what is selected.
 *
 * @param bridge - joins the wires around removed nodes, where the object went through them
 */
export function removeSelected(tab: Tab, catalogue: Catalogue, { bridge }: { bridge: boolean }): void {
  const { selection, within } = tab.session.getState()
  const count = selection.nodes.length + selection.edges.length + selection.frames.length + selection.notes.length
  if (count === 0) return
  const view = currentBody(tab, catalogue)
  const passes: Passes = (node, output) => view.sockets(node.id).output(output)?.passes
  edit(tab.document, t('canvas.remove', { count }), (document) => {
    const withoutWires = disconnect(document, selection.edges, within)
    const options = { bridge, passes, ...inBody(within) }
    const withoutNodes = removeNodes(withoutWires, selection.nodes, options)
    return removeNotes(removeFrames(withoutNodes, selection.frames, within), selection.notes, within)
  })
  tab.session.setState({ selection: noSelection })
}

/** Leaves dragged nodes where they were and puts copies where they were let go. */
export function duplicateMoved(tab: Tab, places: Readonly<Record<string, Point>>): void {
  const { within } = tab.session.getState()
  const ids = Object.keys(places)
  let copies: string[] = []
  edit(tab.document, t('canvas.duplicate', { count: ids.length }), (document) => {
    const first = bodyOf(document, within)?.nodes.find(({ id }) => id === ids[0])
    const to = first && places[first.id]
    if (!first || !to) return document
    const offset = { x: to.x - first.position.x, y: to.y - first.position.y }
    const pasted = duplicate(document, { nodes: ids }, { offset, keepIncoming: true, ...inBody(within) })
    copies = [...pasted.nodes.values()]
    return pasted.document
  })
  if (copies.length > 0) select(tab.session, { nodes: copies })
}

/** Puts a dragged node where it was left and leads a wire through it. */
export function moveIntoWire(
  tab: Tab,
  catalogue: Catalogue,
  node: string,
  places: Readonly<Record<string, Point>>,
  wire: string,
): void {
  const { within } = tab.session.getState()
  edit(tab.document, t('canvas.splice'), (document) => {
    const moved = moveNodes(document, places, within)
    const view = viewBody(moved, within, catalogue)
    const edge = view.body.edges.find(({ id }) => id === wire)
    return (edge && spliceInto(view, node, edge, within)) ?? moved
  })
}

/** Moves what is selected by so many pixels. Several moves in a row are one undo step. */
export function nudge(tab: Tab, by: Point): void {
  const { selection, within } = tab.session.getState()
  const { document, gesture } = tab.document.getState()
  const chosen = new Set(selection.nodes)
  const nodes = bodyOf(document, within)?.nodes.filter(({ id, pinned }) => chosen.has(id) && pinned !== true) ?? []
  if (nodes.length === 0) return
  const label = t('canvas.move', { count: nodes.length })
  if (gesture?.label !== label) beginGesture(tab.document, label)
  const places = nodes.map(({ id, position }) => [id, { x: position.x + by.x, y: position.y + by.y }] as const)
  edit(tab.document, label, (state) => moveNodes(state, Object.fromEntries(places), within))
  clearTimeout(burst)
  burst = setTimeout(() => tab.document.getState().gesture?.label === label && endGesture(tab.document), 500)
}

let burst: ReturnType<typeof setTimeout> | undefined

/** The option of edits for a body: absent for the scene itself. */
export function inBody(within: string | undefined): { within?: string } {
  return within === undefined ? {} : { within }
}
