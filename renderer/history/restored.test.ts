import { expect, it } from 'vitest'
import { newDocument } from '../../engine/graph/new-document.ts'
import { createDocumentStore, edit, undo } from '../document/document-store.ts'
import { restoredFrom } from './restored.ts'

const at = (time: string) => ({ id: 'p1', now: `2026-11-20T${time}:00Z` })

it('brings the content back and stays the same document, as one step that undo takes back', () => {
  const now = { ...newDocument('Now', at('10:00')), view: { zoom: 2 } }
  const kept = {
    ...newDocument('Then', { ...at('09:00'), id: 'another' }),
    notes: [{ id: 'note-1', text: 'before', position: { x: 0, y: 0 } }],
  }
  const store = createDocumentStore(now)
  edit(store, 'Restore', (document) => restoredFrom(document, kept))
  const { document, past } = store.getState()
  expect(past).toHaveLength(1)
  expect(document).toMatchObject({ id: 'p1', name: 'Then', created_at: now.created_at, view: { zoom: 2 } })
  expect(document.notes).toEqual(kept.notes)
  undo(store)
  expect(store.getState().document).toEqual(now)
})
