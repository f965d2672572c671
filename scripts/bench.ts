/**
 * `npm run bench NAME [OPTION…]`: runs one of the benchmarks in `scripts/bench` and prints its figures as a Markdown table.
 * Without a name it says which there are.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const benches: Readonly<Record<string, string>> = {
  catalogue: 'kinds, share of Manim that can be had as a node, loading',
  code: 'validation and code generation of 200 and 5,000 nodes',
  equations: 'typesetting without LaTeX',
  library: 'listing 1,000 projects, saving and opening 200 nodes',
  length: 'export of 30 and of 60 seconds at 1080p30',
  export: 'render beside plain Manim; options: low|high, number of pairs',
  host: 'answers of the host, alone and under load',
  preview: 'from an edit to its frames; option: number of edits',
}

const [name, ...options] = process.argv.slice(2)
if (name !== undefined && Object.hasOwn(benches, name)) {
  const file = join(import.meta.dirname, 'bench', `${name}.ts`)
  const { status } = spawnSync(process.execPath, [file, ...options], { stdio: 'inherit' })
  process.exitCode = status ?? 1
} else {
  if (name !== undefined) console.error(`There is no benchmark called ${name}.`)
  console.log('npm run bench NAME, with one of')
  for (const [each, what] of Object.entries(benches)) console.log(`  ${each.padEnd(10)} ${what}`)
  process.exitCode = name === undefined ? 0 : 1
}
