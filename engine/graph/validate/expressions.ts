import { checkExpression, checkFunction, type ExpressionProblem } from '../expression/check-expression.ts'
import { type ExpressionContext, expressionContext } from '../expression/context.ts'
import type { ParamValue } from '../document.ts'
import { activeValues, walkValue, wiredNames } from './active-values.ts'
import type { Scope } from './scope.ts'

/** Expressions and functions are Python, and use only what is allowed (rule 17). */
export function checkExpressions(scope: Scope): void {
  for (const { node, input, value } of activeValues(scope)) {
    if (typeof value !== 'object' || value === null) continue
    const isWired = (handle: string): boolean => scope.wiring.into(node.id, handle).length > 0
    const context = expressionContext(scope.catalogue, wiredNames(node, scope))
    walkValue(value, input.handle, isWired, (part, parameter) => {
      for (const { code, message, column } of problemsIn(part, context)) {
        const what = `${node.kind?.title ?? node.title} ${input.title}`
        scope.report(node.id, {
          code,
          message: `${what}: ${message}`,
          parameter,
          column,
          fix: 'Correct the expression',
        })
      }
    })
  }
}

function problemsIn(value: ParamValue, context: ExpressionContext): readonly ExpressionProblem[] {
  if (typeof value !== 'object' || value === null) return []
  if ('expr' in value) return checkExpression(value.expr, context)
  return 'fn' in value ? checkFunction(value.fn.args, value.fn.body, context) : []
}
