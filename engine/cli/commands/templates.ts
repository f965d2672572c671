import type { Command } from 'commander'
import { type GlobalOptions, printMessage, printResult } from '../output.ts'

/** `templates`: what there is to start from, by category. */
export function register(program: Command): void {
  program
    .command('templates')
    .description('the templates a graph can start from')
    .action(async (_options: GlobalOptions, command: Command) => {
      const { listTemplates } = await import('../../library/templates.ts')
      const { formatTemplates } = await import('../format-templates.ts')
      const templates = await listTemplates()
      printResult(command.optsWithGlobals<GlobalOptions>(), templates, formatTemplates(templates))
      printMessage(`${templates.length} templates. "manim-nodes new NAME -o my.json" makes a graph from one.`)
    })
}
