import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Fn, GraphNode } from './document.ts'

/** TEMPORARY STAND-IN until engine/graph/expression is there. */
export function freeNamesOfExpression(text: string, catalogue: Catalogue): ReadonlyMap<string, number> {
  const names = new Map<string, number>()
  for (const found of text.matchAll(/(?<![\w.'"])[A-Za-z_]\w*/g)) {
    if (!catalogue.names.has(found[0]) && !names.has(found[0])) names.set(found[0], found.index)
  }
  return names
}

export function freeNamesOfFunction(fn: Fn['fn'], catalogue: Catalogue): ReadonlyMap<string, number> {
  const names = new Map(freeNamesOfExpression(fn.body, catalogue))
  for (const name of fn.args) names.delete(name)
  return names
}

export function namesOfCode(
  _node: GraphNode,
  code: string,
  catalogue: Catalogue,
): { reads: string[]; binds: string[] } {
  const binds = [...code.matchAll(/^(\w+) = /gm)].map((found) => found[1] ?? '')
  const reads = [...freeNamesOfExpression(code, catalogue).keys()].filter((name) => !binds.includes(name))
  return { reads, binds }
}
