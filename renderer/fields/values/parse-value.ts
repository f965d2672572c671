/** Python that is typed where anything may stand: literals become values, the rest stays an expression. */
import type { Expression } from '../../../engine/graph/expression/ast.ts'
import { checkExpression } from '../../../engine/graph/expression/check-expression.ts'
import type { ExpressionContext } from '../../../engine/graph/expression/context.ts'
import { parseExpression } from '../../../engine/graph/expression/parse-expression.ts'
import type { DictKey, ParamValue } from '../../../engine/graph/param-value.ts'
import { sentence, type Typed } from './parse-typed-number.ts'

/** Reads typed Python. Nothing typed is Manim's default. */
export function parseTypedValue(text: string, context: ExpressionContext): Typed {
  if (text.trim() === '') return { ok: true, value: undefined }
  const [problem] = checkExpression(text, context)
  if (problem) return { ok: false, message: sentence(problem.message), column: problem.column }
  const parsed = parseExpression(text)
  return { ok: true, value: 'error' in parsed ? { expr: text.trim() } : valueOf(parsed.root, text) }
}

/** A literal where the tree is one; else the expression as it is written. */
function valueOf(node: Expression, text: string): ParamValue {
  const written = { expr: text.slice(node.start, node.end) }
  switch (node.kind) {
    case 'Num':
      return numberOf(node.text) ?? written
    case 'Str':
      return node.value
    case 'Constant':
      return node.value === 'None' ? null : node.value === '...' ? written : node.value === 'True'
    case 'UnaryOp': {
      const value = node.op === '-' && node.operand.kind === 'Num' ? numberOf(node.operand.text) : undefined
      return value === undefined ? written : -value
    }
    case 'List':
      return node.elts.some(({ kind }) => kind === 'Starred') ? written : node.elts.map((item) => valueOf(item, text))
    case 'Dict':
      return dictOf(node.keys, node.values, text) ?? written
    default:
      return written
  }
}

function numberOf(text: string): number | undefined {
  if (!/^[\d._]+(e[-+]?\d+)?$/i.test(text)) return undefined
  const value = Number(text.replaceAll('_', ''))
  return Number.isFinite(value) && (!/^\d+$/.test(text) || Number.isSafeInteger(value)) ? value : undefined
}

function dictOf(
  keys: readonly (Expression | null)[],
  values: readonly Expression[],
  text: string,
): ParamValue | undefined {
  const entries: [string, DictKey, ParamValue][] = []
  for (const [at, key] of keys.entries()) {
    const literal = key ? keyOf(key, text) : undefined
    const value = values[at]
    if (literal === undefined || !value) return undefined
    entries.push([`s${at + 1}`, literal, valueOf(value, text)])
  }
  return { dict: entries }
}

/** The key that is typed; undefined where it is no literal. */
function keyOf(node: Expression, text: string): DictKey | undefined {
  if (node.kind === 'Tuple') {
    const parts = node.elts.map((item) => valueOf(item, text))
    return parts.every((part) => typeof part === 'string' || typeof part === 'number') ? parts : undefined
  }
  const value = valueOf(node, text)
  return typeof value === 'object' && value !== null ? undefined : value
}

/** A key as it is typed into a dict: with quotes and brackets as Python, else as the text itself. */
export function parseTypedKey(text: string): DictKey {
  const parsed = parseExpression(text)
  const key = 'error' in parsed ? undefined : keyOf(parsed.root, text)
  return key ?? text
}
