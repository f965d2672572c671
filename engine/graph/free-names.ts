import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Fn, GraphNode } from './document.ts'
import { BoundedCache } from './expression/bounded-cache.ts'
import { expressionContext } from './expression/context.ts'
import { freeNames } from './expression/free-names.ts'
import { parseExpression } from './expression/parse-expression.ts'
import { isBound, walkScoped } from './expression/scopes.ts'

/** Free names with the column of their first use. */
export type FreeNames = ReadonlyMap<string, number>

const none: FreeNames = new Map()
const nothing: ReadonlySet<string> = new Set()
const remembered = new WeakMap<Catalogue, BoundedCache<FreeNames>>()

/**
 * The names of an expression that are neither Python's nor Manim's: inputs of its node (rule 17).
 *
 * @param wired - names with a wire; they are inputs even where Manim has something of that name
 * @returns none where the text is no expression, which validation says
 */
export function freeNamesOfExpression(
  text: string,
  catalogue: Catalogue,
  wired: ReadonlySet<string> = nothing,
): FreeNames {
  if (wired.size > 0) return find(text, [], catalogue, wired)
  let cache = remembered.get(catalogue)
  if (!cache) remembered.set(catalogue, (cache = new BoundedCache(5000)))
  return cache.get(text, () => find(text, [], catalogue, wired))
}

/** The names a function takes from around it: those of its body that are no arguments. */
export function freeNamesOfFunction(
  { args, body }: Fn['fn'],
  catalogue: Catalogue,
  wired: ReadonlySet<string> = nothing,
): FreeNames {
  return find(body, args, catalogue, wired)
}

function find(text: string, args: readonly string[], catalogue: Catalogue, wired: ReadonlySet<string>): FreeNames {
  const parsed = parseExpression(text)
  if ('error' in parsed) return none
  const names = freeNames(parsed, expressionContext(catalogue, wired), args)
  if (names.length === 0) return none
  const columns = new Map(names.map((name) => [name, Infinity]))
  const scope = args.length > 0 ? { names: new Set(args), outer: undefined } : undefined
  walkScoped(parsed.root, scope, {
    enter(node, inner) {
      if (node.kind !== 'Name') return true
      const first = columns.get(node.id)
      if (first !== undefined && node.start < first && !isBound(node.id, inner)) columns.set(node.id, node.start)
      return false
    },
  })
  return columns
}

/** TEMPORARY until statements can be read. */
export function namesOfCode(
  _node: GraphNode,
  code: string,
  catalogue: Catalogue,
): { reads: string[]; binds: string[] } {
  const binds = [...code.matchAll(/^(\w+) = /gm)].map((found) => found[1] ?? '')
  const words = [...code.matchAll(/(?<![\w.'"])[A-Za-z_]\w*/g)].map(([name]) => name)
  return { reads: words.filter((name) => !catalogue.names.has(name) && !binds.includes(name)), binds }
}
