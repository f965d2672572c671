/** Making nodes of the tree, with the limits on how deep and wide it may grow. */
import type { Arguments, Expression } from './ast.ts'
import { childrenOf, parametersOf } from './ast.ts'
import { SyntaxFault } from './syntax-fault.ts'

/** Deeper expressions are refused: nobody writes them, and tools that walk trees give up on them. */
export const maxDepth = 100

type Bare<Kind extends Expression> = Kind extends Expression ? Omit<Kind, 'depth'> : never

/**
 * Completes a node with its depth.
 *
 * @throws SyntaxFault where the expression is nested too deeply
 */
export function build(bare: Bare<Expression>): Expression {
  const node = bare as Expression & { depth: number }
  let depth = 0
  for (const child of childrenOf(node)) if (child.depth > depth) depth = child.depth
  if (depth >= maxDepth) throw tooDeep(node.start)
  node.depth = depth + 1
  return node
}

/** The refusal of an expression with too many levels. */
export function tooDeep(offset: number): SyntaxFault {
  return new SyntaxFault('the expression is nested too deeply', offset)
}

/** Refuses two parameters of one name. */
export function checkParameters(args: Arguments): void {
  const seen = new Set<string>()
  for (const { name, start } of parametersOf(args)) {
    checkBindable(name, start)
    if (seen.has(name)) throw new SyntaxFault(`two parameters are called '${name}'`, start)
    seen.add(name)
  }
}

/** Refuses the one name that Python lets nobody bind. */
export function checkBindable(name: string, offset: number): void {
  if (name === '__debug__') throw new SyntaxFault("'__debug__' cannot be assigned to", offset)
}

/** How a message calls an expression that cannot be assigned to. */
const titles: Partial<Record<Expression['kind'], string>> = {
  Call: 'a function call',
  Constant: 'a constant',
  Num: 'a number',
  Str: 'a text',
  Compare: 'a comparison',
  Lambda: 'a lambda',
}

/**
 * Refuses what cannot stand on the left of `=`, after `for` or after `as`.
 *
 * @param inside - whether it stands in a tuple or list, where one `*name` is allowed
 */
export function checkTarget(node: Expression, inside = false): void {
  switch (node.kind) {
    case 'Name':
      return checkBindable(node.id, node.start)
    case 'Attribute':
      return checkBindable(node.attr, node.attrStart)
    case 'Subscript':
      return
    case 'List':
    case 'Tuple':
      if (node.elts.filter((each) => each.kind === 'Starred').length > 1) {
        throw new SyntaxFault('only one name may have a *', node.start)
      }
      for (const each of node.elts) checkTarget(each, true)
      return
    case 'Starred':
      if (!inside || node.value.kind === 'Starred')
        throw new SyntaxFault('a name with * must stand in a list', node.start)
      return checkTarget(node.value)
    default:
      throw new SyntaxFault(`${titles[node.kind] ?? 'an expression'} cannot be assigned to`, node.start)
  }
}
