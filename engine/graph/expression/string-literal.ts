/** String literals of Python: their prefix and quotes, and what their escapes stand for. */
import { SyntaxFault } from './syntax-fault.ts'

/** The parts of one string token. */
export interface StringToken {
  readonly raw: boolean
  readonly bytes: boolean
  readonly formatted: boolean
  /** Offsets of what stands between the quotes. */
  readonly from: number
  readonly to: number
}

/** Takes a string token apart. */
export function splitString(text: string, start: number, end: number): StringToken {
  let quote = start
  while (text[quote] !== '"' && text[quote] !== "'") quote++
  const prefix = text.slice(start, quote).toLowerCase()
  const triple = end - quote >= 6 && text[quote + 1] === text[quote] && text[quote + 2] === text[quote]
  const width = triple ? 3 : 1
  return {
    raw: prefix.includes('r'),
    bytes: prefix.includes('b'),
    formatted: prefix.includes('f'),
    from: quote + width,
    to: end - width,
  }
}

const simple: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}
const codeLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** Line ends as Python reads them. */
export function normalLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/**
 * What a stretch of a string literal stands for.
 *
 * @param namedCharacters - take `\N{NAME}` for any character instead of refusing it
 * @throws SyntaxFault for escapes that Python refuses, and for those only Python could tell
 */
export function decode(text: string, from: number, to: number, token: StringToken, namedCharacters: boolean): string {
  const source = text.slice(from, to)
  if (token.bytes) checkAscii(source, from)
  if (token.raw || !source.includes('\\')) return normalLines(source)
  let value = ''
  let at = 0
  for (let slash = source.indexOf('\\'); slash >= 0; slash = source.indexOf('\\', at)) {
    value += normalLines(source.slice(at, slash))
    const escape = readEscape(source, slash, from + slash, token.bytes, namedCharacters)
    value = join(value, escape.value, from + slash)
    at = slash + escape.length
  }
  return value + normalLines(source.slice(at))
}

/**
 * Puts two decoded pieces together.
 *
 * @throws SyntaxFault where halves of a character, written as two escapes, would look like the character they are not
 */
export function join(left: string, right: string, offset: number): string {
  if (/[\uD800-\uDBFF]$/.test(left) && /^[\uDC00-\uDFFF]/.test(right)) {
    throw new SyntaxFault('write the character itself instead of its halves', offset)
  }
  return left + right
}

function checkAscii(source: string, from: number): void {
  const odd = source.search(/[\u0080-\uFFFF]/)
  if (odd >= 0) throw new SyntaxFault('bytes may hold only ASCII characters', from + odd)
}

function readEscape(
  source: string,
  slash: number,
  offset: number,
  bytes: boolean,
  namedCharacters: boolean,
): { value: string; length: number } {
  const letter = source[slash + 1] ?? ''
  const known = simple[letter]
  if (known !== undefined) return { value: known, length: 2 }
  if (letter === '\n') return { value: '', length: 2 }
  if (letter === '\r') return { value: '', length: source[slash + 2] === '\n' ? 3 : 2 }
  const octal = /^[0-7]{1,3}/.exec(source.slice(slash + 1, slash + 4))?.[0]
  if (octal) {
    const code = Number.parseInt(octal, 8)
    return { value: String.fromCharCode(bytes ? code & 0xff : code), length: 1 + octal.length }
  }
  if (letter === 'N' && !bytes) return readNamed(source, slash, offset, namedCharacters)
  const length = bytes && letter !== 'x' ? undefined : codeLengths[letter]
  // Python keeps an unknown escape as it is.
  if (length === undefined) return { value: '\\', length: 1 }
  const code = source.slice(slash + 2, slash + 2 + length)
  if (code.length < length || !/^[0-9a-fA-F]+$/.test(code)) {
    throw new SyntaxFault(`\\${letter} wants ${length} hexadecimal digits`, offset)
  }
  const point = Number.parseInt(code, 16)
  if (point > 0x10ffff) throw new SyntaxFault(`\\${letter}${code} is no character`, offset)
  return { value: String.fromCodePoint(point), length: 2 + length }
}

function readNamed(source: string, slash: number, offset: number, allowed: boolean): { value: string; length: number } {
  const name = /^\\N\{[^}]+\}/.exec(source.slice(slash))?.[0]
  if (!name) throw new SyntaxFault('\\N wants a name in braces', offset)
  if (!allowed) throw new SyntaxFault(`write the character itself instead of ${name}`, offset)
  return { value: '\uFFFD', length: name.length }
}
