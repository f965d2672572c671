/** Random edits for property tests: what people do in an editor, impossible things included. */
import fc from 'fast-check'
import type { CanvasBody, GraphDocument } from '../document.ts'
import { bodyOf } from '../edits/body.ts'
import { addFrame, addNote, removeFrames, removeNotes, setFrame, setNote } from '../edits/canvas.ts'
import { copySelection } from '../edits/clipboard.ts'
import { addItem, moveItem, removeItem } from '../edits/items.ts'
import { addNode, moveNodes, setNodes, setParam } from '../edits/nodes.ts'
import { moveInOrder, setOrder } from '../edits/order.ts'
import { duplicate, paste } from '../edits/paste.ts'
import { removeNodes } from '../edits/remove-nodes.ts'
import { renameDocument, setSettings } from '../edits/settings.ts'
import { connect, disconnect, setLive } from '../edits/wires.ts'
import { anyParamValue, anyText, anyType } from './any-document.ts'

/** One edit; it looks its ids up in the document it meets. */
export type Edit = (document: GraphDocument) => GraphDocument

/** Picks from a list by any number; sometimes something that is not there. */
function pick<T>(list: readonly T[], at: number, missing: T): T {
  return at % 16 === 15 ? missing : (list[at % Math.max(1, list.length)] ?? missing)
}

const at = fc.nat(1000)
const within = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  undefined,
  undefined,
  'subgraph-1',
  'subgraph-2',
  'nowhere',
)
const place = fc.record({ x: fc.double({ noNaN: true, min: -1e6, max: 1e6 }), y: fc.integer() })
const port = fc.oneof(fc.constantFrom('mobjects', 'items', 'more', 'a:b', '__proto__', ''), anyText)
const handle = fc.oneof(fc.constantFrom('mobject', 'mobjects:a1', 'mobjects:a1/s1', 'after', 'then', 'more:x'), anyText)
const order = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double(), fc.constantFrom(Number.NaN, Infinity, 1e308))

/** What most edits need: a body, and the ids in it. */
function inBody(document: GraphDocument, place_: string | undefined): CanvasBody & { ids: string[] } {
  const body = bodyOf(document, place_) ?? { nodes: [], edges: [], frames: [], notes: [] }
  return { ...body, ids: body.nodes.map(({ id }) => id) }
}

function edit<T extends unknown[]>(
  parts: { [K in keyof T]: fc.Arbitrary<T[K]> },
  make: (
    document: GraphDocument,
    inside: CanvasBody & { ids: string[] },
    w: string | undefined,
    ...values: T
  ) => GraphDocument,
): fc.Arbitrary<Edit> {
  return fc.tuple(within, fc.tuple(...parts) as unknown as fc.Arbitrary<T>).map(
    ([w, values]) =>
      (document: GraphDocument) =>
        make(document, inBody(document, w), w, ...values),
  )
}

const someOf = (all: readonly string[], picks: readonly number[]) => picks.map((index) => pick(all, index, 'ghost'))
const picks = fc.array(at, { maxLength: 3 })
const flag = fc.constantFrom(true, false, undefined)

const addsNode = edit(
  [anyType, place, fc.option(anyParamValue), fc.constantFrom(undefined, undefined, 'subgraph-1', 'x')],
  (document, _, w, type, position, value, subgraph) =>
    addNode(document, { type, position, params: value === null ? {} : { any: value }, subgraph }, w).document,
)
const connects = edit(
  [at, handle, at, handle, flag, fc.boolean()],
  (document, { ids }, w, from, source_handle, to, target_handle, live, spare) => {
    const wire = {
      source: pick(ids, from, 'ghost'),
      source_handle,
      target: pick(ids, to, 'ghost'),
      target_handle,
      live,
    }
    return connect(document, wire, { spare, within: w }).document
  },
)

