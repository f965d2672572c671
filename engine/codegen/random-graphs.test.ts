import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadCatalogue } from '../library/catalogue-file.ts'
import { testPython } from '../render/testing/python.ts'
import { generateCode } from './generate.ts'
import { randomGraph } from './testing/random-graph.ts'

const count = 500
/** What the generated code is held to: everything ruff has by default and more; star imports are Manim's custom. */
const rules = [
  '--select',
  'E4,E7,E9,F,W,I,UP,B',
  '--ignore',
  'F403,F405',
  '--no-cache',
  '--isolated',
  '--target-version',
  'py311',
]

it(`code of ${count} random graphs compiles, is ruff-clean and always the same`, { timeout: 120_000 }, async () => {
  const catalogue = await loadCatalogue()
  const python = await testPython()
  const folder = await mkdtemp(join(tmpdir(), 'random-graphs-'))
  try {
    const documents = fc.sample(randomGraph(catalogue), { numRuns: count, seed: 20 })
    for (const [index, document] of documents.entries()) {
      const { code, sourceMap } = generateCode(document, catalogue)
      expect(generateCode(structuredClone(document), catalogue).code).toBe(code)
      for (const { start, end } of sourceMap)
        expect(start[0] * 1e6 + start[1]).toBeLessThanOrEqual(end[0] * 1e6 + end[1])
      await writeFile(join(folder, `scene_${index}.py`), code)
    }
    expect(documents.filter(({ nodes }) => nodes.length > 3).length).toBeGreaterThan(count / 3)
    await execa(python, ['-m', 'compileall', '-q', folder])
    const ruff = await execa(python, ['-m', 'ruff', 'check', ...rules, '--output-format', 'concise', folder], {
      reject: false,
    })
    expect(ruff.stdout.replaceAll(folder, '')).toContain('All checks passed!')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
