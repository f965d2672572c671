import type { Command } from 'commander'
import { endWith, exitCodes, type GlobalOptions, printMessage, printResult } from '../output.ts'

/** `validate G`: every problem with its node; exit code 1 if there is an error. */
export function register(program: Command): void {
  program
    .command('validate <graph>')
    .description('every problem of a graph, each with its node')
    .action(async (file: string, _options: GlobalOptions, command: Command) => {
      const { readGraph } = await import('../read-graph.ts')
      const { loadCatalogue } = await import('../../library/catalogue-file.ts')
      const { validateGraph } = await import('../../graph/validate/index.ts')
      const { formatProblem } = await import('../checked-graph.ts')
      const [document, catalogue] = await Promise.all([readGraph(file), loadCatalogue()])
      const problems = validateGraph(document, catalogue)
      const errors = problems.filter(({ severity }) => severity === 'error').length
      printResult(command.optsWithGlobals<GlobalOptions>(), problems, problems.map(formatProblem).join('\n'))
      const others = problems.length - errors
      printMessage(problems.length ? `${plural(errors, 'error')}, ${plural(others, 'warning')}.` : 'No problems found.')
      if (errors) endWith(exitCodes.failed)
    })
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
