/** From the text of a parameter to a tree. */
import type { Expression } from './ast.ts'
import { BoundedCache } from './bounded-cache.ts'
import { ExpressionParser } from './parser.ts'
import { SyntaxFault } from './syntax-fault.ts'
import { tokenize } from './tokens.ts'

/** A Python expression that Python, too, would accept. */
export interface ParsedExpression {
  /** The text it was read from. */
  readonly text: string
  readonly root: Expression
}

/** Why a text is no expression. */
export interface ExpressionError {
  readonly error: {
    /** In the user's words, without a full stop. */
    readonly message: string
    /** Offset in the text from 0, in UTF-16 units: the column, where the text has one line. */
    readonly column: number
  }
}

/** Longer texts are refused, in UTF-16 units. */
export const maxLength = 50_000

/** A backslash behind nothing but blank lines and comments. */
const beginsInSlash = /^(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n?|\n))*[ \t\f]*\\/

const cache = new BoundedCache<ParsedExpression | ExpressionError>(2000)

/**
 * Reads one Python expression. Lines may be broken inside brackets, as in Python; blanks around it do not matter.
 * The answer is the same object for the same text as long as it is remembered.
 *
 * @param text - anything
 * @returns the tree, or what is wrong and where
 */
export function parseExpression(text: string): ParsedExpression | ExpressionError {
  return cache.get(text, readExpression)
}

function readExpression(text: string): ParsedExpression | ExpressionError {
  try {
    return { text, root: readRoot(text) }
  } catch (error) {
    if (error instanceof SyntaxFault) return { error: { message: error.message, column: error.offset } }
    throw error
  }
}

function readRoot(text: string): Expression {
  checkText(text, maxLength)
  const from = text.search(/[^ \t\f\r\n]/)
  if (from < 0) throw new SyntaxFault('an expression is missing', 0)
  // Pythons differ in what the lines after it may be indented by.
  if (beginsInSlash.test(text)) throw new SyntaxFault("an expression cannot begin with '\\'", from)
  let to = text.length
  while (isSpace(text.charCodeAt(to - 1))) to--
  const parser = new ExpressionParser(text, tokenize(text, from, to, true), { namedCharacters: false })
  const root = parser.expressions(false)
  while (parser.reader.next.kind === 'newline') parser.reader.advance()
  if (parser.reader.next.kind !== 'end') throw parser.reader.unexpected()
  return root
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11)
}

/** Refuses text that cannot be Python source at all. */
export function checkText(text: string, longest: number): void {
  if (text.length > longest) throw new SyntaxFault(`the text is longer than ${longest} characters`, longest)
  const zero = text.indexOf('\0')
  if (zero >= 0) throw new SyntaxFault('the text holds a zero character', zero)
  if (!text.isWellFormed()) {
    throw new SyntaxFault(
      'the text holds half a character',
      text.search(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/),
    )
  }
}
