/** Python's keywords, `keyword.kwlist` of 3.11 to 3.14; they are no names. */
const keywords = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
)

/** Whether a text can be the name of a variable, an argument, an attribute or a class in Python. */
export function isPythonName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(text) && !keywords.has(text)
}
