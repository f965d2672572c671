/** Python text that Python would refuse, and where. Thrown inside the parser; no exported function lets it out. */
export class SyntaxFault extends Error {
  /** Offset in the text, in UTF-16 units from 0. */
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** Line from 1 and column from 0, both in UTF-16 units, of an offset in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1
  let start = 0
  const newline = /\r\n?|\n/g
  for (let match = newline.exec(text); match && newline.lastIndex <= offset; match = newline.exec(text)) {
    line++
    start = newline.lastIndex
  }
  return { line, column: offset - start }
}
