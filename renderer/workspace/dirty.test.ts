import { expect, it } from 'vitest'
import { newDocument } from '../../engine/graph/new-document.ts'
import { renameDocument } from '../../engine/graph/edits/settings.ts'
import { createDocumentStore, edit, markSaved, setView, undo } from '../document/document-store.ts'
import { isDirty } from '../document/is-dirty.ts'

const fresh = () => createDocumentStore(newDocument('A', { id: 'p1', now: '2026-11-20T10:00:00Z' }))

it('is dirty after an edit, clean again after undo or saving', () => {
  const store = fresh()
  expect(isDirty(store.getState())).toBe(false)
  edit(store, 'Rename', (document) => renameDocument(document, 'B'))
  expect(isDirty(store.getState())).toBe(true)
  undo(store)
  expect(isDirty(store.getState())).toBe(false)
  edit(store, 'Rename', (document) => renameDocument(document, 'C'))
  markSaved(store, store.getState().document)
  expect(isDirty(store.getState())).toBe(false)
})

it('stays dirty when it was edited while it was being saved', () => {
  const store = fresh()
  edit(store, 'Rename', (document) => renameDocument(document, 'B'))
  const sent = store.getState().document
  edit(store, 'Rename', (document) => renameDocument(document, 'C'))
  markSaved(store, sent)
  expect(isDirty(store.getState())).toBe(true)
})

it('does not become dirty by looking around', () => {
  const store = fresh()
  setView(store, { viewport: { x: 1, y: 2, zoom: 3 } })
  expect(isDirty(store.getState())).toBe(false)
})
