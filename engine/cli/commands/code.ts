import { dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import type { GraphDocument } from '../../graph/document.ts'
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
        await copyAssets(file, document, options.output)
      }
      if (options.map) printResult({ ...options, json: true }, generated.sourceMap, '')
      else if (options.json) printResult(options, generated, '')
      else if (options.output === undefined) printResult(options, generated, generated.code)
    })
}

/** The script finds what the graph uses in `assets/` beside it. */
async function copyAssets(graph: string, document: GraphDocument, script: string): Promise<void> {
  const [{ assetFolders }, { createPaths }] = await Promise.all([
    import('../../library/assets/working-folder.ts'),
    import('../../library/paths.ts'),
  ])
  const [first, ...others] = assetFolders({ file: resolve(graph) }, createPaths(process.env))
  const folder = join(dirname(resolve(script)), 'assets')
  const { copied, missing } = (await first?.prepare(document, folder, others)) ?? { copied: [], missing: [] }
  if (copied.length)
    printMessage(`Copied ${copied.length === 1 ? 'an asset' : `${copied.length} assets`} to ${folder}.`)
  for (const asset of missing) printMessage(`Note: ${asset} is missing: the script will not find it.`)
}
