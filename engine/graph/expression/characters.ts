/** What Python's tokenizer calls a letter, a digit and a blank. */

const identifierPattern = /^[_\p{XID_Start}][\p{XID_Continue}]*$/u

/** Whether a UTF-16 unit may begin a name; units beyond ASCII are judged once the whole name is known. */
export function mayBeginName(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit >= 128
}

/** Whether a UTF-16 unit may stand inside a name. */
export function mayContinueName(unit: number): boolean {
  return mayBeginName(unit) || (unit >= 48 && unit <= 57)
}

/** Whether a unit is one of 0 to 9. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** Whether a unit separates tokens without ending a line: space, tab, form feed. */
export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 12
}

/** Whether text, as written, is a Python identifier (keywords included). */
export function isIdentifier(text: string): boolean {
  return identifierPattern.test(text)
}

/** The first character that keeps text from being an identifier. */
export function oddCharacter(text: string): string {
  for (const character of text) if (!isIdentifier(`a${character}`)) return character
  return String.fromCodePoint(text.codePointAt(0) ?? 0)
}

/** The words that are never names. `match`, `case`, `type` and `_` are names outside their statements. */
export const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
)
