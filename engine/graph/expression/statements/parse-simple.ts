/** Statements of one line. */
import type { Expression } from '../ast.ts'
import { checkBindable, checkTarget } from '../build.ts'
import type { Grammar } from '../grammar.ts'
import { SyntaxFault } from '../syntax-fault.ts'
import type { Alias, Statement } from './tree.ts'

const augmented = new Set(['+=', '-=', '*=', '/=', '//=', '%=', '@=', '&=', '|=', '^=', '>>=', '<<=', '**='])

/** One simple statement, without the `;` or line end behind it. */
export function parseSimple(parser: Grammar): Statement {
  const { reader } = parser
  const { start, text, kind } = reader.next
  if (kind !== 'keyword') return parseAssignment(parser)
  switch (text) {
    case 'pass':
    case 'break':
    case 'continue':
      reader.advance()
      return { kind: text === 'pass' ? 'Pass' : text === 'break' ? 'Break' : 'Continue', start }
    case 'return':
      reader.advance()
      return { kind: 'Return', value: parser.beginsExpression() ? parser.expressions(true) : null, start }
    case 'raise':
      return parseRaise(parser)
    case 'assert': {
      reader.advance()
      const test = parser.expression()
      return { kind: 'Assert', values: reader.take(',') ? [test, parser.expression()] : [test], start }
    }
    case 'del':
      return parseDelete(parser)
    case 'global':
    case 'nonlocal':
      return parseDeclaration(parser)
    case 'import':
      reader.advance()
      return { kind: 'Import', names: parseList(parser, parseModule), start }
    case 'from':
      return parseImportFrom(parser)
    default:
      return parseAssignment(parser)
  }
}

function parseValue(parser: Grammar): Expression {
  return parser.reader.at('yield') ? parser.yielded() : parser.expressions(true)
}

function parseAssignment(parser: Grammar): Statement {
  const { reader } = parser
  const { start } = reader.next
  const first = parseValue(parser)
  if (reader.at(':')) return parseAnnotated(parser, first, start)
  if (reader.next.kind === 'operator' && augmented.has(reader.next.text)) {
    checkSingle(first)
    reader.advance()
    return { kind: 'AugAssign', target: first, value: parseValue(parser), start }
  }
  const targets: Expression[] = []
  let value = first
  while (reader.take('=')) {
    checkTarget(value)
    targets.push(value)
    value = parseValue(parser)
  }
  return targets.length > 0 ? { kind: 'Assign', targets, value, start } : { kind: 'Expr', value, start }
}

function parseAnnotated(parser: Grammar, target: Expression, start: number): Statement {
  const { reader } = parser
  checkSingle(target)
  reader.expect(':')
  const annotation = parser.expression()
  const value = reader.take('=') ? parseValue(parser) : null
  return { kind: 'AnnAssign', target, annotation, value, start }
}

function checkSingle(target: Expression): void {
  if (target.kind === 'Tuple' || target.kind === 'List') {
    throw new SyntaxFault('only one name can stand here', target.start)
  }
  checkTarget(target)
}

function parseRaise(parser: Grammar): Statement {
  const { reader } = parser
  const { start } = reader.advance()
  const values: Expression[] = []
  if (parser.beginsExpression()) {
    values.push(parser.expression())
    if (reader.take('from')) values.push(parser.expression())
  }
  return { kind: 'Raise', values, start }
}

function parseDelete(parser: Grammar): Statement {
  const { reader } = parser
  const { start } = reader.advance()
  const list = parser.expressions(true)
  const targets = list.kind === 'Tuple' && !list.bracketed ? list.elts : [list]
  for (const target of targets) checkDeletable(target)
  return { kind: 'Delete', targets, start }
}

function checkDeletable(target: Expression): void {
  if (target.kind === 'Starred') throw new SyntaxFault('* cannot stand here', target.start)
  if (target.kind === 'Tuple' || target.kind === 'List') target.elts.forEach(checkDeletable)
  else checkTarget(target)
}

function parseDeclaration(parser: Grammar): Statement {
  const { start, text } = parser.reader.advance()
  const names = parseList(parser, () => parser.reader.name().text)
  return { kind: text === 'global' ? 'Global' : 'Nonlocal', names, start }
}

function parseList<Item>(parser: Grammar, parse: (parser: Grammar) => Item): Item[] {
  const list = [parse(parser)]
  while (parser.reader.take(',')) list.push(parse(parser))
  return list
}

function parseModule(parser: Grammar): Alias {
  const { start } = parser.reader.next
  const name = parseDotted(parser)
  return { name, as: parseAs(parser), start }
}

function parseDotted({ reader }: Grammar): string {
  let name = reader.name().text
  while (reader.take('.')) name += `.${reader.name().text}`
  return name
}

function parseAs({ reader }: Grammar): string | null {
  if (!reader.take('as')) return null
  const { text, start } = reader.name()
  checkBindable(text, start)
  return text
}

function parseImportFrom(parser: Grammar): Statement {
  const { reader } = parser
  const { start } = reader.advance()
  let module = ''
  while (reader.at('.') || reader.at('...')) module += reader.advance().text
  if (!module || !reader.at('import')) module += parseDotted(parser)
  reader.expect('import')
  const { start: first } = reader.next
  if (reader.take('*')) return { kind: 'ImportFrom', module, names: [{ name: '*', as: null, start: first }], start }
  const names: Alias[] = []
  const inBrackets = reader.take('(')
  do {
    if (inBrackets && names.length > 0 && reader.at(')')) break
    const token = reader.name()
    names.push({ name: token.text, as: parseAs(parser), start: token.start })
  } while (reader.take(','))
  if (inBrackets) reader.expect(')')
  return { kind: 'ImportFrom', module, names, start }
}
