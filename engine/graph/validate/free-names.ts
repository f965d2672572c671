import { activeValues, walkValue, wiredNames } from './active-values.ts'
import { freeNamesOfExpression, freeNamesOfFunction } from '../free-names.ts'
import type { ParamValue } from '../document.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { Scope } from './scope.ts'

/** A free name becomes an input of its node (rule 17), so it must not be the name of one the node has already. */
export function checkFreeNames(scope: Scope): void {
  const { catalogue, wiring, report } = scope
  for (const { node, input, value } of activeValues(scope)) {
    const isWired = (handle: string): boolean => wiring.into(node.id, handle).length > 0
    const wired = wiredNames(node, scope)
    walkValue(value, input.handle, isWired, (part, handle) => {
      for (const [name, column] of namesIn(part, catalogue, wired)) {
        if (node.sockets.input(name)?.origin === 'name') continue
        report(node.id, {
          code: 'bad_expression',
          message: `'${name}' is an input of ${node.kind?.title ?? node.title} already, so the expression cannot use the name`,
          parameter: handle,
          column,
          fix: `Use another name, such as ${name}_value`,
        })
      }
    })
  }
}

function namesIn(value: ParamValue, catalogue: Catalogue, wired: ReadonlySet<string>): ReadonlyMap<string, number> {
  if (typeof value !== 'object' || value === null) return none
  if ('expr' in value) return freeNamesOfExpression(value.expr, catalogue, wired)
  return 'fn' in value ? freeNamesOfFunction(value.fn, catalogue, wired) : none
}

const none: ReadonlyMap<string, number> = new Map()
