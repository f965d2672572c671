/** The names an expression leaves open: they become inputs of its node. */
import { builtins, maths, neverInputs, otherBuiltins, refusedNames } from './allowed-names.ts'
import type { ExpressionContext } from './context.ts'
import type { ParsedExpression } from './parse-expression.ts'
import { isNamespace } from './qualified-name.ts'
import { isBound, walkScoped } from './scopes.ts'

/**
 * The names that are neither bound inside, nor Python's, Manim's, numpy's or math's, in the order they are written.
 *
 * @param context - what Manim binds; a wired name (`inputs`) is free whatever else it could mean
 * @param args - arguments of the function whose body this is; never free
 */
export function freeNames(
  parsed: ParsedExpression,
  context: Pick<ExpressionContext, 'manimNames' | 'boundNames' | 'inputs'>,
  args: readonly string[] = [],
): string[] {
  const found = new Map<string, number>()
  const scope = args.length > 0 ? { names: new Set(args), outer: undefined } : undefined
  walkScoped(parsed.root, scope, {
    enter(node, inner) {
      if (node.kind !== 'Name') return true
      const { id, start } = node
      if (!isBound(id, inner) && (isWired(id, context) || isUnknown(id, context))) {
        found.set(id, Math.min(start, found.get(id) ?? start))
      }
      return false
    },
  })
  return [...found].toSorted((a, b) => a[1] - b[1]).map(([name]) => name)
}

function isWired(name: string, { inputs }: Pick<ExpressionContext, 'inputs'>): boolean {
  return inputs.has(name) && !neverInputs.has(name)
}

/** The names an expression binds inside, by lambdas and after `for`: code put into it must not mention them. */
export function namesBoundInside(parsed: ParsedExpression): string[] {
  const names = new Set<string>()
  walkScoped(parsed.root, undefined, { enter: () => true, bind: (name) => names.add(name) })
  return [...names]
}

function isUnknown(
  name: string,
  { manimNames, boundNames }: Pick<ExpressionContext, 'manimNames' | 'boundNames'>,
): boolean {
  return !(
    name.startsWith('_') ||
    refusedNames.has(name) ||
    manimNames.has(name) ||
    boundNames.has(name) ||
    builtins.has(name) ||
    otherBuiltins.has(name) ||
    maths.has(name) ||
    isNamespace(name, manimNames)
  )
}
