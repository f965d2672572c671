import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { GeneratedCatalogue } from '../catalogue.ts'

/** The shipped result of introspection, as it is. */
export async function loadGenerated(): Promise<GeneratedCatalogue> {
  const file = fileURLToPath(new URL('../../../resources/catalogue/manim-0.22.0.json', import.meta.url))
  return JSON.parse(await readFile(file, 'utf8')) as GeneratedCatalogue
}
