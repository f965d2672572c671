import { SyntaxFault } from './syntax-fault.ts'
import type { Token, TokenKind } from './tokens.ts'

const nowhere: Token = { kind: 'end', text: '', start: 0, end: 0 }

/** Reads tokens one after the other. */
export class TokenReader {
  readonly text: string
  readonly #tokens: readonly Token[]
  #index = 0
  /** The token to be read next. */
  next: Token
  /** Where the token read last ends. */
  lastEnd = 0

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text
    this.#tokens = tokens
    this.next = tokens[0] ?? nowhere
  }

  /** The token after the next. */
  get afterNext(): Token {
    return this.#tokens[this.#index + 1] ?? nowhere
  }

  /** Where the reader stands, to come back with `rewind`. */
  mark(): number {
    return this.#index
  }

  rewind(index: number): void {
    this.#index = index
    this.next = this.#tokens[index] ?? nowhere
    this.lastEnd = this.#tokens[index - 1]?.end ?? 0
  }

  advance(): Token {
    const token = this.next
    this.lastEnd = token.end
    this.#index++
    this.next = this.#tokens[this.#index] ?? nowhere
    return token
  }

  /** Whether the next token is this operator or keyword. */
  at(text: string): boolean {
    return this.next.text === text && (this.next.kind === 'operator' || this.next.kind === 'keyword')
  }

  /** Reads this operator or keyword if it comes next. */
  take(text: string): boolean {
    if (!this.at(text)) return false
    this.advance()
    return true
  }

  /** Reads this operator or keyword, or refuses the text. */
  expect(text: string): Token {
    if (!this.at(text)) throw this.unexpected(`'${text}' expected`)
    return this.advance()
  }

  /** Reads the next token if it is of this kind. */
  takeKind(kind: TokenKind): boolean {
    if (this.next.kind !== kind) return false
    this.advance()
    return true
  }

  /** Reads a token of this kind, or refuses the text. */
  expectKind(kind: TokenKind, wanted: string): Token {
    if (this.next.kind !== kind) throw this.unexpected(wanted)
    return this.advance()
  }

  /** Reads a name that is no keyword. */
  name(): Token {
    return this.expectKind('name', 'a name expected')
  }

  /** The refusal of the next token. */
  unexpected(wanted?: string): SyntaxFault {
    const { kind, text, start } = this.next
    const what =
      kind === 'end' || kind === 'newline' ? 'the end' : kind === 'indent' ? 'an indentation' : `'${shorten(text)}'`
    return new SyntaxFault(
      wanted ? `${wanted}, found ${what}` : `unexpected ${what === 'the end' ? 'end' : what}`,
      start,
    )
  }
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text
}
