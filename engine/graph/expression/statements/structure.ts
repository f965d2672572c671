/** What Python's compiler, not its parser, refuses: statements and words in the wrong place. */
import { childrenOf, type Comp, type DictComp, type Expression, parametersOf } from '../ast.ts'
import { SyntaxFault } from '../syntax-fault.ts'
import { bodiesOf, expressionsOf, type Statement } from './tree.ts'

/** Where statements are written: in a Python node, in the body of a function, or at the top of the module. */
export type StatementPlace = 'python' | 'function' | 'definitions'

interface Surroundings {
  readonly place: StatementPlace
  /** Inside a `def`: how it may be left. */
  readonly def: 'none' | 'plain' | 'async'
  readonly loop: boolean
  /** Where names belong to the whole module: only there may `import *` stand. */
  readonly module: boolean
}

/**
 * Checks that statements may stand where they stand.
 *
 * @throws SyntaxFault
 */
export function checkStructure(statements: readonly Statement[], place: StatementPlace): void {
  checkList(statements, { place, def: 'none', loop: false, module: place === 'definitions' })
}

function checkList(statements: readonly Statement[], around: Surroundings): void {
  for (const statement of statements) checkStatement(statement, around)
}

function checkStatement(statement: Statement, around: Surroundings): void {
  checkKind(statement, around)
  const suspends = { suspend: around.def !== 'none', wait: around.def === 'async' }
  for (const each of expressionsOf(statement)) checkSuspensions(each, suspends)
  switch (statement.kind) {
    case 'FunctionDef':
      return checkList(statement.body, {
        ...around,
        def: statement.isAsync ? 'async' : 'plain',
        loop: false,
        module: false,
      })
    case 'ClassDef':
      return checkList(statement.body, { ...around, place: 'definitions', def: 'none', loop: false, module: false })
    case 'For':
    case 'While':
      checkList(statement.body, { ...around, loop: true })
      return checkList(statement.orelse, around)
    default:
      for (const body of bodiesOf(statement)) checkList(body, around)
  }
}

function checkKind(statement: Statement, { place, def, loop, module }: Surroundings): void {
  const { kind, start } = statement
  if (kind === 'Return' && def === 'none' && place !== 'function') {
    throw new SyntaxFault("'return' can stand only in a function", start)
  }
  if ((kind === 'Break' || kind === 'Continue') && !loop) {
    throw new SyntaxFault(`'${kind.toLowerCase()}' can stand only in a loop`, start)
  }
  if (kind === 'ImportFrom' && !module) {
    if (statement.names.some((each) => each.name === '*')) {
      throw new SyntaxFault("'import *' can stand only at the top of a module: use a Definitions node", start)
    }
    if (statement.module === '__future__') throw new SyntaxFault("'__future__' can be imported only by a module", start)
  }
  if (kind === 'Nonlocal' && def === 'none') throw new SyntaxFault("'nonlocal' can stand only in a function", start)
  if ((kind === 'For' || kind === 'With') && statement.isAsync && def !== 'async') {
    throw new SyntaxFault("'async' can stand only in an async function", start)
  }
}

interface Suspending {
  /** Whether `yield` may stand. */
  readonly suspend: boolean
  /** Whether `await` may stand. */
  readonly wait: boolean
}

function checkSuspensions(node: Expression, may: Suspending): void {
  switch (node.kind) {
    case 'Yield':
    case 'YieldFrom':
      if (!may.suspend) throw new SyntaxFault("'yield' cannot stand here", node.start)
      break
    case 'Await':
      if (!may.wait) throw new SyntaxFault("'await' cannot stand here", node.start)
      break
    case 'Lambda':
      for (const { default: value } of parametersOf(node.args)) if (value) checkSuspensions(value, may)
      return checkSuspensions(node.body, { suspend: true, wait: false })
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      if (node.generators.some((each) => each.isAsync) && !may.wait && node.kind !== 'GeneratorExp') {
        throw new SyntaxFault("'async' cannot stand here", node.start)
      }
      return checkComprehension(node, may)
  }
  for (const child of childrenOf(node)) checkSuspensions(child, may)
}

/** Only the first list of a comprehension is computed outside of it. */
function checkComprehension(node: Comp | DictComp, may: Suspending): void {
  const first = node.generators[0]?.iter
  // A generator expression waits when it is asked for its items, wherever that is.
  const inner = { suspend: false, wait: may.wait || node.kind === 'GeneratorExp' }
  for (const child of childrenOf(node)) checkSuspensions(child, child === first ? may : inner)
}
