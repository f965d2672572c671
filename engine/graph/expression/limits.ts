/** Finds expressions that would plainly take too much time or memory, without computing them. */
import type { BinOp, Expression } from './ast.ts'
import { argumentLimits } from './allowed-names.ts'

/** Whole numbers may have this many bits. */
const maxBits = 32_768
/** Texts and lists may be repeated this often. */
const maxRepeats = 1_000_000n
/** Powers of what is not known may have exponents up to this. */
const maxExponent = 100_000n
/** Widths in formats may have four digits. */
const wideFormat = /\d{5,}/
const widePercent = /%[-+ #0]*\d{5,}|\.\d{5,}/

/** Thrown by `constantInteger` for a number that is too large; caught in `isTooLarge`. */
const tooLarge = Symbol('too large')

/**
 * Whether one node, apart from those below it, is too large.
 *
 * @param callee - for a call: the full name of what is called, or `.method`
 */
export function isTooLarge(node: Expression, callee: string | undefined): boolean {
  try {
    switch (node.kind) {
      case 'BinOp':
        return isLargeOperation(node)
      case 'FormattedValue':
        return node.formatSpec?.values.some((value) => value.kind === 'Str' && wideFormat.test(value.value)) ?? false
      case 'Call':
        return (
          callee !== undefined &&
          isLargeCall(
            callee,
            node.args,
            node.keywords.map((keyword) => keyword.value),
          )
        )
      default:
        return false
    }
  } catch (error) {
    if (error === tooLarge) return true
    throw error
  }
}

function isLargeOperation(node: BinOp): boolean {
  if (node.op === '%' && node.left.kind === 'Str' && widePercent.test(node.left.value)) return true
  if (node.op === '*' && (repeats(node) ?? 0n) > maxRepeats) return true
  if (node.op !== '**' && node.op !== '<<' && node.op !== '*') return false
  constantInteger(node)
  const right = constantInteger(node.right)
  if (right === undefined || constantInteger(node.left) !== undefined) return false
  return (node.op === '**' && right > maxExponent) || (node.op === '<<' && right > BigInt(maxBits))
}

function isLargeCall(callee: string, args: readonly Expression[], keywords: readonly Expression[]): boolean {
  if (callee === 'format') return args[1]?.kind === 'Str' && wideFormat.test(args[1].value)
  if (callee === 'pow' && args.length === 2 && args[0] && args[1]) return isLargePower(args[0], args[1])
  const limit = argumentLimits.get(callee)
  return limit !== undefined && [...args, ...keywords].some((each) => (amount(each) ?? 0n) > BigInt(limit))
}

function isLargePower(base: Expression, exponent: Expression): boolean {
  const left = constantInteger(base)
  const right = constantInteger(exponent)
  if (right === undefined) return false
  if (left === undefined) return right > maxExponent
  power(left, right)
  return false
}

/** A number, or the product of the numbers in a tuple or list, as the shapes of arrays are given. */
function amount(node: Expression): bigint | undefined {
  if (node.kind !== 'Tuple' && node.kind !== 'List') return constantInteger(node)
  let product: bigint | undefined
  for (const each of node.elts) {
    const value = constantInteger(each)
    if (value !== undefined && value > 0n) product = checked((product ?? 1n) * value)
  }
  return product
}

/** How often a text or list is repeated; undefined where it is neither. */
function repeats(node: Expression): bigint | undefined {
  switch (node.kind) {
    case 'Str':
    case 'Bytes':
    case 'JoinedStr':
    case 'List':
    case 'Tuple':
    case 'ListComp':
      return 1n
    case 'BinOp': {
      if (node.op !== '*' && node.op !== '+') return undefined
      const left = repeats(node.left)
      const right = repeats(node.right)
      if (node.op === '+') return left === undefined && right === undefined ? undefined : (left ?? 0n) + (right ?? 0n)
      const times = left === undefined ? constantInteger(node.left) : constantInteger(node.right)
      const each = left ?? right
      return each === undefined ? undefined : checked(each * (times ?? 1n))
    }
    default:
      return undefined
  }
}

/** The value of an expression of whole numbers; undefined for anything else. */
function constantInteger(node: Expression): bigint | undefined {
  if (node.kind === 'Num') return readInteger(node.text)
  if (node.kind === 'UnaryOp') {
    const value = node.op === 'not' ? undefined : constantInteger(node.operand)
    if (value === undefined) return undefined
    return node.op === '-' ? -value : node.op === '~' ? ~value : value
  }
  if (node.kind !== 'BinOp') return undefined
  const left = constantInteger(node.left)
  const right = left === undefined ? undefined : constantInteger(node.right)
  return left === undefined || right === undefined ? undefined : operate(left, node.op, right)
}

function operate(left: bigint, op: BinOp['op'], right: bigint): bigint | undefined {
  switch (op) {
    case '+':
      return checked(left + right)
    case '-':
      return checked(left - right)
    case '*':
      return checked(left * right)
    case '**':
      return power(left, right)
    case '<<':
      if (right < 0n) return undefined
      if (right > BigInt(maxBits)) throw tooLarge
      return checked(left << right)
    case '>>':
      return right < 0n ? undefined : right > BigInt(maxBits) ? undefined : left >> right
    case '//':
      return right === 0n ? undefined : floorDivide(left, right)
    case '%':
      return right === 0n ? undefined : left - right * floorDivide(left, right)
    default:
      return undefined
  }
}

function power(base: bigint, exponent: bigint): bigint | undefined {
  if (exponent < 0n) return undefined
  if (base >= -1n && base <= 1n) return exponent === 0n ? 1n : base ** (2n - (exponent % 2n))
  if (BigInt(bitLength(base)) * exponent > BigInt(maxBits)) throw tooLarge
  return base ** exponent
}

/** Python's `//`, which rounds down. */
function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient
}

function checked(value: bigint): bigint {
  if (bitLength(value) > maxBits) throw tooLarge
  return value
}

function bitLength(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(2).length
}

function readInteger(text: string): bigint | undefined {
  const digits = text.replaceAll('_', '')
  return /^(?:\d+|0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.test(digits) ? BigInt(digits) : undefined
}
