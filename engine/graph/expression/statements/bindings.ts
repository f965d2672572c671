/** Which names statements bind, function by function. */
import { type Expression, type NamedExpr, parametersOf } from '../ast.ts'
import { targetNames, walkScoped } from '../scopes.ts'
import { bodiesOf, expressionsOf, type FunctionDef, type Statement } from './tree.ts'

/** Names that statements bind in their own scope, nested blocks included, nested functions and classes not. */
export function boundNames(statements: readonly Statement[]): Set<string> {
  const names = new Set<string>()
  const elsewhere = new Set<string>()
  collect(statements, names, elsewhere)
  for (const name of elsewhere) names.delete(name)
  return names
}

function collect(statements: readonly Statement[], names: Set<string>, elsewhere: Set<string>): void {
  for (const statement of statements) {
    for (const name of bindsItself(statement)) names.add(name)
    for (const each of expressionsOf(statement)) for (const { target } of namedIn(each)) names.add(target.id)
    if (statement.kind === 'Global' || statement.kind === 'Nonlocal')
      for (const name of statement.names) elsewhere.add(name)
    if (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef') continue
    for (const body of bodiesOf(statement)) collect(body, names, elsewhere)
  }
}

/** Names a statement binds once it has run; those of handlers and cases are bound in their bodies. */
export function bindsItself(statement: Statement): string[] {
  switch (statement.kind) {
    case 'Assign':
      return statement.targets.flatMap(idsOf)
    case 'AugAssign':
      return idsOf(statement.target)
    case 'AnnAssign':
      return statement.value ? idsOf(statement.target) : []
    case 'For':
      return idsOf(statement.target)
    case 'With':
      return statement.items.flatMap((item) => (item.target ? idsOf(item.target) : []))
    case 'FunctionDef':
    case 'ClassDef':
      return [statement.name]
    case 'Import':
      return statement.names.map((each) => each.as ?? each.name.replace(/\..*/, ''))
    case 'ImportFrom':
      return statement.names.map((each) => each.as ?? each.name).filter((name) => name !== '*')
    case 'Try':
      return statement.handlers.flatMap((handler) => (handler.name ? [handler.name] : []))
    case 'Match':
      return statement.cases.flatMap((each) => each.pattern.binds.map((bind) => bind.name))
    default:
      return []
  }
}

function idsOf(target: Expression): string[] {
  return targetNames(target).map((name) => name.id)
}

/** The `name := value` in an expression, those in lambdas left out. */
export function namedIn(node: Expression): NamedExpr[] {
  const names: NamedExpr[] = []
  walkScoped(node, undefined, {
    enter(each) {
      if (each.kind === 'NamedExpr') names.push(each)
      return each.kind !== 'Lambda'
    },
  })
  return names
}

/** Names a function takes from outside, its nested functions included, in the order they are written. */
export function freeInFunction(def: Pick<FunctionDef, 'args' | 'body'>): { name: string; start: number }[] {
  const own = boundNames(def.body)
  for (const { name } of parametersOf(def.args)) own.add(name)
  return freeInBody(def.body).filter((each) => !own.has(each.name))
}

/** Names statements read anywhere, apart from those bound by their own lambdas, comprehensions and functions. */
function freeInBody(statements: readonly Statement[]): { name: string; start: number }[] {
  return statements.flatMap((statement) => {
    const reads = expressionsOf(statement).flatMap(namesRead)
    if (statement.kind === 'FunctionDef') return [...reads, ...freeInFunction(statement)]
    if (statement.kind === 'ClassDef') {
      const own = boundNames(statement.body)
      return [...reads, ...freeInBody(statement.body).filter((each) => !own.has(each.name))]
    }
    if (statement.kind === 'Nonlocal') reads.push(...statement.names.map((name) => ({ name, start: statement.start })))
    return [...reads, ...bodiesOf(statement).flatMap(freeInBody)]
  })
}

/** Names an expression mentions that are not bound inside it; targets count, for they are bound in the same scope. */
export function namesRead(node: Expression): { name: string; start: number }[] {
  const names: { name: string; start: number }[] = []
  walkScoped(node, undefined, {
    enter(each, scope) {
      if (each.kind !== 'Name') return true
      for (let at = scope; at; at = at.outer) if (at.names.has(each.id)) return false
      names.push({ name: each.id, start: each.start })
      return false
    },
  })
  return names
}
