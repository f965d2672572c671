/** String literals side by side, which Python reads as one. */
import type { Expression } from './ast.ts'
import { build } from './build.ts'
import { FormatParser } from './parse-format.ts'
import type { Grammar } from './grammar.ts'
import { decode, join, splitString } from './string-literal.ts'
import { SyntaxFault } from './syntax-fault.ts'

/** One or more string tokens: a text, bytes, or a formatted text. */
export function parseStrings(parser: Grammar): Expression {
  const { reader, options } = parser
  const { start } = reader.next
  let bytes: boolean | undefined
  let format: FormatParser | undefined
  let value = ''
  while (reader.next.kind === 'string') {
    const token = reader.advance()
    const parts = splitString(reader.text, token.start, token.end)
    if (bytes !== undefined && bytes !== parts.bytes)
      throw new SyntaxFault('bytes and texts cannot be mixed', token.start)
    bytes = parts.bytes
    if (!parts.formatted) {
      const piece = decode(reader.text, parts.from, parts.to, parts, options.namedCharacters)
      if (format) format.literal(piece, token.start)
      else value = join(value, piece, token.start)
      continue
    }
    if (!format) {
      format = new FormatParser(parser)
      format.literal(value, start)
    }
    format.parse(parts)
  }
  const end = reader.lastEnd
  if (format) return build({ kind: 'JoinedStr', values: format.values(), start, end })
  return build({ kind: bytes ? 'Bytes' : 'Str', value, start, end })
}
