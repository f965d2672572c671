import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { ParamValue } from '../document.ts'
import { BoundedCache } from '../expression/bounded-cache.ts'
import { checkExpression, checkFunction, type ExpressionProblem } from '../expression/check-expression.ts'
import { expressionContext } from '../expression/context.ts'
import { activeValues, walkValue, wiredNames } from './active-values.ts'
import type { Scope } from './scope.ts'

/** Expressions and functions are Python, and use only what is allowed (rule 17). */
export function checkExpressions(scope: Scope): void {
  for (const { node, input, value } of activeValues(scope)) {
    if (typeof value !== 'object' || value === null) continue
    const wired = wiredNames(node)
    const isWired = (handle: string): boolean => node.wires.wireInto(handle) !== undefined
    walkValue(value, input.handle, isWired, (part, parameter) => {
      for (const { code, message, column } of problemsIn(part, wired, scope.catalogue)) {
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

const none: readonly ExpressionProblem[] = []
const remembered = new WeakMap<Catalogue, BoundedCache<readonly ExpressionProblem[]>>()

function problemsIn(value: ParamValue, wired: ReadonlySet<string>, catalogue: Catalogue): readonly ExpressionProblem[] {
  if (typeof value !== 'object' || value === null) return none
  const text = 'expr' in value ? value.expr : 'fn' in value ? [...value.fn.args, value.fn.body].join('\n') : undefined
  if (text === undefined) return none
  let cache = remembered.get(catalogue)
  if (!cache) remembered.set(catalogue, (cache = new BoundedCache(20_000)))
  const shape = 'fn' in value ? `${value.fn.args.length}\n` : ''
  const key = wired.size === 0 ? shape + text : `${shape}${[...wired].join(' ')}\n\n${text}`
  return cache.get(key, () => {
    const context = expressionContext(catalogue, wired)
    if ('fn' in value) return checkFunction(value.fn.args, value.fn.body, context)
    return 'expr' in value ? checkExpression(value.expr, context) : none
  })
}
