import { execa } from 'execa'
import { z } from 'zod'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { GraphDocument } from '../graph/document.ts'
import type { Problem } from '../graph/problem.ts'
import { pythonChecks } from '../graph/python-checks.ts'
import { pythonResources } from '../library/resources.ts'

const replySchema = z.object({
  problems: z.array(
    z.object({ code: z.enum(['bad_expression', 'name_not_allowed']), message: z.string(), column: z.number() }),
  ),
})

/** Longer than any honest graph needs, shorter than anyone would wait. */
const timeout = 20_000

/**
 * Asks Python itself about every expression of a graph. Validation has asked the same before, in TypeScript; this is the
 * authority, and runs in the very Python that would execute the code.
 *
 * @param python - the Python program of `findManim`
 * @returns what Python refuses, in the order of the graph; empty for a graph without expressions, without starting Python
 * @throws Error if Python cannot be asked
 */
export async function checkInPython(
  document: GraphDocument,
  catalogue: Catalogue,
  python: string,
  signal?: AbortSignal,
): Promise<Problem[]> {
  const { context, checks } = pythonChecks(document, catalogue)
  if (!checks.length) return []
  const input = [context, ...checks.map(({ request }) => request)].map((line) => JSON.stringify(line)).join('\n')
  const { stdout } = await execa(python, ['-m', 'manim_nodes.check'], {
    input: `${input}\n`,
    env: { PYTHONPATH: pythonResources, PYTHONIOENCODING: 'utf-8' },
    timeout,
    forceKillAfterDelay: 500,
    ...(signal && { cancelSignal: signal }),
  })
  const replies = stdout.trim().split('\n').slice(1)
  if (replies.length !== checks.length) throw new Error('The check of expressions gave no answer for some of them.')
  return checks.flatMap(({ node, parameter }, index) => {
    const { problems } = replySchema.parse(JSON.parse(replies[index] ?? ''))
    return problems.map(({ code, message, column }): Problem => {
      const place = { parameter, column, ...(node !== undefined && { node }) }
      return { code, severity: 'error', message: `${parameter}: ${message}`, fix: 'Correct the expression', ...place }
    })
  })
}
