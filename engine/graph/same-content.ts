import { diffDocuments, isEmptyDiff } from './diff.ts'
import type { GraphDocument } from './document.ts'

/**
 * Whether two documents hold the same, whatever the order of their lists. `view` and `updated_at` do not count: looking
 * around in a document does not make it dirty, and saving sets the time.
 */
export function sameContent(a: GraphDocument, b: GraphDocument): boolean {
  return a === b || isEmptyDiff(diffDocuments(a, b))
}
