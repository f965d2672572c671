/** Python's expression grammar, read as CPython 3.11 reads it: what is accepted here, every later Python accepts too. */
import type { ComparisonOperator, Expression, Name } from './ast.ts'
import { build, checkTarget, checkBindable, tooDeep } from './build.ts'
import type { Grammar, ParserOptions } from './grammar.ts'
import { parseCallArguments, parseParameters } from './parse-arguments.ts'
import { parseBraces, parseGroup, parseList } from './parse-displays.ts'
import { parseStrings } from './parse-strings.ts'
import { SyntaxFault } from './syntax-fault.ts'
import { TokenReader } from './token-reader.ts'
import { type Token, tokenize } from './tokens.ts'

/** How tightly operators of two operands hold, loosest first. */
const binaryLevels: Readonly<Record<string, number>> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '@': 6,
}
const comparisons = new Set(['==', '!=', '<', '<=', '>', '>='])
/** More open expressions than brackets and depth allow together. */
const maxNesting = 400

/** A parser over tokens; the methods read one grammar rule each. */
export class ExpressionParser implements Grammar {
  readonly reader: TokenReader
  readonly options: ParserOptions
  #nesting: number

  constructor(text: string, tokens: readonly Token[], options: ParserOptions, nesting = 0) {
    this.reader = new TokenReader(text, tokens)
    this.options = options
    this.#nesting = nesting
  }

  inside(from: number, to: number): Grammar {
    const { text } = this.reader
    return new ExpressionParser(text, tokenize(text, from, to, false), this.options, this.#nesting)
  }

  expression(): Expression {
    if (++this.#nesting > maxNesting) throw tooDeep(this.reader.next.start)
    const result = this.reader.at('lambda') ? this.#lambda() : this.#conditional()
    this.#nesting--
    return result
  }

  namedExpression(): Expression {
    const { next, afterNext } = this.reader
    if (next.kind !== 'name' || afterNext.text !== ':=') return this.expression()
    const target = this.#name()
    checkBindable(target.id, target.start)
    this.reader.advance()
    const value = this.expression()
    return build({ kind: 'NamedExpr', target, value, start: target.start, end: value.end })
  }

  expressions(stars: boolean): Expression {
    const start = this.reader.next.start
    const first = stars ? this.starred(false) : this.expression()
    if (!this.reader.at(',')) {
      if (first.kind === 'Starred') throw new SyntaxFault('* cannot stand here', first.start)
      return first
    }
    const elts = [first]
    while (this.reader.take(',') && this.beginsExpression()) elts.push(stars ? this.starred(false) : this.expression())
    return build({ kind: 'Tuple', elts, start, end: this.reader.lastEnd })
  }

  starred(named = true): Expression {
    const { start } = this.reader.next
    if (!this.reader.take('*')) return named ? this.namedExpression() : this.expression()
    const value = this.binary()
    return build({ kind: 'Starred', value, start, end: value.end })
  }

  starredArgument(): Expression {
    const { start } = this.reader.expect('*')
    const value = this.expression()
    return build({ kind: 'Starred', value, start, end: value.end })
  }

  yielded(): Expression {
    const { start } = this.reader.expect('yield')
    if (this.reader.take('from')) {
      const value = this.expression()
      return build({ kind: 'YieldFrom', value, start, end: value.end })
    }
    const value = this.beginsExpression() ? this.expressions(true) : null
    return build({ kind: 'Yield', value, start, end: this.reader.lastEnd })
  }

  beginsExpression(): boolean {
    const { kind, text } = this.reader.next
    if (kind === 'name' || kind === 'number' || kind === 'string') return true
    if (kind === 'keyword') return ['None', 'True', 'False', 'not', 'lambda', 'await'].includes(text)
    return kind === 'operator' && ['(', '[', '{', '-', '+', '~', '*', '...'].includes(text)
  }

  #lambda(): Expression {
    const { start } = this.reader.advance()
    const args = parseParameters(this, ':', false)
    this.reader.expect(':')
    const body = this.expression()
    return build({ kind: 'Lambda', args, body, start, end: body.end })
  }

  #conditional(): Expression {
    const body = this.disjunction()
    if (!this.reader.take('if')) return body
    const test = this.disjunction()
    this.reader.expect('else')
    const orelse = this.expression()
    return build({ kind: 'IfExp', test, body, orelse, start: body.start, end: orelse.end })
  }

  disjunction(): Expression {
    const first = this.#conjunction()
    if (!this.reader.at('or')) return first
    const values = [first]
    while (this.reader.take('or')) values.push(this.#conjunction())
    return build({ kind: 'BoolOp', op: 'or', values, start: first.start, end: this.reader.lastEnd })
  }

  #conjunction(): Expression {
    const first = this.#inversion()
    if (!this.reader.at('and')) return first
    const values = [first]
    while (this.reader.take('and')) values.push(this.#inversion())
    return build({ kind: 'BoolOp', op: 'and', values, start: first.start, end: this.reader.lastEnd })
  }

  #inversion(): Expression {
    if (!this.reader.at('not')) return this.#comparison()
    if (++this.#nesting > maxNesting) throw tooDeep(this.reader.next.start)
    const { start } = this.reader.advance()
    const operand = this.#inversion()
    this.#nesting--
    return build({ kind: 'UnaryOp', op: 'not', operand, start, end: operand.end })
  }

  #comparison(): Expression {
    const left = this.binary()
    const ops: ComparisonOperator[] = []
    const comparators: Expression[] = []
    for (let op = this.#comparisonOperator(); op; op = this.#comparisonOperator()) {
      ops.push(op)
      comparators.push(this.binary())
    }
    if (ops.length === 0) return left
    return build({ kind: 'Compare', left, ops, comparators, start: left.start, end: this.reader.lastEnd })
  }

