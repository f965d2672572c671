/** What is typed into a number field: a number, a unit behind it, None, or a Python expression. */
import type { ParamValue } from '../../../engine/graph/param-value.ts'
import { checkExpression } from '../../../engine/graph/expression/check-expression.ts'
import type { ExpressionContext } from '../../../engine/graph/expression/context.ts'
import { t } from '../../strings/t.ts'

/** What was typed, as it is stored (undefined: Manim's default), or why it is nothing. */
export type Typed =
  | { readonly ok: true; readonly value: ParamValue | undefined }
  /** `column` is an offset in the typed text from 0. */
  | { readonly ok: false; readonly message: string; readonly column: number }

const decimal = /^[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i
const comma = /^([-+]?\d+),(\d+)$/
const degrees = /^(.+?)\s*(?:°|deg)$/

/**
 * Reads a typed number.
 *
 * @param unit - of the port; typed behind the number it is left out, and degrees are accepted for radians
 */
export function parseTypedNumber(text: string, context: ExpressionContext, unit?: string): Typed {
  const from = text.search(/\S/)
  const plain = text.trim().replace(/^=\s*/, '').replaceAll('−', '-')
  if (plain === '') return { ok: true, value: undefined }
  if (plain === 'None') return { ok: true, value: null }
  const inUnit = unit === 'rad' ? degrees.exec(plain)?.[1] : undefined
  if (inUnit !== undefined) return parseExpression(`${bracketed(inUnit)}*DEGREES`, context, from)
  const bare = unit !== undefined && plain.endsWith(unit) ? plain.slice(0, -unit.length).trimEnd() : plain
  if (decimal.test(bare)) return parseDecimal(bare)
  const parts = comma.exec(bare)
  if (parts) {
    const message = t('fields.decimalPoint', { right: `${parts[1]}.${parts[2]}` })
    return { ok: false, message, column: from + (parts[1]?.length ?? 0) }
  }
  return parseExpression(bare, context, from)
}

/** A whole number beyond what JSON keeps exactly stays as it is written. */
function parseDecimal(text: string): Typed {
  const digits = text.replaceAll('_', '')
  const value = Number(digits)
  const isWhole = /^[-+]?\d+$/.test(digits)
  if (!Number.isFinite(value)) return { ok: false, message: t('fields.tooLarge', { text }), column: 0 }
  return { ok: true, value: isWhole && !Number.isSafeInteger(value) ? { expr: digits } : value }
}

function parseExpression(text: string, context: ExpressionContext, from: number): Typed {
  const [problem] = checkExpression(text, context)
  if (problem) return { ok: false, message: sentence(problem.message), column: problem.column + Math.max(from, 0) }
  return { ok: true, value: { expr: text } }
}

/** As messages stand alone: with a capital letter. */
export function sentence(message: string): string {
  return message.slice(0, 1).toUpperCase() + message.slice(1)
}

function bracketed(text: string): string {
  return decimal.test(text) ? text : `(${text})`
}
