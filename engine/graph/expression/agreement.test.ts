import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkExpression, checkFunction, type ExpressionProblem } from './check-expression.ts'
import { corpusContext, corpusContextLine } from './testing/corpus.ts'
import { PythonProcess } from './testing/python-process.ts'
import { expressionText, spoiltExpression, tokenSoup } from './testing/random-expression.ts'

let python: PythonProcess

beforeAll(async () => {
  python = new PythonProcess(['-m', 'manim_nodes.check'])
  await python.ask(corpusContextLine)
})

afterAll(() => python.close())

/** The codes and, where only names are refused, the messages: Python words its syntax errors its own way. */
function verdict(problems: readonly ExpressionProblem[]): readonly string[] {
  if (problems.some((problem) => problem.code === 'bad_expression')) return ['bad_expression']
  return problems.map((problem) => problem.message)
}

it.each([
  ['expressions of every kind', expressionText],
  ['expressions with a token too many', spoiltExpression],
  ['tokens in any order', tokenSoup],
])('%s get the same verdict here and in Python', async (_, texts) => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const answer = (await python.ask({ kind: 'expression', text })) as { problems: ExpressionProblem[] }
      expect(verdict(checkExpression(text, corpusContext))).toEqual(verdict(answer.problems))
    }),
    { numRuns: 1500 },
  )
})

it.each([
  [['x'], 'sin(x) + k'],
  [['x', 'x'], 'x'],
  [['_x'], '1'],
  [['eval'], 'eval("1")'],
  [['if'], '1'],
  [['ａ'], 'a'],
  [['color', 'config'], 'color + config.anything'],
  [['np'], 'np.load(x)'],
  [['x'], 'x.__class__'],
  [['x'], 'x +'],
])('functions of %j with the body %s get the same verdict here and in Python', async (args, text) => {
  const answer = (await python.ask({ kind: 'function', args, text })) as { problems: ExpressionProblem[] }
  expect(verdict(checkFunction(args, text, corpusContext))).toEqual(verdict(answer.problems))
})

it('Python answers lines that are no requests, and goes on', async () => {
  for (const line of [
    1,
    [],
    {},
    { kind: 'expression' },
    { kind: 'nothing', text: '' },
    { kind: 'context', manim_names: 3 },
  ]) {
    expect(await python.ask(line)).toHaveProperty('error')
  }
  const endless = `if a:\n    b\n${'elif c:\n    d\n'.repeat(3000)}`
  expect(await python.ask({ kind: 'statements', text: endless })).toHaveProperty('problems.0')
  expect(await python.ask({ kind: 'expression', text: '1' })).toEqual({ problems: [] })
})

it('answers text of any length and depth at once', () => {
  const pieces = [
    '(',
    '[',
    '{',
    '-',
    'not ',
    'lambda: ',
    'a+',
    'a**',
    'a if b else ',
    "f'{",
    '"',
    '\\',
    'a.',
    'a[',
    'f(',
    '9',
    '#',
    '\n',
    "'''",
    '*',
    'for ',
  ]
  const started = performance.now()
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(50_000 / piece.length))
    checkExpression(text.slice(0, 50_000), corpusContext)
    checkExpression(`${text.slice(0, 20_000)}1`, corpusContext)
  }
  // Seconds would be quadratic time; it takes a fraction of one.
  expect(performance.now() - started).toBeLessThan(5000)
})
