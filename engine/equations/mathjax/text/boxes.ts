import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js'
import { TextMacrosMethods } from '@mathjax/src/js/input/tex/textmacros/TextMacrosMethods.js'
import { TextParser } from '@mathjax/src/js/input/tex/textmacros/TextParser.js'
import type TexParser from '@mathjax/src/js/input/tex/TexParser.js'
import TexError from '@mathjax/src/js/input/tex/TexError.js'
import { decodeVerbatim } from '../../tex/verbatim.ts'

/** How much lower than a capital the letters of `\textsc` are in cmcsc10. */
const smallCapital = 0.75

/** Puts TeX in place of what was read, to be read next. */
function replace(parser: TexParser, tex: string): void {
  parser.string = tex + parser.string.slice(parser.i)
  parser.i = 0
}

/** `$…$` and `\(…\)`: a formula in text style, whatever the style around the text. */
export function inlineFormula(parser: TexParser, open: string): void {
  if (!(parser instanceof TextParser)) return
  const { nodes } = parser as unknown as { nodes: MmlNode[] }
  ;(TextMacrosMethods['Math'] as unknown as (parser: TexParser, open: string) => void)(parser, open)
  const inline = nodes.pop()
  if (!inline) return
  nodes.push(parser.create('node', 'mstyle', [inline], { displaystyle: false, scriptlevel: 0 }))
}

/** A command that stands for a formula: `\LaTeX`, `\textsuperscript{…}`; `#1` is its argument, if it has one. */
export function formula(parser: TexParser, name: string, tex: string): void {
  const argument = tex.includes('#1') ? parser.GetArgument(name) : ''
  replace(parser, `$${tex.replace('#1', () => argument)}$`)
}

/** A command that draws its argument and nothing else (`\mbox`), or its last argument (`\href{…}{…}`). */
export function transparent(parser: TexParser, name: string, skipped = 0): void {
  while (parser.GetNext() === '[') parser.GetBrackets(name)
  for (let i = 0; i < skipped; i++) parser.GetArgument(name)
  replace(parser, `{${parser.GetArgument(name)}}`)
}

/** A command without anything to draw here, with so many arguments. */
export function nothing(parser: TexParser, name: string, count = 0): void {
  if (parser.GetNext() === '*') parser.i++
  for (let i = 0; i < count; i++) parser.GetArgument(name)
}

/** `\raisebox{1ex}[…][…]{…}`. */
export function raise(parser: TexParser, name: string): void {
  const height = parser.GetArgument(name)
  while (parser.GetNext() === '[') parser.GetBrackets(name)
  replace(parser, `$\\raise ${height}{\\text{${parser.GetArgument(name)}}}$`)
}

/** `\verb|…|`: typewriter letters as they stand. */
export function verbatim(parser: TexParser, name: string): void {
  if (!(parser instanceof TextParser)) return
  const mark = parser.string.charAt(parser.i)
  const end = parser.string.indexOf(mark, parser.i + 1)
  if (!mark || end < 0) throw new TexError('NoClosingDelim', "Can't find closing delimiter for %1", name)
  const text = parser.string.slice(parser.i + 1, end)
  parser.i = end + 1
  typewriter(parser, text)
}

/** The same, as `encodeVerbatim` writes it. */
export function encodedVerbatim(parser: TexParser, name: string): void {
  if (parser instanceof TextParser) typewriter(parser, decodeVerbatim(parser.GetArgument(name)))
}

/** `\url{…}`: the same with braces. */
export function url(parser: TexParser, name: string): void {
  if (parser instanceof TextParser) typewriter(parser, parser.GetArgument(name))
}

/** Letters of the typewriter, its spaces as wide as they are and no place to break a line. */
function typewriter(parser: TextParser, text: string): void {
  for (const piece of text.split(/( )/).filter(Boolean)) {
    const isSpace = piece === ' '
    const font = { mathvariant: 'monospace' }
    parser.Push(
      isSpace ? parser.create('node', 'mspace', [], { width: '.525em' }) : parser.create('token', 'mtext', font, piece),
    )
  }
}

/** `\textsc{…}`: small letters as smaller capitals. */
export function smallCapitals(parser: TexParser, name: string): void {
  const text = parser.GetArgument(name)
  const pieces = text.split(/(\\(?:[a-zA-Z]+|.)|\$[^$]*\$|\p{Ll}+)/u)
  const small = (piece: string) =>
    /^\p{Ll}/u.test(piece) ? `{\\equationsize{${smallCapital}}${piece.toUpperCase()}}` : piece
  replace(parser, `{${pieces.map(small).join('')}}`)
}

/** A size of our own, relative to the one at hand. */
export function relativeSize(parser: TexParser, name: string): void {
  if (!(parser instanceof TextParser)) return
  const factor = Number(parser.GetArgument(name))
  parser.saveText()
  const size = Number.parseFloat(String(parser.stack.env['mathsize'] ?? '1'))
  parser.stack.env['mathsize'] = `${size * factor}em`
}
