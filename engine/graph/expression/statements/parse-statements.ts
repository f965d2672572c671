/** Python's statements, from text to tree. */
import type { Expression } from '../ast.ts'
import { checkBindable, checkTarget, tooDeep } from '../build.ts'
import { parseCallArguments, parseParameters } from '../parse-arguments.ts'
import { checkText } from '../parse-expression.ts'
import { ExpressionParser } from '../parser.ts'
import { SyntaxFault } from '../syntax-fault.ts'
import { tokenize } from '../tokens.ts'
import { parsePatterns, parseSubject } from './parse-patterns.ts'
import { parseSimple } from './parse-simple.ts'
import type { Case, Handler, Statement } from './tree.ts'

/** Longer texts are refused, in UTF-16 units. */
const maxLength = 1_000_000
/** Statements within statements; Python allows less. */
const maxLevels = 100
/** Branches of one `if`. */
const maxBranches = 400

/**
 * Reads statements.
 *
 * @throws SyntaxFault
 */
export function parseStatements(text: string): Statement[] {
  checkText(text, maxLength)
  const parser = new ExpressionParser(text, tokenize(text, 0, text.length, true), { namedCharacters: true })
  const statements = new StatementParser(parser)
  const list: Statement[] = []
  while (parser.reader.next.kind !== 'end') list.push(...statements.line())
  return list
}

class StatementParser {
  readonly #parser: ExpressionParser
  #level = 0

  constructor(parser: ExpressionParser) {
    this.#parser = parser
  }

  /** One compound statement, or the simple ones of a line. */
  line(): Statement[] {
    const compound = this.#compound()
    return compound ? [compound] : this.#simple()
  }

