/** What is done with frames and notes: each call is one undo step. */
import type { Frame, GraphNode } from '../../../engine/graph/document.ts'
import { bodyOf } from '../../../engine/graph/edits/body.ts'
import { addFrame, addNote, removeFrames, removeNotes, setFrame, setNote } from '../../../engine/graph/edits/canvas.ts'
import { moveNodes } from '../../../engine/graph/edits/nodes.ts'
import { edit } from '../../document/document-store.ts'
import { select } from '../../session/session-store.ts'
import { t } from '../../strings/t.ts'
import type { Tab } from '../../workspace/tab.ts'
import { canvasOf, placeForNew } from '../canvas-handle.ts'
import { walkOf } from '../walk/walk-store.ts'
import type { Point } from '../wire/wire-path.ts'
import { boxOfNode } from './box-of-node.ts'
import { around, frameAround } from './frame-box.ts'

/** How large a new note is, in pixels. */
export const newNote = { width: 220, height: 96 } as const

/** Puts a frame around nodes and lets its title be written. */
export function frameNodes(tab: Tab, nodes: readonly GraphNode[]): void {
  const box = around(nodes.map((node) => boxOfNode(tab, node)))
  if (!box) return
  const { within } = tab.session.getState()
  const members = nodes.map(({ id }) => id)
  let id: string | undefined
  edit(tab.document, t('nodes.frame.undo.add'), (document) => {
    const others = bodyOf(document, within)?.frames.filter((frame) => frame.members.some((it) => members.includes(it)))
    // A node is in one frame: the new one.
    const freed = (others ?? []).reduce(
      (all, frame) => setFrame(all, frame.id, { members: frame.members.filter((it) => !members.includes(it)) }, within),
      document,
    )
    const added = addFrame(freed, { title: t('nodes.frame.title'), members, ...frameAround(box) }, within)
    ;({ id } = added)
    return added.document
  })
  if (id === undefined) return
  select(tab.session, { frames: [id] })
  walkOf(tab).setState({ renaming: `frame:${id}` })
}

/** Puts a note at the mouse and lets it be written. */
export function writeNote(tab: Tab): void {
  const canvas = canvasOf(tab)
  if (!canvas) return
  const { within } = tab.session.getState()
  const { x, y } = canvas.flow.screenToFlowPosition(placeForNew(canvas))
  let id: string | undefined
  edit(tab.document, t('nodes.note.undo.add'), (document) => {
    const added = addNote(document, { text: '', position: { x, y }, size: newNote }, within)
    ;({ id } = added)
    return added.document
  })
  if (id === undefined) return
  select(tab.session, { notes: [id] })
  walkOf(tab).setState({ renaming: `note:${id}` })
}

/** Moves a frame and what is in it. */
export function moveFrame(tab: Tab, { id, position, members }: Frame, by: Point): void {
  const { within } = tab.session.getState()
  edit(tab.document, t('canvas.move', { count: members.length + 1 }), (document) => {
    const inside = bodyOf(document, within)?.nodes.filter((node) => members.includes(node.id)) ?? []
    const moved = moveNodes(
      document,
      Object.fromEntries(inside.map((node) => [node.id, plus(node.position, by)])),
      within,
    )
    return setFrame(moved, id, { position: plus(position, by) }, within)
  })
}

/** Changes a frame. */
export function changeFrame(tab: Tab, label: string, id: string, fields: Parameters<typeof setFrame>[2]): void {
  const { within } = tab.session.getState()
  edit(tab.document, label, (document) => setFrame(document, id, fields, within))
}

/** Changes a note; an empty one is taken away. */
export function changeNote(tab: Tab, label: string, id: string, fields: Parameters<typeof setNote>[2]): void {
  const { within } = tab.session.getState()
  edit(tab.document, label, (document) =>
    fields.text?.trim() === '' ? removeNotes(document, [id], within) : setNote(document, id, fields, within),
  )
}

/** Takes a frame away; what is in it stays. */
export function removeFrame(tab: Tab, id: string): void {
  const { within } = tab.session.getState()
  edit(tab.document, t('nodes.frame.undo.remove'), (document) => removeFrames(document, [id], within))
  select(tab.session, {})
}

/** Takes a note away. */
export function removeNote(tab: Tab, id: string): void {
  const { within } = tab.session.getState()
  edit(tab.document, t('nodes.note.undo.remove'), (document) => removeNotes(document, [id], within))
  select(tab.session, {})
}

/** A place so much further on. */
export function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y }
}
