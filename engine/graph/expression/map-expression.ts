/** Copies of trees with some nodes replaced. */
import type { Arguments, Comprehension, Expression, Parameter } from './ast.ts'

/** What a node below becomes. */
export type Replace = (node: Expression) => Expression

/** A copy of a node with the nodes directly below it replaced. Comprehensions and lambdas are left to the caller. */
export function mapChildren(node: Expression, replace: Replace): Expression {
  const all = (list: readonly Expression[]) => list.map(replace)
  const maybe = (each: Expression | null) => each && replace(each)
  switch (node.kind) {
    case 'BinOp':
      return { ...node, left: replace(node.left), right: replace(node.right) }
    case 'UnaryOp':
      return { ...node, operand: replace(node.operand) }
    case 'BoolOp':
    case 'JoinedStr':
      return { ...node, values: all(node.values) }
    case 'Compare':
      return { ...node, left: replace(node.left), comparators: all(node.comparators) }
    case 'IfExp':
      return { ...node, body: replace(node.body), test: replace(node.test), orelse: replace(node.orelse) }
    case 'Call': {
      const keywords = node.keywords.map((keyword) => ({ ...keyword, value: replace(keyword.value) }))
      return { ...node, func: replace(node.func), args: all(node.args), keywords }
    }
    case 'Attribute':
    case 'Starred':
      return { ...node, value: replace(node.value) }
    case 'Subscript':
      return { ...node, value: replace(node.value), slice: replace(node.slice) }
    case 'Slice':
      return { ...node, lower: maybe(node.lower), upper: maybe(node.upper), step: maybe(node.step) }
    case 'List':
    case 'Tuple':
    case 'Set':
      return { ...node, elts: all(node.elts) }
    case 'Dict':
      return { ...node, keys: node.keys.map(maybe), values: all(node.values) }
    case 'FormattedValue': {
      const { formatSpec } = node
      const spec = formatSpec && { ...formatSpec, values: all(formatSpec.values) }
      return { ...node, value: replace(node.value), formatSpec: spec }
    }
    case 'NamedExpr':
      return { ...node, value: replace(node.value) }
    case 'Await':
    case 'Yield':
    case 'YieldFrom':
      return { ...node, value: maybe(node.value) }
    default:
      return node
  }
}

/** Parameters with their defaults and names replaced. */
export function mapArguments(args: Arguments, replace: Replace, rename: (name: string) => string): Arguments {
  const one = (parameter: Parameter) => {
    return { ...parameter, name: rename(parameter.name), default: parameter.default && replace(parameter.default) }
  }
  return {
    positionalOnly: args.positionalOnly.map(one),
    positional: args.positional.map(one),
    vararg: args.vararg && one(args.vararg),
    keywordOnly: args.keywordOnly.map(one),
    kwarg: args.kwarg && one(args.kwarg),
  }
}

/** The generators of a comprehension; its first list stands outside of it. */
export function mapGenerators(
  generators: readonly Comprehension[],
  outside: Replace,
  inside: Replace,
): readonly Comprehension[] {
  return generators.map(({ target, iter, ifs, isAsync }, index) => ({
    target: inside(target),
    iter: (index === 0 ? outside : inside)(iter),
    ifs: ifs.map(inside),
    isAsync,
  }))
}
