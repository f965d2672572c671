import { expect, it } from 'vitest'
import { loadCatalogue } from '../../engine/library/catalogue-file.ts'
import { readSamples, sampleOf } from './samples.ts'
import { tryGraph } from './try-graph.ts'

it('500 damaged graph files open and work, or say why not', async () => {
  const samples = await readSamples()
  const catalogue = await loadCatalogue()
  const outcomes = Array.from({ length: 500 }, (_, number) => tryGraph(sampleOf(samples, 1, number), catalogue))
  expect(outcomes.filter(({ fault }) => fault !== undefined)).toEqual([])
  // Neither all nor none: otherwise nothing would be tested.
  const opened = outcomes.filter(({ name }) => name.startsWith('opens')).length
  expect(opened).toBeGreaterThan(100)
  expect(opened).toBeLessThan(400)
})
