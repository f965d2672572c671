/*
 * What `\verb` holds may be braces that do not balance, and must not be read as TeX by anybody on the way to where it
 * is drawn: it travels as code points between commas.
 */

/** LaTeX for letters as they stand, in any text. */
export function encodeVerbatim(text: string): string {
  return `\\equationsverb{${Array.from(text, (letter) => letter.codePointAt(0)).join(',')}}`
}

/** The letters that the argument of that command stands for. */
export function decodeVerbatim(argument: string): string {
  return String.fromCodePoint(...argument.split(',').filter(Boolean).map(Number))
}
