import type { Catalogue } from '../catalogue/catalogue.ts'
import type { GraphDocument } from '../graph/document.ts'
import type { Problem } from '../graph/problem.ts'
import { fail, printMessage } from './output.ts'
import { readGraph } from './read-graph.ts'

/** A graph that may be generated, with the catalogue it was checked against. */
export interface CheckedGraph {
  document: GraphDocument
  catalogue: Catalogue
}

/**
 * Reads a graph and refuses it with all its errors at once; warnings are told and let through.
 *
 * @param file - as the user typed it
 * @throws CliError where the file cannot be read, or the graph has errors
 */
export async function readCheckedGraph(file: string): Promise<CheckedGraph> {
  const [{ loadCatalogue }, { validateGraph }] = await Promise.all([
    import('../library/catalogue-file.ts'),
    import('../graph/validate/index.ts'),
  ])
  const [document, catalogue] = await Promise.all([readGraph(file), loadCatalogue()])
  const problems = validateGraph(document, catalogue)
  for (const problem of problems) if (problem.severity === 'warning') printMessage(formatProblem(problem))
  refuseProblems(file, problems)
  return { document, catalogue }
}

/**
 * Refuses a graph that has errors, with all of them.
 *
 * @throws CliError unless there is no error among the problems
 */
export function refuseProblems(file: string, problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (!errors.length) return
  const count = errors.length === 1 ? 'a problem' : `${errors.length} problems`
  fail(`${file} has ${count}:\n${errors.map((problem) => `  ${formatProblem(problem)}`).join('\n')}`, {
    details: { problems: errors },
  })
}

/** One problem on one line: `error node-2: Node 'FadeIn' missing … (Connect …)`. */
export function formatProblem({ severity, node, message, fix }: Problem): string {
  const where = node === undefined ? '' : ` ${node}`
  return `${severity}${where}: ${sentence(message)}${fix === undefined ? '' : ` ${sentence(fix)}`}`
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
