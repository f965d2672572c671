const parts = /\d+|\D+/g

/**
 * Compares ids as people count: `node-2` before `node-10`. Numbers compare by value, everything else by code unit, so
 * that the order is the same on every machine and in every language. Never 0 for different texts.
 *
 * @returns below 0 when `a` comes first, above 0 when `b` does, 0 only when they are the same
 */
export function compareNatural(a: string, b: string): number {
  if (a === b) return 0
  const left = a.match(parts) ?? []
  const right = b.match(parts) ?? []
  const shared = Math.min(left.length, right.length)
  for (let i = 0; i < shared; i++) {
    const order = compareParts(left[i] ?? '', right[i] ?? '')
    if (order !== 0) return order
  }
  // `node-01` and `node-1` count as the same number: the text decides.
  return left.length - right.length || compareText(a, b)
}

function compareParts(a: string, b: string): number {
  if (!isNumber(a) || !isNumber(b)) return compareText(a, b)
  const left = stripZeros(a)
  const right = stripZeros(b)
  // By length first: the numbers may be longer than a double can hold.
  return left.length - right.length || compareText(left, right)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function isNumber(part: string): boolean {
  const code = part.charCodeAt(0)
  return code >= 48 && code <= 57
}

function stripZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}
