import type { GraphDocument } from '../../engine/graph/document.ts'

/** A document with the content of a kept state. It stays the same document: its id, its times and the view stay. */
export function restoredFrom(document: GraphDocument, kept: GraphDocument): GraphDocument {
  const { id, created_at, updated_at, view } = document
  return { ...kept, id, created_at, updated_at, ...(view === undefined ? {} : { view }) }
}
