import type { Command } from 'commander'
import { fail, type GlobalOptions, printMessage, printResult } from '../output.ts'

interface NodesOptions extends GlobalOptions {
  all?: boolean
}

/**
 * `nodes`: the palette by category; `nodes TYPE`: one kind in full; `nodes WORDS`: what fits them. With `--json` an
 * array of definitions: every kind, curated or not, the one named, or the ones found.
 */
export function register(program: Command): void {
  program
    .command('nodes')
    .description('the node kinds: all of them, one in full, or what fits some words')
    .argument('[words...]', 'a type (manim.Circle), a title (Circle) or words to search for')
    .option('--all', "show all of Manim, not only the palette's choice, and every parameter")
    .action(async (words: string[], _options: NodesOptions, command: Command) => {
      const options = command.optsWithGlobals<NodesOptions>()
      const [{ loadCatalogue }, { findKinds }, format, { toDefinition }] = await Promise.all([
        import('../../library/catalogue-file.ts'),
        import('../find-kinds.ts'),
        import('../format-nodes.ts'),
        import('../../catalogue/public-definition.ts'),
      ])
      const catalogue = await loadCatalogue()
      const text = words.join(' ')
      const { kinds, one } = findKinds(text, catalogue, options.all === true || options.json === true)
      if (kinds.length === 0) {
        fail(`No node kind fits "${text}".`, {
          remedy: 'Try fewer or other words; "nodes" without any lists the kinds.',
        })
      }
      const [first] = kinds
      const shown =
        one && first !== undefined
          ? format.formatKind(first, options.all === true)
          : format.formatKinds(kinds, text === '')
      printResult(options, kinds.map(toDefinition), shown)
      if (one || options.json === true) return
      const rest = catalogue.kinds.size - kinds.length
      printMessage(
        `${kinds.length} kinds${text === '' && rest > 0 && options.all !== true ? `, ${rest} more with --all` : ''}.`,
      )
    })
}
