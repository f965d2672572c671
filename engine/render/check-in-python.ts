import { execa } from 'execa'
import { z } from 'zod'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { GraphDocument } from '../graph/document.ts'
import type { Problem } from '../graph/problem.ts'
import { codeNodes } from '../graph/python-nodes.ts'
import { pythonChecks } from '../graph/python-checks.ts'
import { pythonResources } from '../library/resources.ts'

/** What `manim_nodes.check` says of an expression that must not run. */
export const pythonRefusal = z.object({
  code: z.enum(['bad_expression', 'name_not_allowed']),
  message: z.string(),
  column: z.number(),
})
type PythonRefusal = z.infer<typeof pythonRefusal>

const replySchema = z.object({ problems: z.array(pythonRefusal) })
const statementsSchema = z.object({
  problems: z.array(z.object({ message: z.string(), line: z.number(), column: z.number() })),
})

/** Longer than any honest graph needs, shorter than anyone would wait. */
const timeout = 20_000

/**
 * Asks Python itself about every expression of a graph, and whether its statements are Python. Validation has asked the same before, in TypeScript; this is the
 * authority, and runs in the very Python that would execute the code.
 *
 * @param python - the Python program of `findManim`
 * @returns what Python refuses, in the order of the graph; empty for a graph without any, without starting Python
 * @throws Error if Python cannot be asked
 */
export async function checkInPython(
  document: GraphDocument,
  catalogue: Catalogue,
  python: string,
  signal?: AbortSignal,
): Promise<Problem[]> {
  const { context, checks } = pythonChecks(document, catalogue)
  const statements = codeNodes(document).filter(({ muted }) => !muted)
  const count = checks.length + statements.length
  if (count === 0) return []
  const requests = [
    ...checks.map(({ request }) => request),
    ...statements.map(({ code, place }) => ({ kind: 'statements', text: code, place })),
  ]
  const input = [context, ...requests].map((line) => JSON.stringify(line)).join('\n')
  const { stdout } = await execa(python, ['-m', 'manim_nodes.check'], {
    input: `${input}\n`,
    env: { PYTHONPATH: pythonResources, PYTHONIOENCODING: 'utf-8' },
    timeout,
    forceKillAfterDelay: 500,
    ...(signal && { cancelSignal: signal }),
  })
  const replies = stdout.trim().split('\n').slice(1)
  if (replies.length !== count) throw new Error('The check of expressions gave no answer for some of them.')
  const refused = checks.flatMap(({ node, parameter }, index) => {
    const { problems } = replySchema.parse(JSON.parse(replies[index] ?? ''))
    return problems.map((refusal) => refusedExpression({ node, parameter }, refusal))
  })
  const broken = statements.flatMap(({ node, parameter }, index) => {
    const { problems } = statementsSchema.parse(JSON.parse(replies[checks.length + index] ?? ''))
    return problems.map(({ message, line, column }): Problem => {
      const place = { node, parameter, column, fix: 'Correct the code' }
      return { code: 'bad_expression', severity: 'error', message: `${parameter}: line ${line}: ${message}`, ...place }
    })
  })
  return [...refused, ...broken]
}

/** What Python refuses, as a problem of the graph. */
export function refusedExpression(
  { node, parameter }: { node?: string | undefined; parameter: string },
  { code, message, column }: PythonRefusal,
): Problem {
  const place = { parameter, column, ...(node !== undefined && { node }) }
  return { code, severity: 'error', message: `${parameter}: ${message}`, fix: 'Correct the expression', ...place }
}
