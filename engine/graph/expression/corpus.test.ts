import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkExpression, type ExpressionProblem } from './check-expression.ts'
import { checkStatements, type StatementProblem } from './statements/check-statements.ts'
import { corpusContext, corpusContextLine, expressionTopics, statementTopics } from './testing/corpus.ts'
import { PythonProcess } from './testing/python-process.ts'

let python: PythonProcess

beforeAll(async () => {
  python = new PythonProcess(['-m', 'manim_nodes.check'])
  await python.ask(corpusContextLine)
})

afterAll(() => python.close())

function expressionVerdict(problems: readonly ExpressionProblem[]): string {
  return problems.find((problem) => problem.code === 'bad_expression')?.code ?? problems[0]?.code ?? 'ok'
}

/** What both checks must say alike: Python words its syntax errors its own way, and misplaces what is in f-strings. */
function comparable(problems: readonly ExpressionProblem[], text: string): unknown {
  const isSyntax = problems.some((problem) => problem.code === 'bad_expression')
  if (isSyntax) return problems.map((problem) => problem.code).slice(0, 1)
  const isFormatted = /f["']/i.test(text)
  return problems.map(({ code, message, column }) => (isFormatted ? { code, message } : { code, message, column }))
}

interface StatementVerdicts {
  readonly problems: readonly StatementProblem[]
  readonly dangers: readonly StatementProblem[]
}

function statementVerdict({ problems, dangers }: StatementVerdicts): string {
  return problems.length > 0 ? 'bad_expression' : dangers.length > 0 ? 'danger' : 'safe'
}

describe.each(expressionTopics)('expressions: $topic', ({ verdict, texts }) => {
  it(`are ${verdict} here and in Python`, async () => {
    for (const text of texts) {
      const ours = checkExpression(text, corpusContext)
      const theirs = ((await python.ask({ kind: 'expression', text })) as { problems: ExpressionProblem[] }).problems
      const shown = text.slice(0, 200)
      expect({ shown, verdict: expressionVerdict(ours) }).toEqual({ shown, verdict })
      expect({ shown, verdict: expressionVerdict(theirs) }).toEqual({ shown, verdict })
      expect({ shown, problems: comparable(ours, text) }).toEqual({ shown, problems: comparable(theirs, text) })
    }
  })
})

describe.each(statementTopics)('statements: $topic', ({ verdict, place, texts }) => {
  it(`are ${verdict} here and in Python`, async () => {
    for (const text of texts) {
      const ours = checkStatements(text, place, corpusContext)
      const theirs = (await python.ask({ kind: 'statements', place, text })) as StatementVerdicts
      expect({ text, verdict: statementVerdict(ours) }).toEqual({ text, verdict })
      expect({ text, verdict: statementVerdict(theirs) }).toEqual({ text, verdict })
      expect({ text, dangers: ours.dangers }).toEqual({ text, dangers: theirs.dangers })
    }
  })
})

it('holds at least 200 hostile expressions', () => {
  const hostile = expressionTopics.filter(({ verdict }) => verdict === 'name_not_allowed')
  expect(hostile.flatMap(({ texts }) => texts).length).toBeGreaterThan(400)
})
