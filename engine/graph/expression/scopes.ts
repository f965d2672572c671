/** Which names are bound where inside an expression: parameters of lambdas and the names after `for`. */
import { type Comprehension, type Expression, type Name, childrenOf, parametersOf } from './ast.ts'

/** Names bound around a place; `undefined` is the outside. */
export interface Scope {
  readonly names: ReadonlySet<string>
  readonly outer: Scope | undefined
}

/** Whether a name is bound around a place. */
export function isBound(name: string, scope: Scope | undefined): boolean {
  for (let at = scope; at; at = at.outer) if (at.names.has(name)) return true
  return false
}

/** What a walk reports. */
export interface ScopeVisitor {
  /**
   * Called for each expression before those below it.
   *
   * @returns false to leave out what is below
   */
  enter(node: Expression, scope: Scope | undefined): boolean
  /** Called for each name a lambda or comprehension binds. */
  bind?(name: string, start: number): void
}

/** Walks an expression and what is below it, by Python's rules of scope. */
export function walkScoped(node: Expression, scope: Scope | undefined, visitor: ScopeVisitor): void {
  if (!visitor.enter(node, scope)) return
  switch (node.kind) {
    case 'Lambda': {
      const parameters = parametersOf(node.args)
      for (const { default: value } of parameters) if (value) walkScoped(value, scope, visitor)
      for (const { name, start } of parameters) visitor.bind?.(name, start)
      const names = new Set(parameters.map((parameter) => parameter.name))
      return walkScoped(node.body, { names, outer: scope }, visitor)
    }
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
      return walkComprehension([node.elt], node.generators, scope, visitor)
    case 'DictComp':
      return walkComprehension([node.key, node.value], node.generators, scope, visitor)
    default:
      for (const child of childrenOf(node)) walkScoped(child, scope, visitor)
  }
}

function walkComprehension(
  items: readonly Expression[],
  generators: readonly Comprehension[],
  scope: Scope | undefined,
  visitor: ScopeVisitor,
): void {
  const targets = generators.flatMap((generator) => targetNames(generator.target))
  for (const { id, start } of targets) visitor.bind?.(id, start)
  const inner = { names: new Set(targets.map((target) => target.id)), outer: scope }
  for (const item of items) walkScoped(item, inner, visitor)
  generators.forEach((generator, index) => {
    walkTarget(generator.target, inner, visitor)
    // Python computes the first list outside of the comprehension.
    walkScoped(generator.iter, index === 0 ? scope : inner, visitor)
    for (const condition of generator.ifs) walkScoped(condition, inner, visitor)
  })
}

/** The names a target binds, in the order they are written. */
export function targetNames(target: Expression): Name[] {
  switch (target.kind) {
    case 'Name':
      return [target]
    case 'List':
    case 'Tuple':
      return target.elts.flatMap(targetNames)
    case 'Starred':
      return targetNames(target.value)
    default:
      return []
  }
}

/** Walks what a target reads: `a` and `i` in `a[i]`. */
function walkTarget(target: Expression, scope: Scope, visitor: ScopeVisitor): void {
  if (target.kind === 'Name') return
  if (target.kind === 'List' || target.kind === 'Tuple') {
    for (const each of target.elts) walkTarget(each, scope, visitor)
  } else if (target.kind === 'Starred') walkTarget(target.value, scope, visitor)
  else walkScoped(target, scope, visitor)
}
