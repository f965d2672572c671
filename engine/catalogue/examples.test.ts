import { join } from 'node:path'
import { execa } from 'execa'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../library/catalogue-file.ts'
import { findManim } from '../render/find-manim.ts'

interface Ran {
  type: string
  /** The last line of the traceback. */
  error: string | null
  /** Whether anything was ever on stage. */
  drawn: boolean
}

const runner = join(import.meta.dirname, 'testing', 'run_examples.py')
/** How Manim says that an equation could not be typeset for want of LaTeX. */
const wantsLatex = /No such file or directory: 'latex'/

describe.skipIf(process.platform === 'win32')('the examples of the curated kinds, in real Manim', () => {
  let ran: Ran[] = []
  let count = 0

  beforeAll(async () => {
    const catalogue = await loadCatalogue()
    const curated = [...catalogue.kinds.values()].filter((kind) => kind.curated)
    count = curated.length
    const { python } = await findManim()
    const { stdout } = await execa(python, [runner], {
      input: JSON.stringify(curated.map(({ type, example_code }) => ({ type, code: example_code }))),
      env: { OPENBLAS_NUM_THREADS: '1', PYTHONHASHSEED: '0' },
      stderr: 'ignore',
    })
    ran = stdout.split('\n').map((line) => JSON.parse(line) as Ran)
  }, 300_000)

  it('run without an error', () => {
    expect(ran.length).toBe(count)
    const failed = ran.filter(({ error }) => error !== null && !wantsLatex.test(error))
    expect(failed.map(({ type, error }) => `${type}: ${error}`)).toEqual([])
  })

  it('show something', () => {
    expect(ran.filter(({ error, drawn }) => error === null && !drawn).map(({ type }) => type)).toEqual([])
  })

  it('run with equations too', ({ skip }) => {
    const equations = ran.filter(({ error }) => error !== null && wantsLatex.test(error))
    skip(equations.length > 0, `${equations.length} examples need LaTeX, which is not here`)
    expect(equations).toEqual([])
  })
})
