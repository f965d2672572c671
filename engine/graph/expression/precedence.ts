/** How tightly expressions hold together. */
import type { BinaryOperator, Expression } from './ast.ts'

/** Levels, loosest first; an operand of a tighter place needs brackets. */
export const levels = {
  /** `yield`, `:=` and `*value`, which stand only where the grammar has a place for them. */
  none: -1,
  lambda: 0,
  conditional: 1,
  or: 2,
  and: 3,
  not: 4,
  comparison: 5,
  bitOr: 6,
  bitXor: 6.25,
  bitAnd: 6.5,
  shift: 7,
  sum: 8,
  product: 9,
  unary: 10,
  power: 11,
  await: 12,
  atom: 13,
} as const

const operators: Readonly<Record<BinaryOperator, number>> = {
  '|': levels.bitOr,
  '^': levels.bitXor,
  '&': levels.bitAnd,
  '<<': levels.shift,
  '>>': levels.shift,
  '+': levels.sum,
  '-': levels.sum,
  '*': levels.product,
  '/': levels.product,
  '//': levels.product,
  '%': levels.product,
  '@': levels.product,
  '**': levels.power,
}

/** The level of an expression as it is printed. Tuples and generators are printed in brackets, hence atoms. */
export function levelOf(node: Expression): number {
  switch (node.kind) {
    case 'BinOp':
      return operators[node.op]
    case 'UnaryOp':
      return node.op === 'not' ? levels.not : levels.unary
    case 'BoolOp':
      return node.op === 'or' ? levels.or : levels.and
    case 'Compare':
      return levels.comparison
    case 'IfExp':
      return levels.conditional
    case 'Lambda':
      return levels.lambda
    case 'Await':
      return levels.await
    case 'Starred':
    case 'NamedExpr':
    case 'Yield':
    case 'YieldFrom':
    case 'Slice':
      return levels.none
    default:
      return levels.atom
  }
}
