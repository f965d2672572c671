import type { Catalogue } from '../catalogue/catalogue.ts'
import { checkStatements, type StatementsReport } from '../graph/expression/statements/check-statements.ts'
import { namesBoundInside } from '../graph/expression/free-names.ts'
import { parseExpression } from '../graph/expression/parse-expression.ts'
import type { ParamValue } from '../graph/param-value.ts'
import { type ResolvedNode, textOf } from '../graph/resolve.ts'
import type { Names } from './names.ts'

/**
 * Keeps the names that Python nodes read and bind out of the way of ours, and those that expressions bind inside: a
 * variable `x` put into `lambda x: x + a` for `a` would mean the argument.
 */
export function reserveUserNames(nodes: Iterable<ResolvedNode>, catalogue: Catalogue, names: Names): void {
  for (const node of nodes) {
    for (const value of Object.values(node.record.params ?? {})) reserveBoundNames(value, names)
    if (node.kind.kind !== 'code') continue
    const { reads, binds } = reportOf(node, catalogue)
    for (const name of [...reads, ...binds]) names.reserve(name)
  }
}

function reserveBoundNames(value: ParamValue, names: Names): void {
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) for (const item of value) reserveBoundNames(item, names)
  else if ('expr' in value) reserveIn(value.expr, names)
  else if ('fn' in value) {
    for (const name of value.fn.args) names.reserve(name)
    reserveIn(value.fn.body, names)
  } else if ('list' in value) for (const [, item] of value.list) reserveBoundNames(item, names)
  else if ('dict' in value) for (const [, , item] of value.dict) reserveBoundNames(item, names)
}

function reserveIn(text: string, names: Names): void {
  const parsed = parseExpression(text)
  if ('error' in parsed) return
  for (const name of namesBoundInside(parsed)) names.reserve(name)
}

/** What the code of a Python or Definitions node reads, binds and needs. */
export function reportOf(node: ResolvedNode, catalogue: Catalogue): StatementsReport {
  const { kind, inputs } = node
  const place = kind.type === 'code.definitions' ? 'definitions' : 'python'
  const context = { boundNames: catalogue.names, inputs: new Set(inputs.keys()) }
  return checkStatements(textOf(node, 'code'), place, context)
}
