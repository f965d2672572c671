// Writes engine/catalogue/kinds/index.ts and overlay/index.ts from the files of those folders, so that a new node kind
// or a new overlay is one new file. Run by the set-up; by hand: `node scripts/write-kind-index.mjs`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const catalogue = fileURLToPath(new URL('../engine/catalogue', import.meta.url))

/**
 * One folder whose files each export one thing as their default.
 *
 * @typedef {object} Indexed
 * @property {string} folder inside engine/catalogue
 * @property {string} type of each file's default export
 * @property {string} from where that type is
 * @property {string} name of the list of them all
 * @property {string} docs what the list is
 */

/** @type {readonly Indexed[]} */
const indexed = [
  {
    folder: 'kinds',
    type: 'NodeKind',
    from: '../definition.ts',
    name: 'handWrittenKinds',
    docs: "Every kind that is not Manim's own interface.",
  },
  {
    folder: 'overlay',
    type: 'Overlay',
    from: '../define-overlay.ts',
    name: 'overlays',
    docs: 'What is curated about the kinds that introspection finds.',
  },
]

/**
 * What the index files should say.
 *
 * @returns {{ path: string, text: string }[]}
 */
export function kindIndexes() {
  return indexed.map((each) => ({ path: join(catalogue, each.folder, 'index.ts'), text: textOf(each) }))
}

/**
 * Writes the index files that are out of date.
 *
 * @returns {string[]} the paths of those it wrote
 */
export function writeKindIndexes() {
  const stale = kindIndexes().filter(({ path, text }) => read(path) !== text)
  for (const { path, text } of stale) writeFileSync(path, text)
  return stale.map(({ path }) => path)
}

/** @param {Indexed} indexed */
function textOf({ folder, type, from, name, docs }) {
  const files = readdirSync(join(catalogue, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && !file.endsWith('.test.ts'))
    .toSorted()
  const lines = [
    '// Written by scripts/write-kind-index.mjs from the files of this folder: edit those, not this.',
    `import type { ${type} } from '${from}'`,
    ...files.map((file) => `import ${variable(file)} from './${file}'`),
    '',
    `/** ${docs} */`,
    `export const ${name}: readonly ${type}[] = [`,
    ...files.map((file) => `  ${variable(file)},`),
    ']',
  ]
  return `${lines.join('\n')}\n`
}

/** `value/rate-function.ts` becomes `valueRateFunction`. @param {string} file */
function variable(file) {
  return file.replace(/\.ts$/, '').replaceAll(/[/-](\w)/g, (_, letter) => letter.toUpperCase())
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const path of writeKindIndexes()) console.log(path)
}
