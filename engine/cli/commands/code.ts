import type { Command } from 'commander'
import { type GlobalOptions, printMessage, printResult } from '../output.ts'

interface CodeOptions extends GlobalOptions {
  output?: string
  map?: boolean
}

/** `code G [-o scene.py]`: the Python of a graph, or with `--map` its source map. */
export function register(program: Command): void {
  program
    .command('code <graph>')
    .description('the Python of a graph')
    .option('-o, --output <file>', 'write the Python to a file')
    .option('--map', 'print the source map as JSON instead of the Python')
    .action(async (file: string, _options: CodeOptions, command: Command) => {
      const options = command.optsWithGlobals<CodeOptions>()
      const { readCheckedGraph } = await import('../checked-graph.ts')
      const { generateCode } = await import('../../codegen/generate.ts')
      const { document, catalogue } = await readCheckedGraph(file)
      const generated = generateCode(document, catalogue)
      if (options.output !== undefined) {
        const { writeTextFile } = await import('../write-file.ts')
        await writeTextFile(options.output, generated.code)
        printMessage(`Wrote ${options.output}: scene ${generated.className}.`)
      }
      if (options.map) printResult({ ...options, json: true }, generated.sourceMap, '')
      else if (options.json) printResult(options, generated, '')
      else if (options.output === undefined) printResult(options, generated, generated.code)
    })
}
