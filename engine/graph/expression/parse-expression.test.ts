import { describe, expect, it } from 'vitest'
import { checkExpression, checkFunction } from './check-expression.ts'
import { freeNames, namesBoundInside } from './free-names.ts'
import { parseExpression } from './parse-expression.ts'
import { corpusContext } from './testing/corpus.ts'

function errorOf(text: string): { message: string; column: number } | undefined {
  const parsed = parseExpression(text)
  return 'error' in parsed ? parsed.error : undefined
}

describe('what is wrong, and where', () => {
  it.each([
    ['', 0, 'an expression is missing'],
    ['(1 + 2', 0, "'(' was never closed"],
    ['a + )', 4, "unmatched ')'"],
    ['[1, 2)', 5, "')' does not match '['"],
    ['a +', 3, 'unexpected end'],
    ['a b', 2, "unexpected 'b'"],
    ['x = 1', 2, "unexpected '='"],
    ['a if b', 6, "'else' expected, found the end"],
    ['a $ b', 2, "unexpected character '$'"],
    ['"abc', 0, 'the quotes are not closed'],
    ['1 + 2x', 4, 'a number runs into a name'],
    ['f(a=1, a=2)', 7, "'a' is given twice"],
    ['f(a=1, 2)', 7, 'an argument without a name follows one with a name'],
    ['lambda x, x: 1', 10, "two parameters are called 'x'"],
    ['[\n 1,\n 2 3]', 9, "']' expected, found '3'"],
    ['f"{a b}"', 5, "unexpected 'b'"],
    ['f"{}"', 3, 'an expression must stand in the braces'],
    ['"\\x1"', 1, '\\x wants 2 hexadecimal digits'],
    ['π + ', 3, 'unexpected end'],
  ])('%j is refused at %d', (text, column, message) => {
    expect(errorOf(text)).toEqual({ message, column })
  })

  it('names what is not allowed', () => {
    expect(checkExpression("__import__('os').system('id')", corpusContext)[0]).toEqual({
      code: 'name_not_allowed',
      message: "'__import__' is not allowed here: expressions may use Manim, numpy and math names",
      column: 0,
    })
    const problems = checkExpression('1 + open(a).b + x.__class__ + np.load(c)', corpusContext)
    expect(problems.map(({ message, column }) => [column, message])).toEqual([
      [4, "'open' is not allowed here: it reads or writes files"],
      [18, "'.__class__' is not allowed here: expressions may not use attributes that begin with an underscore"],
      [30, "'np.load' is not allowed here: expressions may use Manim, numpy and math names"],
    ])
  })

  it('counts columns in UTF-16 units', () => {
    expect(checkExpression('"😀" + open', corpusContext)[0]?.column).toBe(7)
  })
})

describe('functions', () => {
  it('may use their arguments, whatever else these names could mean', () => {
    expect(checkFunction(['color', 'camera'], 'color + camera', corpusContext)).toEqual([])
    expect(checkFunction(['x'], 'color', corpusContext)).toHaveLength(1)
  })

  it.each([
    ['x y', 'bad_expression'],
    ['1', 'bad_expression'],
    ['', 'bad_expression'],
    ['if', 'bad_expression'],
    ['_x', 'name_not_allowed'],
    ['eval', 'name_not_allowed'],
    ['*x', 'bad_expression'],
  ])('may not call an argument %j', (arg, code) => {
    expect(checkFunction([arg], '1', corpusContext)[0]?.code).toBe(code)
  })

  it('may not have two arguments of one name', () => {
    expect(checkFunction(['x', 'x'], 'x', corpusContext)[0]?.message).toBe("two arguments are called 'x'")
  })
})

describe('free names', () => {
  function free(text: string, args: string[] = [], inputs: string[] = []): string[] {
    const parsed = parseExpression(text)
    if ('error' in parsed) throw new Error(parsed.error.message)
    return freeNames(parsed, { ...corpusContext, inputs: new Set(inputs) }, args)
  }

  it.each([
    ['2*r + 1', ['r']],
    ['b + a + b', ['b', 'a']],
    ['PI * UP + sin(x) + len(y)', ['x', 'y']],
    ['[x*k for x in xs]', ['k', 'xs']],
    ['[x for x in x]', ['x']],
    ['[a for a in b for b in a]', ['b']],
    ['[y for x in a if x for y in x if z]', ['a', 'z']],
    ['{k: v for k, (v, *w) in d}', ['d']],
    ['lambda x, y=k: x + y + z', ['k', 'z']],
    ['lambda: (lambda x: x + y)(x)', ['y', 'x']],
    ['lambda *a, **b: (a, b, c)', ['c']],
    ['f"n = {i:>{width}}" + f"{i!r}"', ['i', 'width']],
    ['f"{x=}"', ['x']],
    ['m.width + np.pi + config.frame_width', ['m']],
    ['f(key=value)', ['f', 'value']],
    ['open + _x', []],
    ['π*α', ['π', 'α']],
    ['ａ + a', ['a']],
  ])('of %s are %j', (text, names) => {
    expect(free(text)).toEqual(names)
  })

  it('leave out arguments, and take in whatever has a wire', () => {
    expect(free('k*x + PI', ['x'])).toEqual(['k'])
    expect(free('e**x + color', [], ['e', 'color'])).toEqual(['e', 'x', 'color'])
  })
})

it('tells which names an expression binds inside', () => {
  const parsed = parseExpression('[x + (lambda y, *z: a)(x) for x, (w, *v) in b if {u for u in x}]')
  if ('error' in parsed) throw new Error(parsed.error.message)
  expect(namesBoundInside(parsed).toSorted()).toEqual(['u', 'v', 'w', 'x', 'y', 'z'])
})
