import { beforeEach, expect, it } from 'vitest'
import { addNode, setParam } from '../../engine/graph/edits/nodes.ts'
import { newDocument } from '../../engine/graph/new-document.ts'
import {
  beginGesture,
  cancelGesture,
  createDocumentStore,
  edit,
  endGesture,
  markSaved,
  redo,
  setView,
  undo,
  type DocumentStore,
} from './document-store.ts'
import { isDirty } from './is-dirty.ts'

const empty = newDocument('Test', { id: 'test', now: '2026-01-01T00:00:00Z' })
const circle = { type: 'manim.Circle', position: { x: 0, y: 0 } }

let store: DocumentStore
beforeEach(() => {
  store = createDocumentStore(empty)
})

function setRadius(radius: number): void {
  edit(store, 'Change radius', (document) => setParam(document, ['node-1'], 'radius', radius))
}
const radius = () => store.getState().document.nodes[0]?.params?.['radius']

it('takes each edit back and does it again', () => {
  edit(store, 'Add Circle', (document) => addNode(document, circle).document)
  setRadius(2)
  undo(store)
  expect(radius()).toBeUndefined()
  undo(store)
  expect(store.getState().document.nodes).toEqual([])
  redo(store)
  redo(store)
  expect(radius()).toBe(2)
  expect(store.getState().past.map(({ label }) => label)).toEqual(['Add Circle', 'Change radius'])
})

it('makes one step of a whole gesture, and none of one that changes nothing', () => {
  edit(store, 'Add Circle', (document) => addNode(document, circle).document)
  beginGesture(store, 'Change radius')
  for (const value of [1.1, 1.2, 1.3]) setRadius(value)
  endGesture(store)
  beginGesture(store, 'Nothing')
  endGesture(store)
  expect(store.getState().past).toHaveLength(2)
  undo(store)
  expect(radius()).toBeUndefined()
})

it('Escape in a gesture leaves things as they were', () => {
  edit(store, 'Add Circle', (document) => addNode(document, circle).document)
  setRadius(1)
  beginGesture(store, 'Change radius')
  setRadius(5)
  cancelGesture(store)
  expect(radius()).toBe(1)
  expect(store.getState().past).toHaveLength(2)
})

it('an edit after an undo forgets what could be done again', () => {
  edit(store, 'Add Circle', (document) => addNode(document, circle).document)
  undo(store)
  edit(store, 'Add Circle', (document) => addNode(document, circle).document)
  expect(store.getState().future).toEqual([])
})

it('is dirty until saved, and again clean when all is taken back; the viewport does not count', () => {
  setView(store, { viewport: { x: 1, y: 2, zoom: 3 } })
  expect(isDirty(store.getState())).toBe(false)
  edit(store, 'Add Circle', (document) => addNode(document, circle).document)
  expect(isDirty(store.getState())).toBe(true)
  undo(store)
  expect(isDirty(store.getState())).toBe(false)
  redo(store)
  markSaved(store, store.getState().document)
  expect(isDirty(store.getState())).toBe(false)
})
