/** Python text that Python would refuse, and where. Thrown inside the parser; no exported function lets it out. */
export class SyntaxFault extends Error {
  /** Offset in the text, in UTF-16 units from 0. */
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** Where the lines of a text begin, to tell lines and columns of offsets. */
export class LineIndex {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    const newline = /\r\n?|\n/g
    while (newline.test(text)) this.#starts.push(newline.lastIndex)
  }

  /** Line from 1 and column from 0 of an offset, both offset and column in UTF-16 units. */
  placeOf(offset: number): { line: number; column: number } {
    let low = 0
    let high = this.#starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) }
  }
}
