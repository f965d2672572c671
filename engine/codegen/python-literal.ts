const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' }

/**
 * Any text as a Python string literal on one line, the way `ruff format` leaves it: double quotes unless single ones
 * save escapes, and raw where a backslash would otherwise be doubled (LaTeX).
 */
export function pythonString(text: string): string {
  if (isRawFriendly(text)) return `r${quoted(text)}`
  const quote = text.includes('"') && count(text, '"') > count(text, "'") ? "'" : '"'
  let body = ''
  for (const character of text) body += character === quote ? `\\${quote}` : escaped(character)
  return quote + body + quote
}

/** A raw string may hold no quote of its own kind, no line end and no odd backslash at its end. */
function isRawFriendly(text: string): boolean {
  if (!text.includes('\\') || /(?:^|[^\\])(?:\\\\)*\\$/.test(text)) return false
  return isPrintable(text) && !(text.includes('"') && text.includes("'"))
}

function quoted(text: string): string {
  return text.includes('"') ? `'${text}'` : `"${text}"`
}

function isPrintable(text: string): boolean {
  return [...text].every((character) => escaped(character) === character || character === '\\')
}

/** Control characters, separators of lines, invisible marks that turn text around, and halves of characters. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00A0]/u

function escaped(character: string): string {
  const known = escapes[character]
  if (known !== undefined) return known
  // Joiners hold emoji and scripts together; they are part of what people wrote.
  if (!unprintable.test(character) || character === '\u200D' || character === '\u200C') return character
  const point = character.codePointAt(0) ?? 0
  if (point < 0x100) return `\\x${point.toString(16).padStart(2, '0')}`
  return point < 0x1_0000 ? `\\u${point.toString(16).padStart(4, '0')}` : `\\U${point.toString(16).padStart(8, '0')}`
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}

/** The shortest Python literal for a number; whole numbers are integers. */
export function pythonNumber(value: number): string {
  if (Number.isNaN(value)) return 'float("nan")'
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : '-float("inf")'
  if (Object.is(value, -0)) return '-0.0'
  // `1e+21` is no whole number for Python's eyes either, and reads better without the plus.
  return String(value).replace('e+', 'e')
}
