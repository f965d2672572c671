/** Which code of an open graph must not run: what the engine said when it was opened, and what its preview says. */
import type { OpenedDocument } from '../../engine/api/contract/documents.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { codeNodes } from '../../engine/graph/python-nodes.ts'

/** Code that waits for the user. */
export interface UntrustedCode {
  /** Node id; inside a subgraph `subgraph/node`. */
  readonly node: string
  readonly code: string
}

/** See the head of this file; in the order of the graph. */
export function untrustedNow(
  document: GraphDocument,
  opened: OpenedDocument['untrusted'],
  problems: readonly { readonly code: string; readonly node?: string | undefined }[],
): UntrustedCode[] {
  const told = new Set(opened.map(({ code }) => unixLines(code)))
  const refused = new Set(problems.filter(({ code }) => code === 'untrusted_code').map(({ node }) => node))
  return codeNodes(document)
    .filter(({ node, code }) => refused.has(node) || told.has(unixLines(code)))
    .map(({ node, code }) => ({ node, code }))
}

function unixLines(code: string): string {
  return code.replaceAll(/\r\n?/g, '\n')
}
