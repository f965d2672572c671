import type TexParser from '@mathjax/src/js/input/tex/TexParser.js'
import type { ParseMethod } from '@mathjax/src/js/input/tex/Types.js'
import {
  encodedVerbatim,
  formula,
  inlineFormula,
  nothing,
  raise,
  relativeSize,
  smallCapitals,
  transparent,
  url,
  verbatim,
} from './boxes.ts'
import { accent, accents, insertLetter, letters } from './characters.ts'
import { applyFont, declareFamily, declareFont, declareSize, emphasize, fontChanges, fontSizes } from './fonts.ts'

/** A command's handler, and what it is given besides the parser and the name. */
type Command = ParseMethod | [ParseMethod, ...(string | number | null)[]]

/** MathJax declares one signature for the handlers of characters, macros and environments. */
const handler = (method: (parser: TexParser, name: string, argument: never) => void) => method as ParseMethod

/** Commands that draw nothing here, by the number of their arguments. */
const idle = [
  ['noindent', 'centering', 'raggedright', 'raggedleft', 'selectfont', 'null', 'relax', 'strut'],
  ['label', 'vspace', 'hyphenation', 'linespread', 'pagestyle'],
] as const

/** LaTeX's commands for text, those that MathJax does not have or has otherwise. */
export const textCommands: Record<string, Command> = {
  '(': handler(inlineFormula),
  emph: handler(emphasize),
  fontfamily: handler(declareFamily),
  textsc: handler(smallCapitals),
  equationsize: handler(relativeSize),
  raisebox: handler(raise),
  verb: handler(verbatim),
  equationsverb: handler(encodedVerbatim),
  url: handler(url),
  mbox: handler(transparent),
  hbox: handler(transparent),
  makebox: handler(transparent),
  href: [handler(transparent), 1],
  uline: [handler(formula), '\\underline{\\text{#1}}'],
  fbox: [handler(formula), '\\fbox{#1}'],
  framebox: [handler(formula), '\\fbox{#1}'],
  LaTeX: [handler(formula), '\\mathrm{\\LaTeX}'],
  TeX: [handler(formula), '\\mathrm{\\TeX}'],
  ensuremath: [handler(formula), '#1'],
  textsuperscript: [handler(formula), '^{\\text{#1}}'],
  textsubscript: [handler(formula), '_{\\text{#1}}'],
  ...Object.fromEntries(idle.flatMap((names, count) => names.map((name) => [name, [handler(nothing), count]]))),
  ...Object.fromEntries(Object.keys(fontSizes).map((name) => [name, handler(declareSize)])),
  ...Object.fromEntries(Object.entries(accents).map(([name, mark]) => [name, [handler(accent), mark]])),
  ...Object.fromEntries(Object.entries(letters).map(([name, letter]) => [name, [handler(insertLetter), letter]])),
  ...fontCommands(),
}

function fontCommands(): Record<string, Command> {
  const commands: Record<string, Command> = {}
  for (const [declaration, command, change] of fontChanges) {
    commands[declaration] = (parser) => declareFont(parser, change)
    if (command) commands[command] = (parser) => applyFont(parser, `\\${command}`, change)
  }
  return commands
}
