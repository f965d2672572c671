/** Which code of a graph the user has not trusted yet. */
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { GraphDocument } from '../graph/document.ts'
import type { Problem } from '../graph/problem.ts'
import { codeNodes } from '../graph/python-nodes.ts'
import { hashOf, type TrustStore } from './trust-store.ts'

/** Code that must not run. */
export interface UntrustedNode {
  /** Node id; inside a subgraph `subgraph/node`. */
  node: string
  hash: string
  code: string
}

/** Every node of a graph whose statements are not trusted, in the order of the graph. */
export function untrustedNodes(document: GraphDocument, store: Pick<TrustStore, 'isTrusted'>): UntrustedNode[] {
  return codeNodes(document)
    .map(({ node, code }) => ({ node, code, hash: hashOf(code) }))
    .filter(({ hash }) => !store.isTrusted(hash))
}

/** The same as problems of the graph: with one of them nothing of it is rendered. */
export function untrustedProblems(
  document: GraphDocument,
  catalogue: Catalogue,
  store: Pick<TrustStore, 'isTrusted'>,
): Problem[] {
  return untrustedNodes(document, store).map(({ node }) => ({
    code: 'untrusted_code',
    severity: 'error',
    message: `${titleOf(document, catalogue, node)} holds Python code that was not made here: it does not run until you have read and trusted it`,
    node,
    parameter: 'code',
    fix: 'Read the code, then trust it',
  }))
}

function titleOf(document: GraphDocument, catalogue: Catalogue, path: string): string {
  const [body, id] = path.includes('/')
    ? [
        document.subgraphs.find(({ id: subgraph }) => path.startsWith(`${subgraph}/`)),
        path.slice(path.indexOf('/') + 1),
      ]
    : [document, path]
  const node = body?.nodes.find((each) => each.id === id)
  return node?.label ?? catalogue.kinds.get(node?.type ?? '')?.title ?? path
}
