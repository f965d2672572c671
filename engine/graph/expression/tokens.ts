/** Python's tokenizer: names, numbers, strings, operators and, for statements, the layout of lines. */
import { isBlank, isDigit, isIdentifier, keywords, oddCharacter, mayBeginName, mayContinueName } from './characters.ts'
import { scanNumber } from './scan-number.ts'
import { SyntaxFault } from './syntax-fault.ts'

export type TokenKind = 'name' | 'keyword' | 'number' | 'string' | 'operator' | 'newline' | 'indent' | 'dedent' | 'end'

/** One token. Names are in normal form (NFKC), as Python reads them. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  /** Offsets in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** Python allows this many open brackets. */
const maxBrackets = 200
/** Python allows this many levels of indentation. */
const maxIndents = 100
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const operators3 = new Set(['**=', '//=', '>>=', '<<=', '...'])
const operators2 = new Set([
  '**',
  '//',
  '>>',
  '<<',
  '<=',
  '>=',
  '==',
  '!=',
  '->',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '&=',
  '|=',
  '^=',
  '@=',
  ':=',
])
const operators1 = new Set('+-*/%@&|^~<>()[]{},:.;='.split(''))
const stringPrefixes = new Set(['', 'r', 'u', 'b', 'f', 'br', 'rb', 'fr', 'rf'])

/**
 * The tokens of a text, an `end` token last.
 *
 * @param text - Python source
 * @param from - where to begin, in UTF-16 units
 * @param to - where the source ends
 * @param layout - whether lines matter (statements); without, text counts as standing in brackets
 * @throws SyntaxFault
 */
export function tokenize(text: string, from: number, to: number, layout: boolean): Token[] {
  const scanner = new Scanner(text, from, to, layout)
  scanner.run()
  return scanner.tokens
}

class Scanner {
  readonly tokens: Token[] = []
  readonly #text: string
  readonly #to: number
  readonly #layout: boolean
  #at: number
  #open: { text: string; at: number }[] = []
  #indents: { spaces: number; alternative: number }[] = []

  constructor(text: string, from: number, to: number, layout: boolean) {
    this.#text = text
    this.#at = from
    this.#to = to
    this.#layout = layout
  }

