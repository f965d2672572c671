import { isReplaced } from './active-values.ts'
import type { Scope } from './scope.ts'

/** A free name becomes an input of its node (rule 17), so it must not be the name of one the node has already. */
export function checkNameClashes({ nodes, report }: Scope): void {
  for (const node of nodes) {
    for (const { handle: name, expression } of node.sockets.clashes) {
      if (!expression || isReplaced(node, expression.parameter)) continue
      report(node.id, {
        code: 'bad_expression',
        message: `'${name}' is an input of ${node.kind?.title ?? node.title} already, so the expression cannot use the name`,
        parameter: expression.parameter,
        column: expression.column,
        fix: `Use another name, such as ${name}_value`,
      })
    }
  }
}
