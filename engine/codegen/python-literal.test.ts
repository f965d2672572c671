import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PythonProcess } from '../graph/expression/testing/python-process.ts'
import { hostileText } from '../graph/expression/testing/random-expression.ts'
import { pythonKey, pythonLiteral, pythonNumber, pythonString } from './python-literal.ts'

describe('texts', () => {
  it.each([
    ['hello', '"hello"'],
    ['say "hi"', '\'say "hi"\''],
    ["it's", '"it\'s"'],
    [`both ' and "`, `"both ' and \\""`],
    ['\\frac{1}{2}', 'r"\\frac{1}{2}"'],
    ['\\text{"a"}', 'r\'\\text{"a"}\''],
    ['ends in \\', '"ends in \\\\"'],
    ['\\"', "'\\\\\"'"],
    ['a\nb', '"a\\nb"'],
    ['a\\b\nc', '"a\\\\b\\nc"'],
    ['😀 é 👩‍🚀', '"😀 é 👩‍🚀"'],
    ['\u0000\u001b\u00a0\u202e\u2028', '"\\x00\\x1b\\xa0\\u202e\\u2028"'],
    ['\ud800', '"\\ud800"'],
    ['', '""'],
  ])('writes %j readably', (text, code) => {
    expect(pythonString(text)).toBe(code)
  })
})

describe('numbers', () => {
  it.each([
    [1, '1'],
    [-3, '-3'],
    [0.1, '0.1'],
    [-0, '-0.0'],
    [1e21, '1e21'],
    [1.5e-7, '1.5e-7'],
    [5e-324, '5e-324'],
    [2 ** 53, '9007199254740992'],
    [Infinity, 'float("inf")'],
    [-Infinity, 'float("-inf")'],
    [Number.NaN, 'float("nan")'],
  ])('writes %d as %s', (value, code) => {
    expect(pythonNumber(value)).toBe(code)
  })
})

it('writes lists, dicts, tuples as keys, classes and constants', () => {
  expect(pythonLiteral([1, 'a', null, true, [false]])).toBe('[1, "a", None, True, [False]]')
  expect(
    pythonLiteral({
      list: [
        ['s1', 1],
        ['s2', { class: 'FadeIn' }],
      ],
    }),
  ).toBe('[1, FadeIn]')
  expect(
    pythonLiteral({
      dict: [
        ['s1', 'a', 1],
        ['s2', [0, 'b'], []],
      ],
    }),
  ).toBe('{"a": 1, (0, "b"): []}')
  expect([pythonKey([1]), pythonKey([]), pythonKey(null), pythonKey(false)]).toEqual(['(1,)', '()', 'None', 'False'])
  expect(() => pythonLiteral({ expr: 'a' })).toThrow(TypeError)
})

describe('Python', () => {
  let python: PythonProcess
  beforeAll(() => {
    python = new PythonProcess(['-c', evaluator])
  })
  afterAll(() => python.close())

  it('reads every text back', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        expect(await python.ask(pythonString(text))).toEqual({ text })
      }),
      { numRuns: 1000 },
    )
  })

  it('reads every number back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.maxSafeInteger()),
        async (value) => {
          const answer = (await python.ask(pythonNumber(value))) as { number: string }
          const bytes = new DataView(new ArrayBuffer(8))
          bytes.setFloat64(0, value)
          expect(answer.number).toBe(bytes.getBigUint64(0).toString(16).padStart(16, '0'))
        },
      ),
      { numRuns: 1000 },
    )
  })
})

/** Answers a literal with what it stands for: a text, or the bits of a number. */
const evaluator = `
import ast, json, struct, sys
for line in sys.stdin:
    value = ast.literal_eval(json.loads(line))
    answer = {'text': value} if isinstance(value, str) else {'number': struct.pack('>d', float(value)).hex()}
    print(json.dumps(answer), flush=True)
`