  #comparisonOperator(): ComparisonOperator | undefined {
    const { kind, text } = this.reader.next
    if (kind === 'operator' && comparisons.has(text)) return this.reader.advance().text as ComparisonOperator
    if (kind !== 'keyword') return undefined
    if (this.reader.take('in')) return 'in'
    if (this.reader.take('is')) return this.reader.take('not') ? 'is not' : 'is'
    if (text !== 'not' || this.reader.afterNext.text !== 'in') return undefined
    this.reader.advance()
    this.reader.advance()
    return 'not in'
  }

  binary(least = 1): Expression {
    let left = this.#factor()
    for (;;) {
      const { kind, text } = this.reader.next
      const level = kind === 'operator' ? binaryLevels[text] : undefined
      if (level === undefined || level < least) return left
      this.reader.advance()
      const right = this.binary(level + 1)
      left = build({ kind: 'BinOp', left, op: text as '+', right, start: left.start, end: right.end })
    }
  }

  #factor(): Expression {
    const { kind, text, start } = this.reader.next
    if (kind !== 'operator' || (text !== '-' && text !== '+' && text !== '~')) return this.#power()
    if (++this.#nesting > maxNesting) throw tooDeep(start)
    this.reader.advance()
    const operand = this.#factor()
    this.#nesting--
    return build({ kind: 'UnaryOp', op: text, operand, start, end: operand.end })
  }

  #power(): Expression {
    const left = this.#awaited()
    if (!this.reader.take('**')) return left
    if (++this.#nesting > maxNesting) throw tooDeep(left.start)
    const right = this.#factor()
    this.#nesting--
    return build({ kind: 'BinOp', left, op: '**', right, start: left.start, end: right.end })
  }

  #awaited(): Expression {
    const { start } = this.reader.next
    if (!this.reader.take('await')) return this.#primary()
    const value = this.#primary()
    return build({ kind: 'Await', value, start, end: value.end })
  }

  #primary(): Expression {
    const { start } = this.reader.next
    let value = this.#atom()
    for (;;) {
      if (this.reader.take('.')) {
        const { text: attr, start: attrStart, end } = this.reader.name()
        value = build({ kind: 'Attribute', value, attr, attrStart, start, end })
      } else if (this.reader.at('(')) {
        value = build({ kind: 'Call', func: value, ...parseCallArguments(this), start, end: this.reader.lastEnd })
      } else if (this.reader.take('[')) {
        const slice = this.#slices()
        this.reader.expect(']')
        value = build({ kind: 'Subscript', value, slice, start, end: this.reader.lastEnd })
      } else return value
    }
  }

  #slices(): Expression {
    const { start } = this.reader.next
    const first = this.#slice()
    if (!this.reader.at(',') && first.kind !== 'Starred') return first
    const elts = [first]
    while (this.reader.take(',') && !this.reader.at(']')) elts.push(this.#slice())
    return build({ kind: 'Tuple', elts, start, end: this.reader.lastEnd })
  }

  #slice(): Expression {
    const { reader } = this
    const { start } = reader.next
    if (reader.at('*')) return this.starredArgument()
    const named = reader.next.kind === 'name' && reader.afterNext.text === ':='
    const lower = reader.at(':') ? null : this.namedExpression()
    if (lower && (named || !reader.at(':'))) return lower
    reader.expect(':')
    const upper = reader.at(':') || this.#endsSlice() ? null : this.expression()
    const step = reader.take(':') && !this.#endsSlice() ? this.expression() : null
    return build({ kind: 'Slice', lower, upper, step, start, end: reader.lastEnd })
  }

  #endsSlice(): boolean {
    return this.reader.at(']') || this.reader.at(',')
  }

  #name(): Name {
    const { text: id, start, end } = this.reader.name()
    return { kind: 'Name', id, start, end, depth: 1 }
  }

  #atom(): Expression {
    const { kind, text, start, end } = this.reader.next
    if (kind === 'name') return this.#name()
    if (kind === 'number') {
      this.reader.advance()
      return { kind: 'Num', text, start, end, depth: 1 }
    }
    if (kind === 'string') return parseStrings(this)
    if (text === '(') return parseGroup(this)
    if (text === '[') return parseList(this)
    if (text === '{') return parseBraces(this)
    if (text !== 'None' && text !== 'True' && text !== 'False' && text !== '...') throw this.reader.unexpected()
    this.reader.advance()
    return { kind: 'Constant', value: text, start, end, depth: 1 }
  }

  targets(): Expression {
    const { start } = this.reader.next
    const first = this.#target()
    let target = first
    if (this.reader.at(',')) {
      const elts = [first]
      while (this.reader.take(',') && !this.reader.at('in')) elts.push(this.#target())
      target = build({ kind: 'Tuple', elts, start, end: this.reader.lastEnd })
    }
    checkTarget(target)
    return target
  }

  #target(): Expression {
    const { start } = this.reader.next
    if (!this.reader.take('*')) return this.binary()
    const value = this.binary()
    return build({ kind: 'Starred', value, start, end: value.end })
  }
}
