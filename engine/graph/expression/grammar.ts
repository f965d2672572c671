import type { Expression } from './ast.ts'
import type { TokenReader } from './token-reader.ts'

/** Options of the parser. */
export interface ParserOptions {
  /** Whether `\N{NAME}` in texts is taken as it is; only Python knows the names. */
  readonly namedCharacters: boolean
}

/** The rules of Python's expression grammar; each reads from the reader or throws SyntaxFault. */
export interface Grammar {
  readonly reader: TokenReader
  readonly options: ParserOptions
  /** `expression`: a condition, a lambda or anything tighter. */
  expression(): Expression
  /** `named_expression`: `name := expression` or an expression. */
  namedExpression(): Expression
  /** One expression, or a tuple without brackets; `stars` allows `*value` in the tuple. */
  expressions(stars: boolean): Expression
  /** An item of a list: `*value` or an expression, which may be named unless `named` is false. */
  starred(named?: boolean): Expression
  /** `*value` among the arguments of a call or in a subscript, where any expression may follow the star. */
  starredArgument(): Expression
  /** `yield`, `yield value` or `yield from value`. */
  yielded(): Expression
  /** `a or b` and all that holds tighter. */
  disjunction(): Expression
  /** `a | b` and all that holds tighter, or operators from a level on. */
  binary(least?: number): Expression
  /** What stands between `for` and `in`. */
  targets(): Expression
  /** Whether the next token can begin an expression. */
  beginsExpression(): boolean
  /** The same grammar on a stretch of the text, which counts as standing in brackets. */
  inside(from: number, to: number): Grammar
}
