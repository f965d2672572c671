/** Controls, line ends and marks that turn the direction of writing: in a terminal they could pretend to be other lines. */
const unprintable = /[\p{Cc}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** A text on one line, with everything escaped that is not seen as it is. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => {
    if (character === '\n') return '\\n'
    if (character === '\t') return ' '
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** A line of JSON, its end included, in which what JSON leaves as it is, is escaped too. */
export function printableJson(line: string): string {
  const end = line.endsWith('\n') ? '\n' : ''
  return printable(end === '' ? line : line.slice(0, -1)) + end
}
