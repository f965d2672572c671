/** Patterns of `case`. */
import type { Expression } from '../ast.ts'
import { build } from '../build.ts'
import type { Grammar } from '../grammar.ts'
import { SyntaxFault } from '../syntax-fault.ts'
import type { Pattern } from './tree.ts'

interface Parts {
  readonly start: number
  readonly reads: Expression[]
  readonly binds: { name: string; start: number }[]
  readonly attributes: { name: string; start: number }[]
}

/** What stands between `case` and `if` or `:`. */
export function parsePatterns(parser: Grammar): Pattern {
  const { reader } = parser
  const parts: Parts = { start: reader.next.start, reads: [], binds: [], attributes: [] }
  let irrefutable = parseStarredOr(parser, parts)
  if (reader.at(',')) {
    irrefutable = false
    while (reader.take(',') && !reader.at(':') && !reader.at('if')) parseStarredOr(parser, parts)
  }
  const names = parts.binds.map((each) => each.name)
  const twice = parts.binds.find((each, index) => names.indexOf(each.name) < index)
  if (twice) throw new SyntaxFault(`'${twice.name}' is bound twice`, twice.start)
  return { ...parts, irrefutable }
}

/** What stands between `match` and `:`. */
export function parseSubject(parser: Grammar): Expression {
  const { reader } = parser
  const { start } = reader.next
  const first = parser.starred()
  if (!reader.at(',')) {
    if (first.kind === 'Starred') throw new SyntaxFault('* cannot stand here', start)
    return first
  }
  const elts = [first]
  while (reader.take(',') && parser.beginsExpression()) elts.push(parser.starred())
  return build({ kind: 'Tuple', elts, start, end: reader.lastEnd })
}

/** Whether the pattern fits everything. */
function parseStarredOr(parser: Grammar, parts: Parts): boolean {
  if (!parser.reader.take('*')) return parseAsPattern(parser, parts)
  bind(parser, parts)
  return false
}

function bind({ reader }: Grammar, parts: Parts): void {
  const { text, start } = reader.name()
  if (text !== '_') parts.binds.push({ name: text, start })
}

function parseAsPattern(parser: Grammar, parts: Parts): boolean {
  const irrefutable = parseAlternatives(parser, parts)
  if (!parser.reader.take('as')) return irrefutable
  if (parser.reader.next.text === '_') throw parser.reader.unexpected('a name expected')
  bind(parser, parts)
  return irrefutable
}

function parseAlternatives(parser: Grammar, parts: Parts): boolean {
  const before = parts.binds.length
  const first = parsePattern(parser, parts)
  if (!parser.reader.at('|')) return first
  const bound = namesSince(parts, before)
  let irrefutable = first
  while (parser.reader.take('|')) {
    if (irrefutable) throw parser.reader.unexpected('what fits everything must come last')
    const from = parts.binds.length
    irrefutable = parsePattern(parser, parts)
    if (namesSince(parts, from) !== bound) throw parser.reader.unexpected('alternatives must bind the same names')
    parts.binds.length = from
  }
  return irrefutable
}

function namesSince(parts: Parts, from: number): string {
  return parts.binds
    .slice(from)
    .map((each) => each.name)
    .toSorted()
    .join(' ')
}

function parsePattern(parser: Grammar, parts: Parts): boolean {
  const { reader } = parser
  const { kind, text } = reader.next
  if (kind === 'name') return parseNamed(parser, parts)
  if (text === '[' && kind === 'operator') {
    reader.advance()
    parseSequence(parser, parts, ']')
    return false
  }
  if (text === '(' && kind === 'operator') {
    reader.advance()
    return parseSequence(parser, parts, ')')
  }
  if (text === '{' && kind === 'operator') parseMapping(parser, parts)
  else parts.reads.push(parseLiteral(parser))
  return false
}

/** A number, text or constant, as patterns have them. */
function parseLiteral(parser: Grammar): Expression {
  const value = parser.binary(5)
  if (!isLiteral(value)) throw new SyntaxFault('a pattern expected', value.start)
  return value
}

function isLiteral(value: Expression): boolean {
  if (value.bracketed) return false
  if (value.kind === 'Str' || value.kind === 'Bytes') return true
  if (value.kind === 'Constant') return value.value !== '...'
  if (value.kind === 'UnaryOp') return value.op === '-' && value.operand.kind === 'Num'
  if (value.kind !== 'BinOp') return value.kind === 'Num'
  const { left, right, op } = value
  const real = left.kind === 'Num' || (left.kind === 'UnaryOp' && isLiteral(left))
  return real && (op === '+' || op === '-') && right.kind === 'Num' && /[jJ]$/.test(right.text)
}

/** A captured name, a dotted value, or a class with arguments. */
function parseNamed(parser: Grammar, parts: Parts): boolean {
  const { reader } = parser
  const next = reader.afterNext.text
  if (next !== '.' && next !== '(') {
    bind(parser, parts)
    return true
  }
  const value = parseDottedName(parser)
  parts.reads.push(value)
  if (reader.take('(')) parseClassArguments(parser, parts, value.start)
  return false
}

function parseDottedName({ reader }: Grammar): Expression {
  const { text: id, start, end } = reader.name()
  let value: Expression = { kind: 'Name', id, start, end, depth: 1 }
  while (reader.take('.')) {
    const { text: attr, start: attrStart, end: attrEnd } = reader.name()
    value = build({ kind: 'Attribute', value, attr, attrStart, start, end: attrEnd })
  }
  return value
}

function parseClassArguments(parser: Grammar, parts: Parts, start: number): void {
  const { reader } = parser
  let named = false
  while (!reader.at(')')) {
    if (reader.next.kind === 'name' && reader.afterNext.text === '=') {
      // Python does not say where the name stands, only where the class does.
      parts.attributes.push({ name: reader.advance().text, start })
      reader.advance()
      named = true
    } else if (named) throw reader.unexpected('a name with = expected')
    parseAsPattern(parser, parts)
    if (!reader.take(',')) break
  }
  reader.expect(')')
}

/** Whether what stands in brackets is one pattern that fits everything. */
function parseSequence(parser: Grammar, parts: Parts, close: string): boolean {
  const { reader } = parser
  if (reader.take(close)) return false
  const starred = reader.at('*')
  const irrefutable = parseStarredOr(parser, parts)
  const isGroup = close === ')' && !reader.at(',')
  if (isGroup && starred) throw reader.unexpected("',' expected")
  while (reader.take(',') && !reader.at(close)) parseStarredOr(parser, parts)
  reader.expect(close)
  return isGroup && irrefutable
}

function parseMapping(parser: Grammar, parts: Parts): void {
  const { reader } = parser
  reader.advance()
  while (!reader.at('}')) {
    if (reader.take('**')) {
      bind(parser, parts)
      reader.take(',')
      break
    }
    parts.reads.push(reader.next.kind === 'name' ? parseDottedName(parser) : parseLiteral(parser))
    reader.expect(':')
    parseAsPattern(parser, parts)
    if (!reader.take(',')) break
  }
  reader.expect('}')
}
