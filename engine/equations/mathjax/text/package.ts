import { Configuration } from '@mathjax/src/js/input/tex/Configuration.js'
import { HandlerType } from '@mathjax/src/js/input/tex/HandlerTypes.js'
import { CommandMap, MacroMap } from '@mathjax/src/js/input/tex/TokenMap.js'
import type TexParser from '@mathjax/src/js/input/tex/TexParser.js'
import type { ParseMethod } from '@mathjax/src/js/input/tex/Types.js'
import { formula, inlineFormula, nothing, raise, relativeSize, smallCapitals, transparent, url, verbatim } from './boxes.ts'
import { accent, accents, dash, insertLetter, letters, tie } from './characters.ts'
import { applyFont, declareFont, declareSize, emphasize, fontChanges, fontSizes } from './fonts.ts'
import NewcommandMethods from '@mathjax/src/js/input/tex/newcommand/NewcommandMethods.js'
import TexError from '@mathjax/src/js/input/tex/TexError.js'

type Entry = ParseMethod | [ParseMethod, ...(string | number | boolean | null)[]]
const method = (handler: unknown) => handler as ParseMethod
const entries: Record<string, Entry> = {
  '(': method(inlineFormula),
  emph: method(emphasize),
  textsc: method(smallCapitals),
  equationsize: method(relativeSize),
  raisebox: method(raise),
  verb: method(verbatim),
  url: method(url),
  mbox: method(transparent),
  hbox: method(transparent),
  makebox: method(transparent),
  href: [method(transparent), 1],
  uline: [method(formula), '\\underline{\\text{#1}}'],
  fbox: [method(formula), '\\fbox{#1}'],
  framebox: [method(formula), '\\fbox{#1}'],
  LaTeX: [method(formula), '\\mathrm{\\LaTeX}'],
  TeX: [method(formula), '\\mathrm{\\TeX}'],
  ensuremath: [method(formula), '#1'],
  textsuperscript: [method(formula), '^{\\text{#1}}'],
  textsubscript: [method(formula), '_{\\text{#1}}'],
}
for (const name of ['noindent', 'centering', 'raggedright', 'raggedleft', 'selectfont', 'null', 'relax', 'strut'])
  entries[name] = [method(nothing), 0]
for (const name of ['label', 'vspace', 'hyphenation', 'fontfamily', 'linespread', 'pagestyle']) entries[name] = [method(nothing), 1]
for (const [declaration, command, change] of fontChanges) {
  entries[declaration] = (parser: TexParser) => declareFont(parser, declaration, change)
  if (command) entries[command] = (parser: TexParser) => applyFont(parser, `\\${command}`, change)
}
for (const size of Object.keys(fontSizes)) entries[size] = method(declareSize)
for (const [name, mark] of Object.entries(accents)) entries[name] = [method(accent), mark]
for (const [name, letter] of Object.entries(letters)) entries[name] = [method(insertLetter), letter]

new CommandMap('equations-text', entries)
new MacroMap('equations-text-characters', { '-': method(dash), '~': method(tie), $: method(inlineFormula) })

/** A command that text does not know but formulas do: only definitions may be used in text. */
function otherwise(parser: TexParser, name: string): void {
  const { texParser } = parser as unknown as { texParser: TexParser }
  const macro = texParser.lookup(HandlerType.MACRO, name) as { func?: unknown } | null
  const definitions: unknown[] = [NewcommandMethods.Macro, NewcommandMethods.MacroWithTemplate]
  if (macro && !definitions.includes(macro.func)) {
    throw new TexError('MathMacro', '%1 is only supported in math mode', `\\${name}`)
  }
  texParser.parse(HandlerType.MACRO, [parser, name])
}

/** The name of the package: LaTeX's text commands, where MathJax has none or others. */
export const textCommands = Configuration.create('equations-text', {
  parser: 'text',
  priority: 0,
  handler: { macro: ['equations-text'], character: ['equations-text-characters'] },
  fallback: { macro: method(otherwise) },
}).name
