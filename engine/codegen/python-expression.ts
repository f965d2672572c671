import { parseExpression } from '../graph/expression/parse-expression.ts'
import type { ResolvedNode } from '../graph/resolve.ts'
import type { Emitter } from './emitter.ts'
import { type Expression, operand, precedence } from './python/doc.ts'
import { renderExpression } from './python/render-expression.ts'

/**
 * The user's expression with its wired names replaced by what they carry.
 *
 * @param bound - names that are the expression's own: arguments of the function it is the body of
 */
export function expressionOf(
  text: string,
  node: ResolvedNode,
  emitter: Emitter,
  bound: readonly string[] = [],
): Expression {
  const parsed = parseExpression(text)
  if ('error' in parsed) return { doc: text.trim() || 'None', precedence: precedence.lambda }
  const context = {
    substitute: (name: string) => {
      const source = node.inputs.get(name)
      return source && emitter.isAvailable(source) ? emitter.wire(source) : undefined
    },
    module: (name: string) => emitter.file.modules.add(name),
  }
  return renderExpression(parsed.root, context, bound)
}

/** `lambda x: …`, with wired names captured. */
export function lambdaOf(args: readonly string[], body: string, node: ResolvedNode, emitter: Emitter): Expression {
  const head = args.length ? `lambda ${args.join(', ')}: ` : 'lambda: '
  return {
    doc: [head, operand(expressionOf(body, node, emitter, args), precedence.lambda)],
    precedence: precedence.lambda,
  }
}
