import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../library/catalogue-file.ts'
import { type Ran, runInManim } from './testing/run-in-manim.ts'

describe.skipIf(process.platform === 'win32')('the examples of the curated kinds, in real Manim', () => {
  let ran: Ran[] = []
  let count = 0

  beforeAll(async () => {
    const catalogue = await loadCatalogue()
    const curated = [...catalogue.kinds.values()].filter((kind) => kind.curated)
    count = curated.length
    ran = await runInManim(curated.map(({ type, example_code }) => ({ type, code: example_code })))
  }, 300_000)

  it('run without an error', () => {
    expect(ran.length).toBe(count)
    const failed = ran.filter(({ error }) => error !== null)
    expect(failed.map(({ type, error }) => `${type}: ${error}`)).toEqual([])
  })

  it('show something', () => {
    expect(ran.filter(({ error, drawn }) => error === null && !drawn).map(({ type }) => type)).toEqual([])
  })
})
