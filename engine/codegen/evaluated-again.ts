import { childrenOf, type Expression } from '../graph/expression/ast.ts'
import { parseExpression } from '../graph/expression/parse-expression.ts'
import type { ParamValue } from '../graph/param-value.ts'
import { portOf, type Target } from '../graph/resolve.ts'

/**
 * Whether what is wired into a name would be written, or run, more than once: the expression has the name twice, or in
 * a lambda or a comprehension. Every node runs once, so such a value gets a variable.
 */
export function isEvaluatedAgain({ node, handle }: Target): boolean {
  if (portOf(node.kind, handle)) return false
  return Object.values(node.record.params ?? {}).reduce((sum: number, value) => sum + countIn(value, handle), 0) > 1
}

function countIn(value: ParamValue, name: string): number {
  if (value === null || typeof value !== 'object') return 0
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countIn(item, name), 0)
  if ('expr' in value) return count(value.expr, name)
  if ('fn' in value) return count(value.fn.body, name)
  if ('list' in value) return value.list.reduce((sum, [, item]) => sum + countIn(item, name), 0)
  return 'dict' in value ? value.dict.reduce((sum, [, , item]) => sum + countIn(item, name), 0) : 0
}

function count(text: string, name: string): number {
  const parsed = parseExpression(text)
  return 'error' in parsed ? 0 : countInTree(parsed.root, name)
}

function countInTree(tree: Expression, name: string): number {
  if (tree.kind === 'Name') return tree.id === name ? 1 : 0
  const inside = childrenOf(tree).reduce((sum, child) => sum + countInTree(child, name), 0)
  const runsAgain = tree.kind === 'Lambda' || 'generators' in tree
  return runsAgain ? 2 * inside : inside
}
