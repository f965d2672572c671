import { TextParser } from '@mathjax/src/js/input/tex/textmacros/TextParser.js'
import type TexParser from '@mathjax/src/js/input/tex/TexParser.js'

/** LaTeX's three independent choices of a font. */
interface FontChoice {
  family: 'roman' | 'sans' | 'mono'
  bold: boolean
  italic: boolean
}

const upright: FontChoice = { family: 'roman', bold: false, italic: false }

/** What a font command changes; those with `fresh` start from the upright roman, as LaTeX's old two-letter ones do. */
type FontChange = Partial<FontChoice> & { fresh?: true }

/** The declarations, by name; those that take an argument are `\text` and the second entry. */
export const fontChanges: readonly (readonly [declaration: string, command: string | undefined, change: FontChange])[] =
  [
    ['rmfamily', 'textrm', { family: 'roman' }],
    ['sffamily', 'textsf', { family: 'sans' }],
    ['ttfamily', 'texttt', { family: 'mono' }],
    ['bfseries', 'textbf', { bold: true }],
    ['mdseries', 'textmd', { bold: false }],
    ['itshape', 'textit', { italic: true }],
    ['slshape', 'textsl', { italic: true }],
    ['upshape', 'textup', { italic: false }],
    ['normalfont', 'textnormal', { fresh: true }],
    ['rm', undefined, { fresh: true }],
    ['bf', undefined, { fresh: true, bold: true }],
    ['it', undefined, { fresh: true, italic: true }],
    ['sl', undefined, { fresh: true, italic: true }],
    ['sf', undefined, { fresh: true, family: 'sans' }],
    ['tt', undefined, { fresh: true, family: 'mono' }],
  ]

/** LaTeX's sizes with 10 pt text, relative to it. */
export const fontSizes: Readonly<Record<string, number>> = {
  tiny: 0.5,
  scriptsize: 0.7,
  footnotesize: 0.8,
  small: 0.9,
  normalsize: 1,
  large: 1.2,
  Large: 1.44,
  LARGE: 1.728,
  huge: 2.074,
  Huge: 2.488,
}

/** `\bfseries` and its like: from here to the end of the group. */
export function declareFont(parser: TexParser, change: FontChange): void {
  if (!(parser instanceof TextParser)) return
  parser.saveText()
  Object.assign(parser.stack.env, environment({ ...(change.fresh ? upright : current(parser)), ...change }))
}

/** `\textbf{…}` and its like. */
export function applyFont(parser: TexParser, name: string, change: FontChange): void {
  if (!(parser instanceof TextParser)) return
  parser.Push(parser.ParseTextArg(name, environment({ ...(change.fresh ? upright : current(parser)), ...change })))
}

/** `\emph{…}`: italic in upright text, upright in italic. */
export function emphasize(parser: TexParser, name: string): void {
  if (parser instanceof TextParser) applyFont(parser, name, { italic: !current(parser).italic })
}

/** LaTeX's names of Computer Modern's and Latin Modern's families. */
const families: Readonly<Record<string, FontChoice['family']>> = {
  cmss: 'sans',
  lmss: 'sans',
  cmtt: 'mono',
  lmtt: 'mono',
}

/** `\fontfamily{lmss}`; a family that is not here is set in roman, as LaTeX falls back where it has none. */
export function declareFamily(parser: TexParser, name: string): void {
  declareFont(parser, { family: families[parser.GetArgument(name)] ?? 'roman' })
}

/** `\Large` and its like. */
export function declareSize(parser: TexParser, name: string): void {
  if (!(parser instanceof TextParser)) return
  parser.saveText()
  parser.stack.env['mathsize'] = `${fontSizes[name.slice(1)] ?? 1}em`
}

/** The choice at hand, read back from MathJax's name of the font. */
function current(parser: TextParser): FontChoice {
  const name = String(parser.stack.env['mathvariant'] ?? 'normal')
  const family = name === 'monospace' ? 'mono' : name.includes('sans') ? 'sans' : 'roman'
  return { family, bold: name.includes('bold'), italic: /italic|mathit/.test(name) }
}

function environment({ family, bold, italic }: FontChoice): { mathvariant: string } {
  return { mathvariant: variant(family, bold, italic) }
}

/** MathJax's name of a font. */
function variant(family: FontChoice['family'], bold: boolean, italic: boolean): string {
  if (family === 'mono') return 'monospace'
  if (family === 'sans') {
    if (bold && italic) return 'sans-serif-bold-italic'
    return bold ? 'bold-sans-serif' : italic ? 'sans-serif-italic' : 'sans-serif'
  }
  if (bold && italic) return 'bold-italic'
  return bold ? 'bold' : italic ? '-tex-mathit' : 'normal'
}
