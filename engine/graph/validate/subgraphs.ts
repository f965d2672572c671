import { isTypeText } from '../../catalogue/sockets/socket-type.ts'
import { findCycles } from '../cycles.ts'
import type { Subgraph } from '../document.ts'
import { boundaryTypes, findSubgraph } from '../sockets/subgraph-sockets.ts'
import type { CheckedNode, Scope } from './scope.ts'

/** An instance has its subgraph, and the boundary of one stands inside it. */
export function checkSubgraphs(scope: Scope): void {
  checkPortTypes(scope)
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

/** Types of a subgraph's sockets are types; one that is none fits nothing but Any. */
function checkPortTypes({ subgraph, report }: Scope): void {
  for (const { name, type } of [...(subgraph?.inputs ?? []), ...(subgraph?.outputs ?? [])]) {
    if (isTypeText(type)) continue
    report(undefined, {
      code: 'type_mismatch',
      message: `Socket '${name}' of the subgraph '${nameOf(subgraph)}' has no type: "${type.slice(0, 40)}"`,
      fix: 'Choose a type, such as Mobject or Any',
    })
  }
}

const needsSubgraph = new Set(['logic.subgraph', 'logic.repeat', 'logic.when'])

function isBoundary({ record }: CheckedNode): boolean {
  return record.type === boundaryTypes.input || record.type === boundaryTypes.output
}

function checkInstance(node: CheckedNode, id: string, { document, report }: Scope): void {
  const subgraph = findSubgraph(document, id)
  if (subgraph) return
  report(node.id, {
    code: 'unknown_type',
    message: `Node '${node.title}' stands for the subgraph "${id}", which is not in the graph`,
    parameter: 'subgraph',
    fix: 'Choose another subgraph, or remove the node',
  })
}

/** No subgraph holds itself, not by way of others either. Said where the circle closes. */
export function checkSubgraphCycles(scopes: readonly Scope[]): void {
  const byId = new Map(scopes.flatMap((scope) => (scope.subgraph ? [[scope.subgraph.id, scope] as const] : [])))
  const within = (scope: Scope): Scope[] =>
    scope.body.nodes.flatMap((node) => (node.subgraph === undefined ? [] : (byId.get(node.subgraph) ?? [])))
  for (const cycle of findCycles([...byId.values()], within)) {
    const [first, last] = [cycle[0], cycle.at(-1)]
    const closing = last?.body.nodes.find((node) => node.subgraph === first?.subgraph?.id)
    const names = [...cycle, first].map((scope) => nameOf(scope?.subgraph))
    last?.report(closing?.id, {
      code: 'cycle',
      message: `Subgraph '${nameOf(first?.subgraph)}' contains itself: ${names.join(' → ')}`,
      fix: 'Remove the node, or give it another subgraph',
    })
  }
}

function nameOf(subgraph: Subgraph | undefined): string {
  return subgraph?.name || (subgraph?.id ?? '')
}
