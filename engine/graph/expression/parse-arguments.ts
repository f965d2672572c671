/** Arguments of calls, and parameters of lambdas and functions. */
import type { Arguments, Expression, Keyword, Parameter } from './ast.ts'
import { checkBindable, checkParameters } from './build.ts'
import { atGenerators, parseGenerator } from './parse-displays.ts'
import type { Grammar } from './grammar.ts'
import { SyntaxFault } from './syntax-fault.ts'

/** `(…)` behind what is called. */
export function parseCallArguments(parser: Grammar): { args: Expression[]; keywords: Keyword[] } {
  const { reader } = parser
  const { start: open } = reader.expect('(')
  const args: Expression[] = []
  const keywords: Keyword[] = []
  while (!reader.at(')')) {
    const { start, kind, text } = reader.next
    if (reader.take('**')) keywords.push({ arg: null, value: parser.expression(), start })
    else if (kind === 'name' && reader.afterNext.text === '=') {
      checkKeyword(keywords, text, start)
      reader.advance()
      reader.advance()
      keywords.push({ arg: text, value: parser.expression(), start })
    } else {
      args.push(parseArgument(parser, keywords))
      if (atGenerators(parser)) {
        if (args.length > 1 || keywords.length > 0) throw bareGenerator(start)
        const generator = parseGenerator(parser, args[0] as Expression, open)
        return { args: [generator], keywords }
      }
    }
    if (!reader.take(',')) break
  }
  reader.expect(')')
  return { args, keywords }
}

function parseArgument(parser: Grammar, keywords: readonly Keyword[]): Expression {
  const { start } = parser.reader.next
  const unpacked = keywords.some((keyword) => keyword.arg === null)
  if (parser.reader.at('*')) {
    if (unpacked) throw new SyntaxFault('* cannot follow **', start)
    return parser.starredArgument()
  }
  if (keywords.length > 0) {
    throw new SyntaxFault(`an argument without a name follows one ${unpacked ? 'with **' : 'with a name'}`, start)
  }
  return parser.namedExpression()
}

function checkKeyword(keywords: readonly Keyword[], name: string, start: number): void {
  checkBindable(name, start)
  if (keywords.some((keyword) => keyword.arg === name)) throw new SyntaxFault(`'${name}' is given twice`, start)
}

function bareGenerator(start: number): SyntaxFault {
  return new SyntaxFault('a generator beside other arguments must be put in brackets', start)
}

/**
 * The parameters of a lambda (up to `:`) or a function (up to `)`).
 *
 * @param annotated - whether parameters may say their type
 */
export function parseParameters(parser: Grammar, close: ':' | ')', annotated: boolean): Arguments {
  const { reader } = parser
  let positionalOnly: Parameter[] = []
  let positional: Parameter[] = []
  const keywordOnly: Parameter[] = []
  let vararg: Parameter | null = null
  let kwarg: Parameter | null = null
  let star = -1
  let slash = false
  while (!reader.at(close)) {
    const { start } = reader.next
    if (reader.take('**')) {
      kwarg = parseParameter(parser, annotated, false)
      reader.take(',')
      if (!reader.at(close)) throw reader.unexpected(`'${close}' expected`)
      break
    }
    if (reader.take('*')) {
      if (star >= 0) throw new SyntaxFault('only one parameter may have a *', start)
      star = start
      if (!reader.at(',')) vararg = parseParameter(parser, annotated, false, annotated)
    } else if (reader.take('/')) {
      if (slash || star >= 0 || positional.length === 0) throw new SyntaxFault("'/' cannot stand here", start)
      slash = true
      positionalOnly = positional
      positional = []
    } else if (star >= 0) keywordOnly.push(parseParameter(parser, annotated, true))
    else {
      const parameter = parseParameter(parser, annotated, true)
      if (!parameter.default && (positional.at(-1) ?? positionalOnly.at(-1))?.default) {
        throw new SyntaxFault('a parameter without a default follows one with a default', parameter.start)
      }
      positional.push(parameter)
    }
    if (!reader.take(',')) break
  }
  if (star >= 0 && !vararg && keywordOnly.length === 0) throw new SyntaxFault('a parameter must follow the *', star)
  const args = { positionalOnly, positional, vararg, keywordOnly, kwarg }
  checkParameters(args)
  return args
}

function parseParameter(parser: Grammar, annotated: boolean, defaults: boolean, starred = false): Parameter {
  const { reader } = parser
  const { text: name, start } = reader.name()
  let annotation: Expression | null = null
  if (annotated && reader.take(':')) annotation = starred ? parser.starred(false) : parser.expression()
  const value = defaults && reader.take('=') ? parser.expression() : null
  return { name, start, annotation, default: value }
}