  #simple(): Statement[] {
    const { reader } = this.#parser
    const list = [parseSimple(this.#parser)]
    while (reader.take(';') && reader.next.kind !== 'newline') list.push(parseSimple(this.#parser))
    if (reader.next.kind !== 'newline') throw reader.unexpected()
    reader.advance()
    return list
  }

  #block(): Statement[] {
    const { reader } = this.#parser
    reader.expect(':')
    if (reader.next.kind !== 'newline') {
      if (this.#beginsCompound()) throw reader.unexpected()
      return this.#simple()
    }
    reader.advance()
    reader.expectKind('indent', 'an indented line expected')
    if (++this.#level > maxLevels) throw tooDeep(reader.next.start)
    const list: Statement[] = []
    while (!reader.takeKind('dedent')) list.push(...this.line())
    this.#level--
    return list
  }

  #beginsCompound(): boolean {
    const { kind, text } = this.#parser.reader.next
    if (text === '@' && kind === 'operator') return true
    const words = ['if', 'while', 'for', 'with', 'try', 'def', 'class', 'async']
    return kind === 'keyword' && words.includes(text)
  }

  #compound(): Statement | undefined {
    const { reader } = this.#parser
    const { start, text, kind } = reader.next
    if (kind === 'name' && text === 'match') return this.#match()
    if (!this.#beginsCompound()) return undefined
    switch (text) {
      case 'if':
        return this.#if()
      case 'while': {
        reader.advance()
        const test = this.#parser.namedExpression()
        return { kind: 'While', test, body: this.#block(), orelse: this.#else(), start }
      }
      case 'for':
        return this.#for(start, false)
      case 'with':
        return this.#with(start, false)
      case 'try':
        return this.#try()
      case 'async':
        return this.#async()
      default:
        return this.#definition()
    }
  }

  #if(branches = 1): Statement {
    const { start } = this.#parser.reader.advance()
    if (branches > maxBranches) throw tooDeep(start)
    const test = this.#parser.namedExpression()
    const body = this.#block()
    const orelse = this.#parser.reader.at('elif') ? [this.#if(branches + 1)] : this.#else()
    return { kind: 'If', test, body, orelse, start }
  }

  #else(): Statement[] {
    return this.#parser.reader.take('else') ? this.#block() : []
  }

  #for(start: number, isAsync: boolean): Statement {
    this.#parser.reader.advance()
    const target = this.#parser.targets()
    this.#parser.reader.expect('in')
    const iter = this.#parser.expressions(true)
    return { kind: 'For', target, iter, body: this.#block(), orelse: this.#else(), isAsync, start }
  }

  #async(): Statement {
    const { start } = this.#parser.reader.advance()
    const { reader } = this.#parser
    if (reader.at('for')) return this.#for(start, true)
    if (reader.at('with')) return this.#with(start, true)
    if (reader.at('def')) return this.#function(start, [], true)
    throw reader.unexpected()
  }

  #with(start: number, isAsync: boolean): Statement {
    const { reader } = this.#parser
    reader.advance()
    const mark = reader.mark()
    const items = this.#itemsInBrackets() ?? this.#items(mark)
    return { kind: 'With', items, body: this.#block(), isAsync, start }
  }

  /** `(a as b, c)`; undefined where the bracket turns out to belong to the first value. */
  #itemsInBrackets(): { value: Expression; target: Expression | null }[] | undefined {
    const { reader } = this.#parser
    if (!reader.take('(')) return undefined
    try {
      const items = [this.#item()]
      while (reader.take(',') && !reader.at(')')) items.push(this.#item())
      return reader.take(')') && reader.at(':') ? items : undefined
    } catch (error) {
      if (error instanceof SyntaxFault) return undefined
      throw error
    }
  }

  #items(mark: number): { value: Expression; target: Expression | null }[] {
    const { reader } = this.#parser
    reader.rewind(mark)
    const items = [this.#item()]
    while (reader.take(',')) items.push(this.#item())
    return items
  }

  #item(): { value: Expression; target: Expression | null } {
    const value = this.#parser.expression()
    if (!this.#parser.reader.take('as')) return { value, target: null }
    const target = this.#parser.binary()
    checkTarget(target)
    return { value, target }
  }

  #try(): Statement {
    const { reader } = this.#parser
    const { start } = reader.advance()
    const body = this.#block()
    const handlers: Handler[] = []
    while (reader.at('except')) {
      if (handlers.some((handler) => handler.type === null)) throw reader.unexpected("'except:' must come last")
      handlers.push(this.#handler())
    }
    const orelse = handlers.length > 0 ? this.#else() : []
    const finalbody = reader.take('finally') ? this.#block() : []
    if (handlers.length === 0 && finalbody.length === 0) throw reader.unexpected("'except' or 'finally' expected")
    return { kind: 'Try', body, handlers, orelse, finalbody, start }
  }

  #handler(): Handler {
    const { reader } = this.#parser
    const { start } = reader.advance()
    const grouped = reader.take('*')
    const type = reader.at(':') && !grouped ? null : this.#parser.expression()
    let name: string | null = null
    if (type && reader.take('as')) {
      const token = reader.name()
      checkBindable(token.text, token.start)
      name = token.text
    }
    return { type, name, body: this.#block(), start }
  }

  #definition(): Statement {
    const { reader } = this.#parser
    const { start } = reader.next
    const decorators: Expression[] = []
    while (reader.take('@')) {
      decorators.push(this.#parser.namedExpression())
      if (reader.next.kind !== 'newline') throw reader.unexpected()
      reader.advance()
    }
    if (reader.at('class')) return this.#class(start, decorators)
    const isAsync = reader.take('async')
    if (!reader.at('def')) throw reader.unexpected("'def' or 'class' expected")
    return this.#function(start, decorators, isAsync)
  }

  #function(start: number, decorators: Expression[], isAsync: boolean): Statement {
    const { reader } = this.#parser
    reader.expect('def')
    const token = reader.name()
    checkBindable(token.text, token.start)
    reader.expect('(')
    const args = parseParameters(this.#parser, ')', true)
    reader.expect(')')
    const returns = reader.take('->') ? this.#parser.expression() : null
    return { kind: 'FunctionDef', name: token.text, args, returns, decorators, body: this.#block(), isAsync, start }
  }

  #class(start: number, decorators: Expression[]): Statement {
    const { reader } = this.#parser
    reader.advance()
    const token = reader.name()
    checkBindable(token.text, token.start)
    const { args, keywords } = reader.at('(') ? parseCallArguments(this.#parser) : { args: [], keywords: [] }
    if (args[0]?.kind === 'GeneratorExp' && !args[0].bracketed && args[0].end === reader.lastEnd) {
      throw new SyntaxFault('a class cannot be made from a generator', args[0].start)
    }
    return { kind: 'ClassDef', name: token.text, bases: args, keywords, decorators, body: this.#block(), start }
  }

  /** `match` is a name unless a subject, a colon and a `case` follow. */
  #match(): Statement | undefined {
    const { reader } = this.#parser
    const mark = reader.mark()
    const { start } = reader.advance()
    const subject = this.#subject()
    if (!subject) {
      reader.rewind(mark)
      return undefined
    }
    const cases: Case[] = []
    while (reader.next.kind === 'name' && reader.next.text === 'case') {
      const before = cases.at(-1)
      if (before?.pattern.irrefutable && !before.guard) throw reader.unexpected('what fits everything must come last')
      cases.push(this.#case())
    }
    reader.expectKind('dedent', "'case' expected")
    return { kind: 'Match', subject, cases, start }
  }

  #subject(): Expression | undefined {
    const { reader } = this.#parser
    try {
      if (!this.#parser.beginsExpression()) return undefined
      const subject = parseSubject(this.#parser)
      const isMatch = reader.take(':') && reader.next.kind === 'newline' && reader.afterNext.kind === 'indent'
      if (!isMatch) return undefined
      reader.advance()
      reader.advance()
      return subject
    } catch (error) {
      if (error instanceof SyntaxFault) return undefined
      throw error
    }
  }

  #case(): Case {
    const { start } = this.#parser.reader.advance()
    const pattern = parsePatterns(this.#parser)
    const guard = this.#parser.reader.take('if') ? this.#parser.namedExpression() : null
    return { pattern, guard, body: this.#block(), start }
  }
}
