/**
 * What stands between the quotes of an f-string, by the rules of Python 3.11: no backslash, comment or quote of its own
 * kind inside the braces. Later Pythons allow more; what is accepted here means the same in all.
 */
import type { Expression, FormattedValue, JoinedStr } from './ast.ts'
import { build } from './build.ts'
import type { Grammar } from './grammar.ts'
import { decode, join, normalLines, type StringToken } from './string-literal.ts'
import { SyntaxFault } from './syntax-fault.ts'

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Collects the values of a formatted text, piece by piece. */
export class FormatParser {
  readonly #parser: Grammar
  readonly #values: Expression[] = []
  #text = ''
  #textStart = 0
  #textEnd = 0

  constructor(parser: Grammar) {
    this.#parser = parser
  }

  /** Adds literal text; neighbours become one. */
  literal(text: string, offset: number): void {
    if (!text) return
    if (!this.#text) this.#textStart = offset
    this.#text = join(this.#text, text, offset)
    this.#textEnd = offset
  }

  /** The values so far, literal text included. */
  values(): Expression[] {
    this.#flush()
    return this.#values
  }

  #flush(): void {
    if (!this.#text) return
    this.#values.push(build({ kind: 'Str', value: this.#text, start: this.#textStart, end: this.#textEnd }))
    this.#text = ''
  }

  /** Reads one f-string token. */
  parse(token: StringToken): void {
    const end = this.#read(token.from, token, 0)
    if (end < token.to) throw new SyntaxFault("write '}}' for a brace", end)
  }

  /** Reads literal text and values up to the end or, in a format, to its closing brace; gives where it stopped. */
  #read(from: number, token: StringToken, level: number): number {
    const { text } = this.#parser.reader
    let at = from
    while (at < token.to) {
      at = this.#readLiteral(at, token, level)
      if (text[at] !== '{' || at >= token.to) break
      at = this.#readValue(at, token, level)
    }
    return at
  }

  /** Reads literal text; stops at a brace that is not doubled. */
  #readLiteral(from: number, token: StringToken, level: number): number {
    const { text } = this.#parser.reader
    let start = from
    let at = from
    for (; at < token.to; at++) {
      const unit = text[at]
      if (unit === '\\' && !token.raw) {
        const name = /\\N\{[^}]*\}/y
        name.lastIndex = at
        if (name.test(text) && name.lastIndex <= token.to) at = name.lastIndex - 1
        else if (text[at + 1] !== '{' && text[at + 1] !== '}') at++
      } else if (unit === '{' || unit === '}') {
        if (level > 0 || text[at + 1] !== unit || at + 1 >= token.to) break
        this.#decode(start, at + 1, token)
        start = at + 2
        at++
      }
    }
    at = Math.min(at, token.to)
    this.#decode(start, at, token)
    return at
  }

  #decode(from: number, to: number, token: StringToken): void {
    if (from >= to) return
    this.literal(decode(this.#parser.reader.text, from, to, token, this.#parser.options.namedCharacters), from)
  }

  /** Reads `{value!r:format}`; gives where it ends. */
  #readValue(open: number, token: StringToken, level: number): number {
    const { text } = this.#parser.reader
    if (level >= 2) throw new SyntaxFault('formats are nested too deeply', open)
    const end = scanValue(text, open + 1, token.to)
    const value = this.#parseValue(open + 1, end)
    let at = end
    let conversion: FormattedValue['conversion'] = ''
    const debug = text[at] === '='
    if (debug) {
      // Some Pythons stumble over it.
      if (level > 0) throw new SyntaxFault("'=' cannot stand in a format", at)
      at++
      while (at < token.to && /[ \t\n\r\f\v]/.test(text[at] ?? '')) at++
      this.literal(normalLines(text.slice(open + 1, at)), open + 1)
    }
    if (text[at] === '!') {
      const letter = text[at + 1]
      if (letter !== 's' && letter !== 'r' && letter !== 'a') throw new SyntaxFault("s, r or a must follow '!'", at + 1)
      conversion = letter
      at += 2
    }
    let formatSpec: JoinedStr | null = null
    if (text[at] === ':' && at < token.to) {
      const inner = new FormatParser(this.#parser)
      const specEnd = inner.#read(at + 1, token, level + 1)
      formatSpec = build({ kind: 'JoinedStr', values: inner.values(), start: at + 1, end: specEnd }) as JoinedStr
      at = specEnd
    }
    if (text[at] !== '}' || at >= token.to) throw new SyntaxFault("'}' expected", Math.min(at, token.to))
    if (debug && !conversion && !formatSpec) conversion = 'r'
    this.#flush()
    this.#values.push(build({ kind: 'FormattedValue', value, conversion, formatSpec, start: open, end: at + 1 }))
    return at + 1
  }

  #parseValue(from: number, to: number): Expression {
    if (!this.#parser.reader.text.slice(from, to).trim()) {
      throw new SyntaxFault('an expression must stand in the braces', from)
    }
    const parser = this.#parser.inside(from, to)
    const value = parser.reader.at('yield') ? parser.yielded() : parser.expressions(true)
    if (parser.reader.next.kind !== 'end') throw parser.reader.unexpected()
    return value
  }
}

/** Where the expression in braces ends: at `!`, `:`, `}` or `=` outside of brackets and quotes. */
function scanValue(text: string, from: number, to: number): number {
  const open: string[] = []
  for (let at = from; at < to; at++) {
    const unit = text[at] ?? ''
    if (unit === '\\') throw new SyntaxFault('no backslash may stand in the braces', at)
    if (unit === '#') throw new SyntaxFault("no '#' may stand in the braces", at)
    if (unit === '"' || unit === "'") at = skipQuotes(text, at, to)
    else if (unit in closing) open.push(unit)
    else if (unit === ')' || unit === ']' || (unit === '}' && open.length > 0)) {
      if (closing[open.pop() ?? ''] !== unit) throw new SyntaxFault(`unmatched '${unit}'`, at)
    } else if (
      open.length === 0 &&
      (unit === '!' || unit === ':' || unit === '}' || unit === '=' || unit === '<' || unit === '>')
    ) {
      if (unit !== ':' && unit !== '}' && text[at + 1] === '=' && at + 1 < to) at++
      else if (unit !== '<' && unit !== '>') return at
    }
  }
  throw new SyntaxFault(`'${closing[open.at(-1) ?? ''] ?? '}'}' expected`, to)
}

function skipQuotes(text: string, from: number, to: number): number {
  const quote = text[from] ?? ''
  const marks = text.startsWith(quote.repeat(3), from) ? quote.repeat(3) : quote
  const end = text.indexOf(marks, from + marks.length)
  const slash = text.indexOf('\\', from)
  if (slash >= 0 && slash < (end < 0 ? to : end)) throw new SyntaxFault('no backslash may stand in the braces', slash)
  if (end < 0 || end + marks.length > to) throw new SyntaxFault('the quotes are not closed', from)
  return end + marks.length - 1
}
