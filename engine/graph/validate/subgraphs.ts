import type { GraphDocument, Subgraph } from '../document.ts'
import { boundaryTypes, findSubgraph } from '../sockets/subgraph-sockets.ts'
import type { CheckedNode, Scope } from './scope.ts'

/** An instance has its subgraph, and no subgraph holds itself. */
export function checkSubgraphs(scope: Scope): void {
  for (const node of scope.nodes) {
    if (node.record.subgraph !== undefined) checkInstance(node, node.record.subgraph, scope)
    else if (needsSubgraph.has(node.record.type)) {
      scope.report(node.id, {
        code: 'required_input_missing',
        message: `Node '${node.title}' missing required input 'subgraph'`,
        parameter: 'subgraph',
        fix: 'Choose a subgraph',
      })
    }
    if (!scope.subgraph && isBoundary(node)) {
      scope.report(node.id, {
        code: 'required_input_missing',
        severity: 'warning',
        message: `Node '${node.title}' has a meaning only inside a subgraph`,
        fix: 'Remove the node',
      })
    }
  }
}

const needsSubgraph = new Set(['logic.subgraph', 'logic.repeat', 'logic.when'])

function isBoundary({ record }: CheckedNode): boolean {
  return record.type === boundaryTypes.input || record.type === boundaryTypes.output
}

function checkInstance(node: CheckedNode, id: string, { document, subgraph: own, report }: Scope): void {
  const subgraph = findSubgraph(document, id)
  if (!subgraph) {
    report(node.id, {
      code: 'unknown_type',
      message: `Node '${node.title}' stands for the subgraph "${id}", which is not in the graph`,
      parameter: 'subgraph',
      fix: 'Choose another subgraph, or remove the node',
    })
    return
  }
  if (!own) return
  const way = wayTo(subgraph, own, document)
  if (!way) return
  const names = [own, ...way].map(({ name }) => name)
  report(node.id, {
    code: 'cycle',
    message: `Subgraph '${own.name}' contains itself: ${names.join(' → ')}`,
    fix: 'Remove the node, or give it another subgraph',
  })
}

/** The subgraphs from one to another, each an instance in the one before; the shortest way, both ends included. */
function wayTo(from: Subgraph, to: Subgraph, document: GraphDocument): Subgraph[] | undefined {
  const cameFrom = new Map<Subgraph, Subgraph | undefined>([[from, undefined]])
  const waiting = [from]
  for (let at = waiting.shift(); at; at = waiting.shift()) {
    if (at.id === to.id) {
      const way: Subgraph[] = []
      for (let step: Subgraph | undefined = at; step; step = cameFrom.get(step)) way.push(step)
      return way.toReversed()
    }
    for (const node of at.nodes) {
      const next = node.subgraph === undefined ? undefined : findSubgraph(document, node.subgraph)
      if (!next || cameFrom.has(next)) continue
      cameFrom.set(next, at)
      waiting.push(next)
    }
  }
  return undefined
}
