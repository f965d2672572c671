/**
 * Which names statements need from outside, and which they leave behind. A name is needed where it may be read before
 * it is bound; loops are taken to run at least once, for else each name bound in a loop would be wanted from outside.
 */
import type { Expression, Name, NamedExpr } from '../ast.ts'
import { isBound, walkScoped } from '../scopes.ts'
import { bindsItself, boundNames, freeInFunction, namedIn } from './bindings.ts'
import { expressionsOf, type Statement } from './tree.ts'

/** Names in the order they are first used. */
export interface Flow {
  readonly reads: readonly string[]
  readonly binds: readonly string[]
}

/** Names surely bound at a place; `undefined` behind a `return`, where nothing runs. */
type Bound = ReadonlySet<string> | undefined

/** Finds the inputs and outputs of statements. */
export function flowOf(statements: readonly Statement[]): Flow {
  const flow = new FlowFinder()
  flow.run(statements, new Set())
  return flow.result(boundNames(statements))
}

class FlowFinder {
  readonly #reads = new Map<string, number>()
  /** Read when a function is called, hence after all that is written here. */
  readonly #later: { name: string; start: number }[] = []
  readonly #binds: string[] = []
  readonly #deleted = new Set<string>()
  /** What is bound at each `break` of the loops around. */
  readonly #breaks: Bound[][] = []

  result(bound: ReadonlySet<string>): Flow {
    for (const { name, start } of this.#later) if (!bound.has(name)) this.#read(name, start)
    const reads = [...this.#reads].toSorted((a, b) => a[1] - b[1]).map(([name]) => name)
    return { reads, binds: [...new Set(this.#binds)].filter((name) => bound.has(name) && !this.#deleted.has(name)) }
  }

  #read(name: string, start: number): void {
    this.#reads.set(name, Math.min(start, this.#reads.get(name) ?? start))
  }

  run(statements: readonly Statement[], before: Bound): Bound {
    let bound = before
    for (const statement of statements) bound = this.#statement(statement, bound)
    return bound
  }

  #statement(statement: Statement, before: Bound): Bound {
    switch (statement.kind) {
      case 'If':
        return this.#if(statement.test, statement.body, statement.orelse, before)
      case 'While':
        return this.#loop(statement.body, statement.orelse, this.#uses(statement.test, before))
      case 'For': {
        const { target, iter, body, orelse } = statement
        return this.#loop(body, orelse, this.#target(target, this.#uses(iter, before)))
      }
      case 'With': {
        let bound = before
        for (const { value, target } of statement.items) {
          bound = this.#uses(value, bound)
          if (target) bound = this.#target(target, bound)
        }
        return this.run(statement.body, bound)
      }
      case 'Try':
        return this.#try(statement, before)
      case 'Match':
        return this.#match(statement, before)
      case 'FunctionDef':
      case 'ClassDef':
        return this.#definition(statement, before)
      default:
        return this.#simple(statement, before)
    }
  }

  #simple(statement: Statement, before: Bound): Bound {
    switch (statement.kind) {
      case 'Expr':
        return this.#uses(statement.value, before)
      case 'Assign': {
        let bound = this.#uses(statement.value, before)
        for (const target of statement.targets) bound = this.#target(target, bound)
        return bound
      }
      case 'AugAssign':
        return this.#target(statement.target, this.#uses(statement.value, this.#uses(statement.target, before)))
      case 'AnnAssign': {
        const bound = this.#uses(statement.annotation, statement.value ? this.#uses(statement.value, before) : before)
        return statement.value ? this.#target(statement.target, bound) : bound
      }
      case 'Return':
        if (statement.value) this.#uses(statement.value, before)
        return undefined
      case 'Raise':
        for (const value of statement.values) this.#uses(value, before)
        return undefined
      case 'Break':
        this.#breaks.at(-1)?.push(before)
        return undefined
      case 'Continue':
        return undefined
      case 'Assert':
        return statement.values.reduce<Bound>((bound, value) => this.#uses(value, bound), before)
      case 'Delete':
        return this.#delete(statement.targets, before)
      default:
        return this.#bind(bindsItself(statement), before)
    }
  }

  #delete(targets: readonly Expression[], before: Bound): Bound {
    let bound = before
    for (const target of targets) {
      this.#uses(target, before)
      if (target.kind !== 'Name') continue
      this.#deleted.add(target.id)
      if (bound) bound = new Set([...bound].filter((name) => name !== target.id))
    }
    return bound
  }

  #if(test: Expression, body: readonly Statement[], orelse: readonly Statement[], before: Bound): Bound {
    const bound = this.#uses(test, before)
    return both(this.run(body, bound), this.run(orelse, bound))
  }

  #loop(body: readonly Statement[], orelse: readonly Statement[], before: Bound): Bound {
    this.#breaks.push([])
    const end = this.run(body, before)
    const breaks = this.#breaks.pop() ?? []
    return breaks.reduce<Bound>(both, this.run(orelse, end))
  }