  run(): void {
    if (this.#layout) this.#beginLine()
    while (this.#at < this.#to) this.#scan()
    const unclosed = this.#open.at(-1)
    if (unclosed) throw new SyntaxFault(`'${unclosed.text}' was never closed`, unclosed.at)
    if (this.#layout) {
      if (this.tokens.length > 0 && this.tokens.at(-1)?.kind !== 'newline') this.#push('newline', this.#to, this.#to)
      for (const _ of this.#indents) this.#push('dedent', this.#to, this.#to)
    }
    this.#push('end', this.#to, this.#to)
  }

  #push(kind: TokenKind, start: number, end: number): void {
    this.tokens.push({ kind, text: this.#text.slice(start, end), start, end })
  }

  #unit(at: number): number {
    return at < this.#to ? this.#text.charCodeAt(at) : -1
  }

  #scan(): void {
    const at = this.#at
    const unit = this.#text.charCodeAt(at)
    if (isBlank(unit)) this.#at++
    else if (unit === 10 || unit === 13) this.#newline()
    else if (unit === 35) this.#skipComment()
    else if (unit === 92) this.#continueLine()
    else if (isDigit(unit) || (unit === 46 && isDigit(this.#unit(at + 1)))) {
      this.#at = scanNumber(this.#text, at, this.#to)
      this.#push('number', at, this.#at)
    } else if (unit === 34 || unit === 39) this.#string(at)
    else if (mayBeginName(unit)) this.#name()
    else this.#operator()
  }

  #skipComment(): void {
    while (this.#at < this.#to && this.#text[this.#at] !== '\n' && this.#text[this.#at] !== '\r') this.#at++
  }

  #afterBreak(at: number): number {
    return this.#unit(at) === 13 && this.#unit(at + 1) === 10 ? at + 2 : at + 1
  }

  #newline(): void {
    const start = this.#at
    this.#at = this.#afterBreak(start)
    if (this.#open.length > 0 || !this.#layout) return
    this.#push('newline', start, start)
    this.#beginLine()
  }

  #continueLine(): void {
    const next = this.#unit(this.#at + 1)
    if (next !== 10 && next !== 13) throw new SyntaxFault("unexpected character after '\\'", this.#at + 1)
    this.#at = this.#afterBreak(this.#at + 1)
    if (this.#at >= this.#to) throw new SyntaxFault("the text ends after '\\'", this.#at)
  }

  /** Skips blank lines and turns the next line's indentation into tokens. */
  #beginLine(): void {
    for (;;) {
      let spaces = 0
      let alternative = 0
      for (; isBlank(this.#unit(this.#at)); this.#at++) {
        const unit = this.#unit(this.#at)
        if (unit === 12) spaces = alternative = 0
        else {
          spaces = unit === 9 ? (Math.floor(spaces / 8) + 1) * 8 : spaces + 1
          alternative++
        }
      }
      if (this.#unit(this.#at) === 35) this.#skipComment()
      if (this.#at >= this.#to) return
      const unit = this.#unit(this.#at)
      if (unit !== 10 && unit !== 13) return this.#indent(spaces, alternative)
      this.#at = this.#afterBreak(this.#at)
    }
  }

  #indent(spaces: number, alternative: number): void {
    const current = this.#indents.at(-1) ?? { spaces: 0, alternative: 0 }
    if (spaces === current.spaces) return this.#checkTabs(alternative === current.alternative)
    if (spaces > current.spaces) {
      this.#checkTabs(alternative > current.alternative)
      if (this.#indents.length + 1 >= maxIndents) throw new SyntaxFault('too many levels of indentation', this.#at)
      this.#indents.push({ spaces, alternative })
      return this.#push('indent', this.#at, this.#at)
    }
    while ((this.#indents.at(-1)?.spaces ?? 0) > spaces) {
      this.#indents.pop()
      this.#push('dedent', this.#at, this.#at)
    }
    const outer = this.#indents.at(-1) ?? { spaces: 0, alternative: 0 }
    if (outer.spaces !== spaces) throw new SyntaxFault('this line is indented like no line above it', this.#at)
    this.#checkTabs(alternative === outer.alternative)
  }

  #checkTabs(consistent: boolean): void {
    if (!consistent) throw new SyntaxFault('tabs and spaces are mixed in the indentation', this.#at)
  }

  #name(): void {
    const start = this.#at
    let ascii = true
    for (let unit = this.#unit(this.#at); unit >= 0 && mayContinueName(unit); unit = this.#unit(++this.#at)) {
      if (unit >= 128) ascii = false
    }
    const written = this.#text.slice(start, this.#at)
    const quote = this.#unit(this.#at)
    if ((quote === 34 || quote === 39) && stringPrefixes.has(written.toLowerCase())) return this.#string(start)
    if (!ascii && !isIdentifier(written)) {
      const odd = oddCharacter(written)
      throw new SyntaxFault(`unexpected character '${odd}'`, start + written.indexOf(odd))
    }
    const text = ascii ? written : written.normalize('NFKC')
    // Python looks for keywords before it normalises and takes such a word for a name; nobody means that.
    if (!ascii && keywords.has(text)) throw new SyntaxFault(`'${text}' is written with odd letters`, start)
    this.tokens.push({ kind: keywords.has(text) ? 'keyword' : 'name', text, start, end: this.#at })
  }

  /** A string with its prefix; `this.#at` stands on the quote. */
  #string(start: number): void {
    const quote = this.#unit(this.#at)
    const triple = this.#unit(this.#at + 1) === quote && this.#unit(this.#at + 2) === quote
    let at = this.#at + (triple ? 3 : 1)
    for (;;) {
      const unit = this.#unit(at)
      if (unit < 0) throw new SyntaxFault('the quotes are not closed', start)
      if (unit === 92) at = this.#afterBreak(at + 1)
      else if (unit === quote && (!triple || (this.#unit(at + 1) === quote && this.#unit(at + 2) === quote))) break
      else if (!triple && (unit === 10 || unit === 13)) throw new SyntaxFault('the quotes are not closed', start)
      else at++
    }
    this.#at = at + (triple ? 3 : 1)
    this.#push('string', start, this.#at)
  }

  #operator(): void {
    const start = this.#at
    const three = this.#text.slice(start, Math.min(start + 3, this.#to))
    const two = three.slice(0, 2)
    const one = three.slice(0, 1)
    let length = 1
    if (operators3.has(three)) length = 3
    else if (operators2.has(two)) length = 2
    else if (!operators1.has(one)) throw new SyntaxFault(`unexpected character '${one}'`, start)
    this.#at += length
    if (length === 1) this.#bracket(one, start)
    this.#push('operator', start, this.#at)
  }

  #bracket(text: string, at: number): void {
    if (text in closing) {
      if (this.#open.length >= maxBrackets) throw new SyntaxFault('brackets are nested too deeply', at)
      this.#open.push({ text, at })
    } else if (text === ')' || text === ']' || text === '}') {
      const open = this.#open.pop()
      if (!open) throw new SyntaxFault(`unmatched '${text}'`, at)
      if (closing[open.text] !== text) throw new SyntaxFault(`'${text}' does not match '${open.text}'`, at)
    }
  }
}
