import { isDigit, mayContinueName } from './characters.ts'
import { SyntaxFault } from './syntax-fault.ts'

const hexadecimal = /0[xX](?:_?[0-9a-fA-F])+/y
const octal = /0[oO](?:_?[0-7])+/y
const binary = /0[bB](?:_?[01])+/y
/** `0or` begins an octal number for Python and `0b` a binary one, whatever comes then. */
const unfinished = /0[oObBxX]/y
const digits = '[0-9](?:_?[0-9])*'
const decimal = new RegExp(`(?:(?:${digits})(?:\\.(?:${digits})?)?|\\.${digits})(?:[eE][+-]?${digits})?[jJ]?`, 'y')
/** Words Python lets follow a number without a space (`1if x else 2`): it looks at these letters only. */
const wordAfterNumber = /(?:and|else|for|i[fns]|or|not)/y
/** Python refuses to read longer ones, because that takes time with the square of their length. */
const maxDigits = 4300

/**
 * Where the number that begins at `at` ends.
 *
 * @throws SyntaxFault for what Python would not take for a number (`0777`, `1__0`, `2x`)
 */
export function scanNumber(text: string, at: number, to: number): number {
  const end =
    match(hexadecimal, text, at) ?? match(octal, text, at) ?? match(binary, text, at) ?? match(decimal, text, at)
  if (end === undefined || end > to) throw new SyntaxFault('not a number', at)
  if (end === at + 1 && match(unfinished, text, at) !== undefined) throw new SyntaxFault('not a number', at)
  const number = text.slice(at, end)
  if (/^0[0-9_]*[1-9][0-9_]*$/.test(number)) throw new SyntaxFault('a whole number may not begin with 0', at)
  if (/^[0-9_]+$/.test(number) && number.replaceAll('_', '').length > maxDigits) {
    throw new SyntaxFault(`a whole number may have at most ${maxDigits} digits`, at)
  }
  const next = end < to ? text.charCodeAt(end) : -1
  if (
    next >= 0 &&
    mayContinueName(next) &&
    (isDigit(next) || next === 95 || match(wordAfterNumber, text, end) === undefined)
  ) {
    throw new SyntaxFault('a number runs into a name', at)
  }
  return end
}

function match(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}
