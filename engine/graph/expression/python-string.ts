/** Text as a Python literal, the way `ruff format` leaves it. */

/** What cannot stand in a literal as it is: controls, odd spaces, direction marks, lone halves of characters. */
const unprintable = /(?![\u200C\u200D])[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u
const unprintables = new RegExp(unprintable.source, 'gu')
const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** The quotes that need fewer backslashes; double ones where it makes no difference. */
export function preferredQuote(text: string): '"' | "'" {
  return count(text, '"') > count(text, "'") ? "'" : '"'
}

function count(text: string, character: string): number {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}

/**
 * The quotes in which a raw literal says the same in fewer marks; undefined where there is no backslash to save or a
 * raw literal cannot say it.
 */
export function rawQuote(text: string): '"' | "'" | undefined {
  if (!text.includes('\\') || unprintable.test(text) || endsInOddSlashes(text) || /\\["']/.test(text)) return undefined
  if (!text.includes('"')) return '"'
  return text.includes("'") ? undefined : "'"
}

function endsInOddSlashes(text: string): boolean {
  let at = text.length
  while (text[at - 1] === '\\') at--
  return (text.length - at) % 2 === 1
}

/** Text between quotes of this kind. */
export function escapeText(text: string, quote: '"' | "'"): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)
  return unprintable.test(escaped) ? escaped.replace(unprintables, escapeCharacter) : escaped
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16)
  if (short[character]) return short[character]
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`
}

/**
 * A Python string literal of any text, in one line: in double quotes unless single ones need fewer backslashes, raw
 * where the text has backslashes and nothing else to escape (LaTeX).
 */
export function pythonString(text: string): string {
  const raw = rawQuote(text)
  if (raw) return `r${raw}${text}${raw}`
  const quote = preferredQuote(text)
  return quote + escapeText(text, quote) + quote
}

/** A Python bytes literal; each UTF-16 unit is one byte. */
export function pythonBytes(bytes: string): string {
  const quote = preferredQuote(bytes)
  const escaped = bytes
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/[^ -~]/g, (byte) => short[byte] ?? `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return `b${quote}${escaped}${quote}`
}
