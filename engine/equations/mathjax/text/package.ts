import { Configuration } from '@mathjax/src/js/input/tex/Configuration.js'
import { HandlerType } from '@mathjax/src/js/input/tex/HandlerTypes.js'
import NewcommandMethods from '@mathjax/src/js/input/tex/newcommand/NewcommandMethods.js'
import TexError from '@mathjax/src/js/input/tex/TexError.js'
import type TexParser from '@mathjax/src/js/input/tex/TexParser.js'
import { CommandMap, MacroMap } from '@mathjax/src/js/input/tex/TokenMap.js'
import type { ParseMethod } from '@mathjax/src/js/input/tex/Types.js'
import { inlineFormula } from './boxes.ts'
import { dash, encodingOption, encodedCharacter, tie } from './characters.ts'
import { textCommands } from './commands.ts'

const commands = new CommandMap('equations-text', textCommands)
const characters = new MacroMap('equations-text-characters', {
  '-': dash as ParseMethod,
  '~': tie as ParseMethod,
  $: inlineFormula as ParseMethod,
  '<': encodedCharacter as ParseMethod,
  '>': encodedCharacter as ParseMethod,
  '|': encodedCharacter as ParseMethod,
  '"': encodedCharacter as ParseMethod,
})

/** A command that text does not know but formulas do: only definitions may be used in text. */
function otherwise(parser: TexParser, name: string): void {
  const { texParser } = parser as unknown as { texParser: TexParser }
  const macro = texParser.lookup(HandlerType.MACRO, name) as { func?: ParseMethod } | null
  const definitions = [NewcommandMethods['Macro'], NewcommandMethods['MacroWithTemplate']]
  if (macro && !definitions.includes(macro.func)) {
    throw new TexError('MathMacro', '%1 is only supported in math mode', `\\${name}`)
  }
  texParser.parse(HandlerType.MACRO, [parser, name])
}

/** The name of the package: LaTeX's text commands, where MathJax has none or others. */
export const textPackage = Configuration.create('equations-text', {
  parser: 'text',
  priority: 0,
  handler: { macro: [commands.name], character: [characters.name] },
  fallback: { macro: otherwise as ParseMethod },
}).name

/** The same for the parser of formulas: it holds the options, for text as well. */
export const textOptions = Configuration.create('equations-text-options', {
  options: { [encodingOption]: 'OT1' },
}).name
