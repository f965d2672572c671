import { parseExpression } from '../graph/expression/parse.ts'
import { renderExpression } from '../graph/expression/render.ts'
import type { ResolvedNode } from '../graph/resolve.ts'
import type { Emitter } from './emitter.ts'
import { atom, type Doc, type Expression, operand, precedence } from './python/doc.ts'

/** Stands for a wire's Python while an expression is rendered: variables get their names only at the end. */
const placeholder = /wire_([0-9]+)_here/

/**
 * The user's expression with its wired names replaced by what they carry.
 *
 * @param bound - names that are the expression's own: arguments of the function it is the body of
 */
export function expressionOf(text: string, node: ResolvedNode, emitter: Emitter, bound: readonly string[] = []): Expression {
  const parsed = parseExpression(text)
  if ('error' in parsed) return { doc: text.trim() || 'None', precedence: precedence.lambda }
  const values: Expression[] = []
  const substitutions = new Map<string, { code: string; atom: boolean }>()
  for (const name of parsed.freeNames) {
    const source = bound.includes(name) ? undefined : node.inputs.get(name)
    if (!source || !emitter.isAvailable(source)) continue
    const value = emitter.wire(source)
    substitutions.set(name, { code: `wire_${values.length}_here`, atom: value.precedence >= precedence.atom })
    values.push(value)
  }
  const { code, modules } = renderExpression(parsed, substitutions)
  for (const module of modules) emitter.file.modules.add(module)
  const docs = code.split(placeholder).map((part, at): Doc => (at % 2 ? values[Number(part)]!.doc : part))
  const only = docs.length === 3 && docs[0] === '' && docs[2] === '' ? values[0] : undefined
  return only ?? { doc: docs, precedence: tightness(code) }
}

/** `lambda x: …`, with wired names captured. */
export function lambdaOf(args: readonly string[], body: string, node: ResolvedNode, emitter: Emitter): Expression {
  const head = args.length ? `lambda ${args.join(', ')}: ` : 'lambda: '
  return { doc: [head, operand(expressionOf(body, node, emitter, args), precedence.lambda)], precedence: precedence.lambda }
}

/** A name, number, call or bracket needs no parentheses around it; anything else gets them where it is an operand. */
function tightness(code: string): number {
  if (/^[\w.]+$/.test(code)) return atom(code).precedence
  let depth = 0
  let quote = ''
  for (const [at, character] of [...code].entries()) {
    if (quote) {
      if (character === quote && code[at - 1] !== '\\') quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    else if (depth === 0 && !/[\w.]/.test(character)) return precedence.lambda
  }
  return precedence.atom
}
