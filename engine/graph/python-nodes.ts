import type { Body, GraphDocument } from './document.ts'
import type { StatementPlace } from './expression/statements/structure.ts'
import { codePlace } from './free-names.ts'
import { literalOf } from './sockets/node-sockets.ts'

/** Statements of a graph that are written into the code as they are. */
export interface CodeNode {
  /** Node id; inside a subgraph `subgraph/node`. */
  node: string
  parameter: 'code'
  code: string
  /** How its statements are read. */
  place: StatementPlace
  muted: boolean
}

/**
 * Every node with Python statements of its own: Python, Definitions, and Functions with a body, muted ones too, for one
 * click brings them back. Expressions are no statements: they are checked by name.
 */
export function codeNodes(document: GraphDocument): CodeNode[] {
  return [...inBody(document, ''), ...document.subgraphs.flatMap((subgraph) => inBody(subgraph, `${subgraph.id}/`))]
}

function inBody({ nodes }: Body, path: string): CodeNode[] {
  return nodes.flatMap((node): CodeNode[] => {
    const code = literalOf(node, 'code')
    const place = codePlace(node)
    if (place === undefined || typeof code !== 'string' || code.trim() === '') return []
    return [{ node: `${path}${node.id}`, parameter: 'code', code, place, muted: node.muted ?? false }]
  })
}
