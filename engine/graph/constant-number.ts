/**
 * The value of an expression of numbers alone, as Python computes it: `-5`, `1/2`, `2*PI/3`, `90*DEGREES`.
 *
 * @returns undefined for anything else, and where Python would fail or give no finite number
 */
export function constantNumber(text: string): number | undefined {
  if (text.length > longest) return undefined
  const tokens = text.match(token) ?? []
  if (tokens.join('').length !== text.replaceAll(/\s/g, '').length) return undefined
  const reader: Reader = { tokens, at: 0 }
  const value = readSum(reader)
  return reader.at === tokens.length && Number.isFinite(value) ? value : undefined
}

/** Nobody writes a longer constant, and reading nests. */
const longest = 200
const token = /(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[A-Za-z_][\w.]*|\*\*|\/\/|[-+*/%()]/g

const constants: Readonly<Record<string, number>> = {
  PI: Math.PI,
  TAU: 2 * Math.PI,
  DEGREES: Math.PI / 180,
  'np.pi': Math.PI,
  'np.e': Math.E,
}

interface Reader {
  readonly tokens: readonly string[]
  at: number
}

function readSum(reader: Reader): number {
  let value = readProduct(reader)
  for (let sign = take(reader, '+', '-'); sign; sign = take(reader, '+', '-')) {
    const other = readProduct(reader)
    value = sign === '+' ? value + other : value - other
  }
  return value
}

function readProduct(reader: Reader): number {
  let value = readSigned(reader)
  for (let sign = take(reader, ...products); sign; sign = take(reader, ...products)) {
    value = multiply(value, sign, readSigned(reader))
  }
  return value
}

const products = ['*', '/', '//', '%']

function multiply(a: number, sign: string, b: number): number {
  if (sign === '*') return a * b
  if (b === 0) return Number.NaN
  if (sign === '/') return a / b
  const whole = Math.floor(a / b)
  return sign === '//' ? whole : a - b * whole
}

function readSigned(reader: Reader): number {
  const sign = take(reader, '-', '+')
  if (!sign) return readPower(reader)
  const value = readSigned(reader)
  return sign === '-' ? -value : value
}

function readPower(reader: Reader): number {
  const base = readAtom(reader)
  return take(reader, '**') ? base ** readSigned(reader) : base
}

function readAtom(reader: Reader): number {
  if (take(reader, '(')) {
    const value = readSum(reader)
    return take(reader, ')') ? value : Number.NaN
  }
  const text = reader.tokens[reader.at++] ?? ''
  if (/^[\d.]/.test(text)) return Number(text.replaceAll('_', ''))
  return Object.hasOwn(constants, text) ? (constants[text] ?? Number.NaN) : Number.NaN
}

function take(reader: Reader, ...wanted: readonly string[]): string | undefined {
  const next = reader.tokens[reader.at]
  if (next === undefined || !wanted.includes(next)) return undefined
  reader.at++
  return next
}
