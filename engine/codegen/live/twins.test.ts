import fc from 'fast-check'
import { expect, it } from 'vitest'
import { validateGraph } from '../../graph/validate/index.ts'
import { loadCatalogue } from '../../library/catalogue-file.ts'
import { generateCode } from '../generate.ts'
import { compareFrames } from './testing/compare-frames.ts'
import { twins } from './testing/twins.ts'

const count = 80

it(
  `${count} random graphs that follow trackers end as they would with plain values`,
  { timeout: 120_000 },
  async () => {
    const catalogue = await loadCatalogue()
    const pairs = fc.sample(twins(), { numRuns: count, seed: 7 }).map(({ live, plain }, index) => {
      expect(validateGraph(live, catalogue).filter(({ severity }) => severity === 'error')).toEqual([])
      return {
        name: `${index}`,
        left: generateCode(live, catalogue).code,
        right: generateCode(plain, catalogue).code,
        last: true,
      }
    })
    expect(pairs.filter(({ left }) => /always_redraw|add_updater/.test(left)).length).toBeGreaterThan(count / 2)
    expect(pairs.filter(({ right }) => /always_redraw|add_updater/.test(right))).toEqual([])
    const compared = await compareFrames(pairs)
    expect(compared.filter(({ first, error }) => first !== null || error !== null)).toEqual([])
  },
)
