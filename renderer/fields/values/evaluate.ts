/** Computes simple numeric Python in the page, for plots and vectors; Python itself stays the judge. */
import { members, maths } from '../../../engine/graph/expression/allowed-names.ts'
import type { BinOp, Call, Compare, Expression } from '../../../engine/graph/expression/ast.ts'
import { parseExpression } from '../../../engine/graph/expression/parse-expression.ts'

/** What an expression can be here. */
export type Computed = number | readonly number[]

const constants: Readonly<Record<string, Computed>> = {
  PI: Math.PI,
  TAU: 2 * Math.PI,
  DEGREES: Math.PI / 180,
  'np.pi': Math.PI,
  'np.e': Math.E,
  'math.pi': Math.PI,
  'math.e': Math.E,
  ORIGIN: [0, 0, 0],
  UP: [0, 1, 0],
  DOWN: [0, -1, 0],
  LEFT: [-1, 0, 0],
  RIGHT: [1, 0, 0],
  IN: [0, 0, -1],
  OUT: [0, 0, 1],
  UL: [-1, 1, 0],
  UR: [1, 1, 0],
  DL: [-1, -1, 0],
  DR: [1, -1, 0],
  X_AXIS: [1, 0, 0],
  Y_AXIS: [0, 1, 0],
  Z_AXIS: [0, 0, 1],
}

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  abs: Math.abs,
  min: Math.min,
  max: Math.max,
  round: (value) => Math.round(value),
  float: (value) => value,
  int: Math.trunc,
  pow: (base, exponent) => base ** exponent,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  arcsin: Math.asin,
  arccos: Math.acos,
  arctan: Math.atan,
  arctan2: Math.atan2,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  atan2: Math.atan2,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  exp: Math.exp,
  log: Math.log,
  log10: Math.log10,
  log2: Math.log2,
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  floor: Math.floor,
  ceil: Math.ceil,
  sign: Math.sign,
  hypot: Math.hypot,
  absolute: Math.abs,
  degrees: (value) => (value * 180) / Math.PI,
  radians: (value) => (value * Math.PI) / 180,
}

/** Thrown inside for what is not computed here; caught in `compute`. */
class Beyond extends Error {}

/** Names that stand for values: the arguments of a function. */
export type Variables = Readonly<Record<string, number>>

/** The value of an expression; undefined for what is not computed here, or has no finite value. */
export function compute(text: string, variables: Variables = {}): Computed | undefined {
  const parsed = parseExpression(text)
  if ('error' in parsed) return undefined
  try {
    const value = valueOf(parsed.root, variables)
    return [value].flat().every(Number.isFinite) ? value : undefined
  } catch (error) {
    if (error instanceof Beyond) return undefined
    throw error
  }
}

function valueOf(node: Expression, variables: Variables): Computed {
  switch (node.kind) {
    case 'Num':
      return Number(node.text.replaceAll('_', ''))
    case 'Name':
    case 'Attribute':
      return named(nameOf(node), variables)
    case 'UnaryOp':
      if (node.op === '-' || node.op === '+') return each(node.op === '-' ? -1 : 1, valueOf(node.operand, variables))
      if (node.op === 'not') return scalar(node.operand, variables) === 0 ? 1 : 0
      throw new Beyond()
    case 'BinOp':
      return operate(node, variables)
    case 'Compare':
      return compare(node, variables)
    case 'BoolOp':
      return logic(node.op, node.values, variables)
    case 'IfExp':
      return valueOf(scalar(node.test, variables) === 0 ? node.orelse : node.body, variables)
    case 'Call':
      return call(node, variables)
    case 'List':
    case 'Tuple':
      return node.elts.map((item) => scalar(item, variables))
    default:
      throw new Beyond()
  }
}

function nameOf(node: Expression): string {
  if (node.kind === 'Name') return node.id
  return node.kind === 'Attribute' && node.value.kind === 'Name' ? `${node.value.id}.${node.attr}` : ''
}

function named(name: string, variables: Variables): Computed {
  const value = Object.hasOwn(variables, name) ? variables[name] : Object.hasOwn(constants, name) && constants[name]
  if (value === undefined || value === false) throw new Beyond()
  return value
}

function scalar(node: Expression, variables: Variables): number {
  const value = valueOf(node, variables)
  if (typeof value !== 'number') throw new Beyond()
  return value
}

function each(factor: number, value: Computed): Computed {
  return typeof value === 'number' ? factor * value : value.map((part) => factor * part)
}

function operate({ left, op, right }: BinOp, variables: Variables): Computed {
  const [a, b] = [valueOf(left, variables), valueOf(right, variables)]
  if (typeof a === 'number' && typeof b === 'number') return arithmetic(a, op, b)
  if (op === '*' && typeof a === 'number') return each(a, b)
  if ((op === '*' || op === '/') && typeof b === 'number') return each(op === '*' ? b : 1 / b, a)
  const areVectors = typeof a !== 'number' && typeof b !== 'number' && a.length === b.length
  if (areVectors && (op === '+' || op === '-')) return a.map((part, at) => arithmetic(part, op, b[at] ?? 0))
  throw new Beyond()
}

function arithmetic(a: number, op: BinOp['op'], b: number): number {
  switch (op) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '//':
      return Math.floor(a / b)
    case '%':
      return a - b * Math.floor(a / b)
    case '**':
      return a ** b
    default:
      throw new Beyond()
  }
}

function compare({ left, ops, comparators }: Compare, variables: Variables): number {
  let before = scalar(left, variables)
  for (const [at, op] of ops.entries()) {
    const next = scalar(comparators[at] ?? left, variables)
    if (!holds(before, op, next)) return 0
    before = next
  }
  return 1
}

function holds(a: number, op: Compare['ops'][number], b: number): boolean {
  if (op === '<') return a < b
  if (op === '<=') return a <= b
  if (op === '>') return a > b
  if (op === '>=') return a >= b
  if (op === '==') return a === b
  if (op === '!=') return a !== b
  throw new Beyond()
}

function logic(op: 'and' | 'or', values: readonly Expression[], variables: Variables): number {
  let value = 0
  for (const operand of values) {
    value = scalar(operand, variables)
    if ((value === 0) === (op === 'and')) return value
  }
  return value
}

function call({ func, args, keywords }: Call, variables: Variables): number {
  const name = nameOf(func)
  const isKnown = maths.has(name) || members.has(name) || !name.includes('.')
  const apply = functions[name.replace(/^(np|numpy|math)\./, '')]
  if (!isKnown || !apply || keywords.length > 0) throw new Beyond()
  return apply(...args.map((argument) => scalar(argument, variables)))
}