  #try(statement: Statement & { kind: 'Try' }, before: Bound): Bound {
    let after = this.run(statement.orelse, this.run(statement.body, before))
    for (const { type, name, body } of statement.handlers) {
      let bound = type ? this.#uses(type, before) : before
      if (name && bound) bound = new Set([...bound, name])
      after = both(after, this.run(body, bound))
    }
    const last = this.run(statement.finalbody, before)
    if (!after || !last) return undefined
    return new Set([...after, ...last])
  }

  #match(statement: Statement & { kind: 'Match' }, before: Bound): Bound {
    const bound = this.#uses(statement.subject, before)
    const complete = statement.cases.some((each) => each.pattern.irrefutable && !each.guard)
    let after: Bound = complete ? undefined : bound
    for (const { pattern, guard, body } of statement.cases) {
      for (const each of pattern.reads) this.#uses(each, bound)
      const names = pattern.binds.map((bind) => bind.name)
      let inner = this.#bind(names, bound)
      if (guard) inner = this.#uses(guard, inner)
      after = both(after, this.run(body, inner))
    }
    return after
  }

  #definition(statement: Statement & { kind: 'FunctionDef' | 'ClassDef' }, before: Bound): Bound {
    let bound = before
    for (const each of expressionsOf(statement)) bound = this.#uses(each, bound)
    if (statement.kind === 'FunctionDef') this.#later.push(...freeInFunction(statement))
    else this.#class(statement.body, bound)
    return this.#bind([statement.name], bound)
  }

  /** The body of a class runs at once; what it binds stays inside. */
  #class(body: readonly Statement[], before: Bound): void {
    const inner = new FlowFinder()
    inner.run(body, new Set(before))
    for (const [name, start] of inner.#reads) this.#read(name, start)
    this.#later.push(...inner.#later)
  }

  /** Reports the names an expression reads; gives what is bound behind it. */
  #uses(node: Expression, before: Bound): Bound {
    const later = new Set<Expression>()
    const named = namedIn(node)
    walkScoped(node, undefined, {
      enter: (each, scope) => {
        if (each.kind === 'Lambda') later.add(each.body)
        if (each.kind !== 'Name' || isBound(each.id, scope)) return true
        if (named.some((other) => isNamedBy(each, other))) return false
        this.#mention(each.id, each.start, before, isInside(node, each, later))
        return false
      },
    })
    return this.#bind(
      named.map(({ target }) => target.id),
      before,
    )
  }

  #mention(name: string, start: number, bound: Bound, isLater: boolean): void {
    if (!bound || bound.has(name)) return
    if (isLater) this.#later.push({ name, start })
    else this.#read(name, start)
  }

  /** Binds what a target names and reads what it looks into. */
  #target(target: Expression, before: Bound): Bound {
    switch (target.kind) {
      case 'Name':
        return this.#bind([target.id], before)
      case 'Starred':
        return this.#target(target.value, before)
      case 'List':
      case 'Tuple':
        return target.elts.reduce<Bound>((bound, each) => this.#target(each, bound), before)
      default:
        return this.#uses(target, before)
    }
  }

  #bind(names: readonly string[], before: Bound): Bound {
    if (names.length === 0) return before
    this.#binds.push(...names)
    for (const name of names) this.#deleted.delete(name)
    return before && new Set([...before, ...names])
  }
}

/** Whether `:=` binds a name, or has bound it where it is read: anywhere but in its own value. */
function isNamedBy(name: Name, { target, value }: NamedExpr): boolean {
  return target.id === name.id && (name.start < value.start || name.start >= value.end)
}

/** Whether a name stands in the body of a lambda, which runs later. */
function isInside(root: Expression, name: Expression, bodies: ReadonlySet<Expression>): boolean {
  for (const body of bodies) if (body !== root && name.start >= body.start && name.end <= body.end) return true
  return false
}

function both(a: Bound, b: Bound): Bound {
  if (!a) return b
  return b ? new Set([...a].filter((name) => b.has(name))) : a
}
