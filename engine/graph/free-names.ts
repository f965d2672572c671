import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Fn, GraphNode } from './document.ts'
import { BoundedCache } from './expression/bounded-cache.ts'
import { expressionContext } from './expression/context.ts'
import { freeNames } from './expression/free-names.ts'
import { parseExpression } from './expression/parse-expression.ts'
import { isBound, walkScoped } from './expression/scopes.ts'
import { checkStatements, type StatementsReport } from './expression/statements/check-statements.ts'
import type { StatementPlace } from './expression/statements/structure.ts'
import { literalOf } from './sockets/node-sockets.ts'

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

/** Where the statements of a node that has some are written; undefined for nodes without. */
export function codePlace(node: GraphNode): StatementPlace | undefined {
  return Object.hasOwn(codePlaces, node.type) ? codePlaces[node.type] : undefined
}

const codePlaces: Readonly<Record<string, StatementPlace>> = {
  'code.python': 'python',
  'code.definitions': 'definitions',
  'value.function': 'function',
}

/**
 * Reads the statements of a node: what they need, bind and do.
 *
 * @returns undefined where the node has none
 */
export function reportOfCode(
  node: GraphNode,
  catalogue: Catalogue,
  wired: ReadonlySet<string> = nothing,
): StatementsReport | undefined {
  const place = codePlace(node)
  const code = literalOf(node, 'code')
  if (place === undefined || typeof code !== 'string' || code.trim() === '') return undefined
  return checkStatements(code, place, expressionContext(catalogue, wired))
}

/** The names a node's statements take from around them; the arguments of a function are its own. */
export function namesOfCode(
  node: GraphNode,
  catalogue: Catalogue,
  wired: ReadonlySet<string>,
): { reads: readonly string[]; binds: readonly string[] } {
  const report = reportOfCode(node, catalogue, wired)
  // Definitions stand before the scene, where nothing is wired yet.
  if (!report || node.type === 'code.definitions') return { reads: [], binds: report?.binds ?? [] }
  if (node.type !== 'value.function') return report
  const value = literalOf(node, 'function')
  const own = typeof value === 'object' && value !== null && 'fn' in value ? value.fn.args : []
  return { reads: report.reads.filter((name) => !own.includes(name)), binds: [] }
}
