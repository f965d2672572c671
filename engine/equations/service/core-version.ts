import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = ['@mathjax/src', '@mathjax/mathjax-newcm-font', '@mathjax/mathjax-mhchem-font-extension']

/**
 * A name for exactly this typesetter: it changes with its code and with the versions of MathJax and the fonts, so that
 * an equation kept by an older one is not taken for its work.
 */
export async function coreVersion(): Promise<string> {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const names = await readdir(folder, { recursive: true })
  const sources = names.filter((name) => /\.[jt]s$/.test(name) && !/\.test\.[jt]s$|\.d\.ts$/.test(name)).toSorted()
  const hash = createHash('sha256')
  for (const name of sources) hash.update(name).update(await readFile(join(folder, name)))
  const require = createRequire(import.meta.url)
  for (const name of packages) {
    const { version } = require(`${name}/package.json`) as { version: string }
    hash.update(name).update(version)
  }
  return hash.digest('hex').slice(0, 16)
}
