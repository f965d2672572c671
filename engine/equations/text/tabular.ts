import { TexReader } from '../tex/reader.ts'

/** What a cell of text is wider by on either side than one of a formula: `\tabcolsep` less `\arraycolsep`. */
const padding = '\\hspace{.1em}'

/**
 * A `tabular` as an `array` whose cells are text.
 *
 * @param body what stands between `\begin{tabular}` and `\end{tabular}`, the column specification with it
 */
export function tabularToArray(body: string): string {
  const reader = new TexReader(body)
  const position = reader.readOptional()
  const columns = reader.readArgument()
  const place = position === undefined ? '' : `[${position}]`
  return `\\begin{array}${place}{${columns}}${cellsToArray(reader.source.slice(reader.position))}\\end{array}`
}

/** The cells alone. */
export function cellsToArray(cells: string): string {
  const reader = new TexReader(cells)
  let array = ''
  let cell = ''
  const flush = () => {
    array += cellToMath(cell)
    cell = ''
  }
  while (!reader.atEnd) {
    const separator = reader.match(/&|\\\\\*?(?:\s*\[[^\]]*\])?/)
    if (separator) {
      flush()
      array += ` ${separator[0]} `
      continue
    }
    const formula = reader.match(/\$[^$]*\$/)
    cell += formula?.[0] ?? reader.readGroup() ?? reader.readCommand() ?? cells.charAt(reader.position++)
  }
  flush()
  return array
}

function cellToMath(cell: string): string {
  const lines =
    /^\s*(?:\\(?:hline|toprule|midrule|bottomrule)\s*|\\(?:cline|cmidrule)\s*\{[^}]*\}\s*)*/.exec(cell)?.[0] ?? ''
  const hlines = lines
    .trim()
    .replace(/\\(?:cline|cmidrule)\s*\{[^}]*\}/g, '')
    .replace(/\\(?:top|mid|bottom)rule/g, '\\hline')
  const text = cell.slice(lines.length).trim()
  const spaced = text && `\\text{${padding}${text}${padding}}`
  return [hlines, spaced].filter(Boolean).join(' ')
}
