/** What the code of a Python node, a Function or a Definitions node needs, gives and does. */
import { builtins, canonicalModule, namespaces, otherBuiltins, refusedNames } from '../allowed-names.ts'
import type { Expression } from '../ast.ts'
import { BoundedCache } from '../bounded-cache.ts'
import type { ExpressionContext } from '../context.ts'
import { LineIndex, SyntaxFault } from '../syntax-fault.ts'
import { walkScoped } from '../scopes.ts'
import { namesRead } from './bindings.ts'
import { type Danger, dangersOf } from './dangers.ts'
import { flowOf } from './flow.ts'
import { parseStatements } from './parse-statements.ts'
import { checkStructure, type StatementPlace } from './structure.ts'
import { bodiesOf, expressionsOf, type Statement } from './tree.ts'

/** A message about a place in statements. */
export interface StatementProblem {
  readonly message: string
  /** From 1. */
  readonly line: number
  /** From 0, in UTF-16 units. */
  readonly column: number
}

/** One name an import binds. */
export interface ImportedName {
  readonly module: string
  /** What is taken from the module; null for the module itself, `*` for all. */
  readonly name: string | null
  readonly as: string | null
  readonly line: number
}

/** What is known of statements. With a problem all lists are empty. */
export interface StatementsReport {
  /** At most one: why Python could not run this. */
  readonly problems: readonly StatementProblem[]
  /** What only trusted code may do. */
  readonly dangers: readonly StatementProblem[]
  /** The inputs: names read before they are bound, in the order they are used. */
  readonly reads: readonly string[]
  /** The outputs: names bound and not deleted, in order. */
  readonly binds: readonly string[]
  readonly imports: readonly ImportedName[]
  /** Attributes of `self` that are used: which parts of the scene this needs, and whether it plays. */
  readonly scene: readonly string[]
  /** Whether `self` stands in it at all. */
  readonly usesScene: boolean
  /** `numpy`, `math`, `random`: modules used under their usual names without an import. */
  readonly modules: readonly ('numpy' | 'math' | 'random')[]
}

interface Analysis {
  readonly statements: readonly Statement[]
  readonly dangers: readonly Danger[]
  readonly reads: readonly string[]
  readonly binds: readonly string[]
}

const caches: Record<StatementPlace, BoundedCache<Analysis | SyntaxFault>> = {
  python: new BoundedCache(200),
  function: new BoundedCache(200),
  definitions: new BoundedCache(200),
}

/**
 * Checks statements.
 *
 * @param code - anything
 * @param place - where they are written; `return` may stand only in a function
 * @param context - what Manim binds and what is wired: Manim's names are inputs only if wired
 */
export function checkStatements(
  code: string,
  place: StatementPlace,
  context: Pick<ExpressionContext, 'boundNames' | 'inputs'>,
): StatementsReport {
  const analysis = caches[place].get(code, () => analyse(code, place))
  if (analysis instanceof SyntaxFault) return failed(code, analysis)
  const { statements, dangers, reads, binds } = analysis
  const known = (name: string) => !context.inputs.has(name) && isKnown(name, context.boundNames)
  const uses = sceneUses(statements)
  const lines = new LineIndex(code)
  return {
    problems: [],
    dangers: dangers.map(({ message, offset }) => ({ message, ...lines.placeOf(offset) })),
    reads: reads.filter((name) => !known(name)),
    binds: binds.filter((name) => name !== '_'),
    imports: importsOf(statements, lines),
    scene: uses.attributes,
    usesScene: uses.found,
    modules: modulesOf(reads),
  }
}

function analyse(code: string, place: StatementPlace): Analysis | SyntaxFault {
  try {
    const statements = parseStatements(code)
    checkStructure(statements, place)
    return { statements, dangers: dangersOf(statements), ...flowOf(statements) }
  } catch (error) {
    if (error instanceof SyntaxFault) return error
    throw error
  }
}

function failed(code: string, { message, offset }: SyntaxFault): StatementsReport {
  const problems = [{ message, ...new LineIndex(code).placeOf(offset) }]
  return { problems, dangers: [], reads: [], binds: [], imports: [], scene: [], usesScene: false, modules: [] }
}

/** Names that are there without a wire. */
function isKnown(name: string, boundByManim: ReadonlySet<string>): boolean {
  return (
    name === 'self' ||
    name.startsWith('__') ||
    builtins.has(name) ||
    otherBuiltins.has(name) ||
    refusedNames.has(name) ||
    boundByManim.has(name) ||
    namespaces.has(canonicalModule(name))
  )
}

function modulesOf(reads: readonly string[]): ('numpy' | 'math' | 'random')[] {
  const found = new Set<'numpy' | 'math' | 'random'>()
  for (const name of reads) {
    if (name === 'np' || name === 'numpy') found.add('numpy')
    if (name === 'math' || name === 'random') found.add(name)
  }
  return [...found]
}

function everyStatement(statements: readonly Statement[]): Statement[] {
  return statements.flatMap((statement) => [statement, ...bodiesOf(statement).flatMap(everyStatement)])
}

function importsOf(statements: readonly Statement[], lines: LineIndex): ImportedName[] {
  return everyStatement(statements).flatMap((statement) => {
    if (statement.kind !== 'Import' && statement.kind !== 'ImportFrom') return []
    return statement.names.map(({ name, as, start }) => {
      const { line } = lines.placeOf(start)
      return statement.kind === 'Import'
        ? { module: name, name: null, as, line }
        : { module: statement.module, name, as, line }
    })
  })
}

/** Attributes of `self`, in order. Classes have a `self` of their own, which is no scene of this graph. */
function sceneUses(statements: readonly Statement[]): { attributes: string[]; found: boolean } {
  const attributes = new Set<string>()
  let found = false
  const visit = (node: Expression) => {
    found ||= namesRead(node).some((each) => each.name === 'self')
    walkScoped(node, undefined, {
      enter(each) {
        if (each.kind === 'Attribute' && each.value.kind === 'Name' && each.value.id === 'self')
          attributes.add(each.attr)
        return true
      },
    })
  }
  const walk = (list: readonly Statement[]) => {
    for (const statement of list) {
      for (const each of expressionsOf(statement)) visit(each)
      if (statement.kind !== 'ClassDef') bodiesOf(statement).forEach(walk)
    }
  }
  walk(statements)
  return { attributes: [...attributes], found }
}
