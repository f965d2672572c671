import { type GraphDocument, graphDocument } from './document.ts'
import { describeInvalidRecord } from './load-error.ts'
import { describeIssues } from './load-issue.ts'
import { type ParamOrder, tidyDocument } from './tidy.ts'

/** Known besides the document. */
export interface SaveOptions {
  /** Gives parameters their definition's order; without it they keep their own. */
  paramOrder?: ParamOrder
}

/**
 * The text of a graph file. Stable: the same content gives the same bytes, and a file that was saved before comes out as
 * it was. The document is checked first, so that nothing is ever written that could not be read again.
 *
 * @throws TypeError when the document is not a legal one, which only a fault of the program can cause
 */
export function saveGraph(document: GraphDocument, { paramOrder }: SaveOptions = {}): string {
  const checked = graphDocument.safeParse(document)
  if (!checked.success) {
    const where = describeInvalidRecord(describeIssues(document, checked.error.issues))
    throw new TypeError(`This graph cannot be saved: ${where}`)
  }
  return `${JSON.stringify(tidyDocument(document, paramOrder), null, 2)}\n`
}
