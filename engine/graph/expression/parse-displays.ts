/** What stands in brackets: groups, tuples, lists, sets, dicts and comprehensions. */
import type { Comprehension, Expression } from './ast.ts'
import { build } from './build.ts'
import type { Grammar } from './grammar.ts'
import { SyntaxFault } from './syntax-fault.ts'

/** `(…)`: an expression in brackets, a tuple or a generator. */
export function parseGroup(parser: Grammar): Expression {
  const { reader } = parser
  const { start } = reader.advance()
  if (reader.take(')')) return build({ kind: 'Tuple', elts: [], start, end: reader.lastEnd })
  const first = reader.at('yield') ? parser.yielded() : parser.starred()
  if (first.kind !== 'Yield' && first.kind !== 'YieldFrom') {
    if (atGenerators(parser)) return parseGenerator(parser, first, start)
    if (reader.at(',')) {
      const elts = items(parser, first, ')')
      reader.expect(')')
      return build({ kind: 'Tuple', elts, start, end: reader.lastEnd })
    }
  }
  if (first.kind === 'Starred') throw new SyntaxFault('* cannot stand here', first.start)
  reader.expect(')')
  first.bracketed = true
  return first
}

/** A generator expression whose opening bracket and item were read. */
export function parseGenerator(parser: Grammar, elt: Expression, start: number): Expression {
  const generators = parseGenerators(parser, elt)
  parser.reader.expect(')')
  return build({ kind: 'GeneratorExp', elt, generators, start, end: parser.reader.lastEnd })
}

/** `[…]`: a list or a list comprehension. */
export function parseList(parser: Grammar): Expression {
  const { reader } = parser
  const { start } = reader.advance()
  if (reader.take(']')) return build({ kind: 'List', elts: [], start, end: reader.lastEnd })
  const first = parser.starred()
  if (atGenerators(parser)) {
    const generators = parseGenerators(parser, first)
    reader.expect(']')
    return build({ kind: 'ListComp', elt: first, generators, start, end: reader.lastEnd })
  }
  const elts = items(parser, first, ']')
  reader.expect(']')
  return build({ kind: 'List', elts, start, end: reader.lastEnd })
}

/** `{…}`: a dict, a set or a comprehension of one. */
export function parseBraces(parser: Grammar): Expression {
  const { reader } = parser
  const { start } = reader.advance()
  if (reader.take('}')) return build({ kind: 'Dict', keys: [], values: [], start, end: reader.lastEnd })
  if (reader.at('**')) return parseDict(parser, [], [], start)
  const first = parser.starred()
  if (first.kind !== 'Starred' && !isBareNamed(first) && reader.take(':')) {
    const value = parser.expression()
    if (!atGenerators(parser)) return parseDict(parser, [first], [value], start)
    const generators = parseGenerators(parser, value)
    reader.expect('}')
    return build({ kind: 'DictComp', key: first, value, generators, start, end: reader.lastEnd })
  }
  if (atGenerators(parser)) {
    const generators = parseGenerators(parser, first)
    reader.expect('}')
    return build({ kind: 'SetComp', elt: first, generators, start, end: reader.lastEnd })
  }
  const elts = items(parser, first, '}')
  reader.expect('}')
  return build({ kind: 'Set', elts, start, end: reader.lastEnd })
}

/** Whether `for` or `async for` comes next. */
export function atGenerators({ reader }: Grammar): boolean {
  return reader.at('for') || (reader.at('async') && reader.afterNext.text === 'for')
}

function isBareNamed(node: Expression): boolean {
  return node.kind === 'NamedExpr' && !node.bracketed
}

function items(parser: Grammar, first: Expression, close: string): Expression[] {
  const elts = [first]
  while (parser.reader.take(',') && !parser.reader.at(close)) elts.push(parser.starred())
  return elts
}

/** The entries of a dict, from the first on if none was read yet. */
function parseDict(parser: Grammar, keys: (Expression | null)[], values: Expression[], start: number): Expression {
  const { reader } = parser
  while (keys.length === 0 || (reader.take(',') && !reader.at('}'))) {
    if (reader.take('**')) {
      keys.push(null)
      values.push(parser.binary())
    } else {
      keys.push(parser.expression())
      reader.expect(':')
      values.push(parser.expression())
    }
  }
  reader.expect('}')
  return build({ kind: 'Dict', keys, values, start, end: reader.lastEnd })
}

function parseGenerators(parser: Grammar, item: Expression): Comprehension[] {
  const { reader } = parser
  if (item.kind === 'Starred') throw new SyntaxFault('* cannot stand before for', item.start)
  const generators: Comprehension[] = []
  while (atGenerators(parser)) {
    const isAsync = reader.take('async')
    reader.expect('for')
    const target = parser.targets()
    reader.expect('in')
    const iter = parser.disjunction()
    const ifs: Expression[] = []
    while (reader.take('if')) ifs.push(parser.disjunction())
    generators.push({ target, iter, ifs, isAsync })
  }
  return generators
}