/** Any one edit; the two that build a graph come up more often than each of the others. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { arbitrary: addsNode, weight: 4 },
  { arbitrary: connects, weight: 4 },
  edit([picks, fc.boolean()], (document, { ids }, w, some, bridge) =>
    removeNodes(document, someOf(ids, some), { bridge, ...(w === undefined ? {} : { within: w }) }),
  ),
  edit([picks], (document, { edges }, w, some) =>
    disconnect(
      document,
      someOf(
        edges.map(({ id }) => id),
        some,
      ),
      w,
    ),
  ),
  edit([picks, fc.boolean()], (document, { edges }, w, some, live) =>
    setLive(
      document,
      someOf(
        edges.map(({ id }) => id),
        some,
      ),
      live,
      w,
    ),
  ),
  edit([picks, anyText, fc.option(anyParamValue, { nil: undefined })], (document, { ids }, w, some, name, value) =>
    setParam(document, someOf(ids, some), name, value, w),
  ),
  edit(
    [at, port, fc.option(anyParamValue, { nil: undefined }), fc.nat(3)],
    (document, { ids }, w, index, name, value, to) =>
      addItem(document, pick(ids, index, 'ghost'), name, { at: to, ...(value === undefined ? {} : { value }) }, w)
        .document,
  ),
  edit([at, at, at], (document, { nodes }, w, index, which, to) => {
    const node = nodes[index % Math.max(1, nodes.length)]
    const [name, keys] = pick(Object.entries(node?.items ?? {}), which, ['x', []])
    const key = pick(keys, to, 'zz')
    const id = node?.id ?? 'ghost'
    return to % 2 === 0 ? removeItem(document, id, name, key, w) : moveItem(document, id, name, key, to % 5, w)
  }),
  edit([picks, place], (document, { ids }, w, some, position) =>
    moveNodes(document, Object.fromEntries(someOf(ids, some).map((id) => [id, position])), w),
  ),
  edit([at, order], (document, { ids }, w, index, number) => setOrder(document, pick(ids, index, 'ghost'), number, w)),
  edit([at, at, fc.boolean()], (document, { ids }, w, index, other, before) => {
    const anchor = pick(ids, other, 'ghost')
    return moveInOrder(document, pick(ids, index, 'ghost'), before ? { before: anchor } : { after: anchor }, w)
  }),
  edit(
    [picks, anyText, flag, fc.constantFrom('always' as const, 'never' as const, undefined), fc.double()],
    (document, { ids }, w, some, label, muted, show, width) =>
      setNodes(document, someOf(ids, some), { label, name: label, muted, bypassed: muted, show, width }, w),
  ),
  edit(
    [picks, anyText, place, fc.double()],
    (document, { ids }, w, some, title, position, length) =>
      addFrame(document, { title, position, size: { width: length, height: 10 }, members: someOf(ids, some) }, w)
        .document,
  ),
  edit([at, picks, anyText], (document, { frames, ids }, w, index, some, title) => {
    const id = pick(
      frames.map((frame) => frame.id),
      index,
      'ghost',
    )
    return title === ''
      ? removeFrames(document, [id], w)
      : setFrame(document, id, { title, members: someOf(ids, some) }, w)
  }),
  edit([anyText, place], (document, _, w, text, position) => addNote(document, { text, position }, w).document),
  edit([at, anyText], (document, { notes }, w, index, text) => {
    const id = pick(
      notes.map((note) => note.id),
      index,
      'ghost',
    )
    return text === '' ? removeNotes(document, [id], w) : setNote(document, id, { text, color: text }, w)
  }),
  edit([order, anyText], (document, _, __, hold, name) => renameDocument(setSettings(document, { hold }), name)),
  edit([picks, fc.boolean()], (document, { ids, frames, notes }, w, some, keepIncoming) => {
    const selection = { nodes: someOf(ids, some), frames: frames.map(({ id }) => id), notes: notes.map(({ id }) => id) }
    return duplicate(document, selection, { keepIncoming, ...(w === undefined ? {} : { within: w }) }).document
  }),
  edit([picks, within], (document, { ids }, w, some, to) => {
    const part = copySelection(document, { nodes: someOf(ids, some) }, w)
    return paste(document, part, { keepIncoming: true, ...(to === undefined ? {} : { within: to }) }).document
  }),
)
