import { basename, extname } from 'node:path'
import type { Command } from 'commander'
import type { GraphDocument } from '../../graph/document.ts'
import { CliError, exitCodes, fail, type GlobalOptions, printMessage, printResult } from '../output.ts'

interface NewOptions extends GlobalOptions {
  output: string
  force?: boolean
}

/** `new NAME -o G`: a graph from a template, or with `empty` one without nodes. A file that is there stays, but for `--force`. */
export function register(program: Command): void {
  program
    .command('new <name...>')
    .description('a graph from a template ("empty" for one without nodes)')
    .requiredOption('-o, --output <file>', 'the graph file to make')
    .option('--force', 'overwrite a graph that is there')
    .action(async (words: string[], _options: NewOptions, command: Command) => {
      await run(words.join(' '), command.optsWithGlobals<NewOptions>())
    })
}

async function run(name: string, options: NewOptions): Promise<void> {
  const { output: file } = options
  const { instructions, document } = await begin(name, file)
  await write(file, document, options.force === true)
  printMessage(`Wrote ${file}: ${document.name}.`)
  if (instructions !== undefined) printMessage(`\n${instructions}`)
  printResult(options, { file, id: document.id, name: document.name, instructions }, file)
}

async function begin(name: string, file: string): Promise<{ document: GraphDocument; instructions?: string }> {
  const given = { id: crypto.randomUUID(), now: new Date().toISOString() }
  if (name.trim().toLowerCase() === 'empty') {
    const { newDocument } = await import('../../graph/new-document.ts')
    const title = basename(file, extname(file)).slice(0, 100).trim()
    return { document: newDocument(title || 'Untitled', given) }
  }
  const { findTemplate, listTemplates, projectFrom, readTemplate } = await import('../../library/templates.ts')
  const search = findTemplate(name, await listTemplates())
  if (!('found' in search))
    throw unknownTemplate(
      name,
      search.near.map(({ slug }) => slug),
    )
  const template = await readTemplate(search.found.slug)
  return { document: projectFrom(template, given), instructions: search.found.instructions }
}

function unknownTemplate(name: string, near: readonly string[]): CliError {
  const meant = near.length ? `Did you mean ${near.slice(0, 3).join(', ')}? ` : ''
  return new CliError(`There is no template "${name}".`, {
    code: exitCodes.wrongUse,
    remedy: `${meant}"manim-nodes templates" lists them; "new empty" makes a graph without nodes.`,
    details: { near },
  })
}

async function write(file: string, document: GraphDocument, overwrite: boolean): Promise<void> {
  const [{ writeGraphFile }, { describeGraphFileError }, { lstat }] = await Promise.all([
    import('../../library/graph-file.ts'),
    import('../../library/graph-file-error.ts'),
    import('node:fs/promises'),
  ])
  const isThere = await lstat(file).then(
    () => true,
    () => false,
  )
  if (isThere && !overwrite) {
    fail(`${file} is there already; it was not changed.`, {
      remedy: 'Give another name, or add --force to overwrite it.',
    })
  }
  const written = await writeGraphFile(file, document)
  if (!written.ok) fail(describeGraphFileError(written.error, file), { details: { reason: written.error } })
}
