import { sameContent } from '../../engine/graph/same-content.ts'
import type { DocumentState } from './document-store.ts'

/** Whether there is anything to save; viewport and selection do not count. */
export function isDirty({ document, saved }: DocumentState): boolean {
  return document !== saved && !sameContent(document, saved)
}
