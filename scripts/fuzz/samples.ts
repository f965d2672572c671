import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { firstEditorGraph } from '../../engine/graph/testing/first-editor-graph.ts'
import { templateFolder } from '../../engine/library/resources.ts'
import { seededRandom } from '../../engine/library/projects/testing/seeded-random.ts'
import { mutateFile } from './mutate-file.ts'

/** Files that open: the templates, and graphs of the shape from before versions. */
export async function readSamples(): Promise<string[]> {
  const names = (await readdir(templateFolder)).filter((name) => name.endsWith('.json')).toSorted()
  const templates = await Promise.all(names.map((name) => readFile(join(templateFolder, name), 'utf8')))
  const { version: _version, settings: _settings, ...bare } = firstEditorGraph
  return [...templates, ...[firstEditorGraph, bare].map((graph) => JSON.stringify(graph, null, 2))]
}

/** The damaged file of a number: the same for the same seed. */
export function sampleOf(samples: readonly string[], seed: number, number: number): string {
  const random = seededRandom(seed * 1_000_003 + number)
  return mutateFile(samples[Math.floor(random() * samples.length)] ?? '', random)
}
