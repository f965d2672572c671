// Each is tried at one place of the source only.
const space = /[ \t\n\r]*/y
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end'

/**
 * Finds where a text stops being JSON. Engines word their own errors differently and often without the place, so the
 * text is read once more, only when parsing has failed.
 *
 * @returns line and column from 1, and what stands there in a few words
 */
export function locateJsonError(source: string): { line: number; column: number; found: string } {
  const at = readTokens(source)
  const before = source.slice(0, at)
  const line = before.split('\n').length
  const column = at - before.lastIndexOf('\n')
  return { line, column, found: describeRest(source.slice(at, at + 24)) }
}

/** Reads as far as the text is JSON and returns the offset of the first token that cannot stand there. */
function readTokens(source: string): number {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = skip(space, source, 0)
  while (at < source.length && !(expected === 'comma or end' && open.length === 0)) {
    const next = readToken(source, at, expected, open)
    if (next === undefined) return at
    expected = next.expected
    at = skip(space, source, next.end)
  }
  return at
}

function readToken(
  source: string,
  at: number,
  expected: Expected,
  open: string[],
): { end: number; expected: Expected } | undefined {
  const char = source[at] ?? ''
  const inner = open.at(-1)
  const closes = (expected === 'comma or end' && char === inner) || expected === `value or ${char}`
  if (closes || expected === `key or ${char}`) {
    open.pop()
    return { end: at + 1, expected: 'comma or end' }
  }
  if (expected === 'comma or end') {
    return char === ',' ? { end: at + 1, expected: inner === '}' ? 'key' : 'value' } : undefined
  }
  if (expected === 'colon') return char === ':' ? { end: at + 1, expected: 'value' } : undefined
  const afterText = skipText(source, at)
  if (expected === 'key' || expected === 'key or }') {
    return afterText > at ? { end: afterText, expected: 'colon' } : undefined
  }
  if (char === '{' || char === '[') {
    open.push(char === '{' ? '}' : ']')
    return { end: at + 1, expected: char === '{' ? 'key or }' : 'value or ]' }
  }
  const end = Math.max(afterText, skip(plain, source, at))
  return end > at ? { end, expected: 'comma or end' } : undefined
}

function skip(token: RegExp, source: string, at: number): number {
  token.lastIndex = at
  return token.test(source) ? token.lastIndex : at
}

/** By hand: a pattern with a loop in it would exhaust the engine's stack on a text of many megabytes. */
function skipText(source: string, start: number): number {
  if (source[start] !== '"') return start
  for (let at = start + 1; at < source.length;) {
    const char = source.charAt(at)
    if (char === '"') return at + 1
    const end = char === '\\' ? skip(escaped, source, at) : at + 1
    if (end === at || char < ' ') return start
    at = end
  }
  return start
}

function describeRest(rest: string): string {
  if (rest === '') return 'end of the file'
  const [first = ''] = /^[\w.]+|^./su.exec(rest) ?? []
  return JSON.stringify(first)
}
