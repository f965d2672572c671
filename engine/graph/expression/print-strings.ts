/**
 * Texts as Python literals, also inside the braces of an f-string, where Python 3.11 allows no backslash and no quote of
 * the f-string's own kind.
 */
import type { Expression, FormattedValue, JoinedStr } from './ast.ts'
import { levels } from './precedence.ts'
import { escapeText, preferredQuote, pythonBytes, pythonString, rawQuote } from './python-string.ts'

type Quote = '"' | "'"

/** The quotes that may be used; `any` outside of f-strings. */
export type Quotes = 'any' | readonly Quote[]

/** Prints an expression under these quotes where something as tight as `least` must stand. */
export type Print = (node: Expression, least: number, quotes: Quotes) => string

/** Thrown where a text cannot be written with the quotes that are left; the f-string around it is then written otherwise. */
class OutOfQuotes extends Error {}

/** A text literal. */
export function printText(value: string, quotes: Quotes): string {
  return quotes === 'any' ? pythonString(value) : plain(value, pythonString(value).slice(1, -1), quotes, '')
}

/** A bytes literal. */
export function printBytes(value: string, quotes: Quotes): string {
  const text = pythonBytes(value)
  return quotes === 'any' ? text : plain(value, text.slice(2, -1), quotes, 'b')
}

/** A literal without a backslash. */
function plain(value: string, escaped: string, quotes: readonly Quote[], prefix: string): string {
  const quote = quotes.find((each) => !value.includes(each))
  if (!quote || value.includes('\\') || (escaped !== value && escaped.includes('\\'))) throw new OutOfQuotes()
  return prefix + quote + value + quote
}

/** An f-string; `"…".format(…)` where no f-string of Python 3.11 can say it. */
export function printFormatted(node: JoinedStr, quotes: Quotes, print: Print): string {
  const literals = literalsOf(node)
  const first = preferredQuote(literals.join(''))
  const second = first === '"' ? "'" : '"'
  for (const quote of [first, second] as const) {
    const text = attempt(() => inQuotes(node, quote, quote, quotes, print))
    if (text !== undefined) return text
  }
  if (quotes === 'any') {
    const text = attempt(() => inQuotes(node, '"', '"""', quotes, print))
    if (text !== undefined) return text
  }
  return asFormatCall(node, quotes, print)
}

function attempt(print: () => string): string | undefined {
  try {
    return print()
  } catch (error) {
    if (error instanceof OutOfQuotes) return undefined
    throw error
  }
}

/** All literal text, that of formats included. */
function literalsOf(node: JoinedStr): string[] {
  return node.values.flatMap((value) => {
    if (value.kind === 'Str') return [value.value]
    return value.kind === 'FormattedValue' && value.formatSpec ? literalsOf(value.formatSpec) : []
  })
}

function inQuotes(node: JoinedStr, quote: Quote, marks: string, quotes: Quotes, print: Print): string {
  if (quotes !== 'any' && !quotes.includes(quote)) throw new OutOfQuotes()
  const literals = literalsOf(node)
  const isNested = quotes !== 'any'
  const isRaw = marks === quote && !isNested && saysRaw(literals, quote)
  const left: Quote[] = marks.length === 3 ? ['"', "'"] : [quote === '"' ? "'" : '"']
  const inner = quotes === 'any' ? left : quotes.filter((each) => left.includes(each))
  const write: Writer = {
    literal: (text) => (isRaw ? text : escapeText(text, quote)),
    value: (value) => {
      const text = print(value, endsInLambda(value) ? levels.atom : levels.lambda, inner)
      if (text.includes(marks) || text.includes('\\')) throw new OutOfQuotes()
      return text
    },
  }
  const body = printParts(node, write, true)
  if (isNested && body.includes('\\')) throw new OutOfQuotes()
  return `${isRaw ? 'rf' : 'f'}${marks}${body}${marks}`
}

/** Whether raw quotes save backslashes and can say everything. */
function saysRaw(literals: readonly string[], quote: Quote): boolean {
  if (!literals.some((text) => text.includes('\\'))) return false
  return (
    literals.every((text) => !text.includes(quote) && (!text.includes('\\') || rawQuote(text) !== undefined)) &&
    !literals.some((text) => pythonString(text.replaceAll('\\', '')).includes('\\'))
  )
}

/** A colon of its own would end the value and begin its format. */
function endsInLambda(node: Expression): boolean {
  return node.kind === 'Lambda' || (node.kind === 'IfExp' && endsInLambda(node.orelse))
}

interface Writer {
  literal(text: string): string
  value(node: Expression): string
}

function printParts(node: JoinedStr, write: Writer, isOuter: boolean): string {
  return node.values
    .map((value) => {
      if (value.kind === 'FormattedValue') return printValue(value, write)
      if (value.kind !== 'Str') return ''
      const text = write.literal(value.value)
      return isOuter ? text.replaceAll('{', '{{').replaceAll('}', '}}') : text
    })
    .join('')
}

function printValue({ value, conversion, formatSpec }: FormattedValue, write: Writer): string {
  const text = write.value(value)
  // Two braces would be one of the text's.
  const before = text.startsWith('{') ? ' ' : ''
  const after = before && !conversion && !formatSpec ? ' ' : ''
  const spec = formatSpec ? `:${printParts(formatSpec, write, false)}` : ''
  return `{${before}${text}${after}${conversion && `!${conversion}`}${spec}}`
}

function asFormatCall(node: JoinedStr, quotes: Quotes, print: Print): string {
  const values: string[] = []
  const write: Writer = {
    literal: (text) => text,
    value: (value) => {
      values.push(print(value, levels.lambda, quotes))
      return ''
    },
  }
  const template = printText(printParts(node, write, true), quotes)
  return `${template}.format(${values.join(', ')})`
}
