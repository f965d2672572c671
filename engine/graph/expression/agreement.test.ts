import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkExpression, type ExpressionProblem } from './check-expression.ts'
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
