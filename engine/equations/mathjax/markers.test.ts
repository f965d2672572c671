import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawShapes, mark } from '../testing/draw.ts'

/** TeX in two forms: plain, and with markers around some of its parts. */
type Twins = [plain: string, marked: string]

const join = (build: (...parts: string[]) => string, ...parts: Twins[]): Twins => [
  build(...parts.map(([plain]) => plain)),
  build(...parts.map(([, marked]) => marked)),
]

/**
 * Formulas with marked parts where Manim marks them: side by side. A marker in a group of one letter makes a box of it
 * for TeX, with indices and accents elsewhere; so none is put there.
 */
const { row } = fc.letrec<{ row: Twins; formula: Twins }>((tie) => {
  const part = tie('row')
  const leaf = fc
    .constantFrom(
      'x',
      'f',
      '2',
      '+',
      '=',
      '\\sum',
      '\\sin',
      '\\to',
      '\\alpha',
      '\\text{fi V}',
      '\\ldots',
      "y'",
      '\\hat{x}',
    )
    .map((tex): Twins => [tex, tex])
  const one = fc.constantFrom(
    (a: string) => `\\sqrt{${a}}`,
    (a: string) => `x^{${a}}`,
    (a: string) => `\\sum_{${a}}`,
    (a: string) => `\\left(${a}\\right)`,
    (a: string) => `\\overline{${a}}`,
    (a: string) => `\\underbrace{${a}}_{n}`,
    (a: string) => `\\mathbf{${a}}`,
  )
  const two = fc.constantFrom(
    (a: string, b: string) => `\\frac{${a}}{${b}}`,
    (a: string, b: string) => `\\begin{pmatrix}${a}&1\\\\${b}&2\\end{pmatrix}`,
    (a: string, b: string) => `\\xrightarrow[{${a}}]{${b}}`,
  )
  const marked = tie('formula').map(([plain, tex]): Twins => [plain, mark('p', tex)])
  return {
    row: fc
      .array(fc.oneof(tie('formula'), marked), { minLength: 1, maxLength: 4 })
      .map((parts) => join((...all) => all.join(' '), ...parts)),
    formula: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.tuple(one, part).map(([build, a]) => join(build, a)),
      fc.tuple(two, part, part).map(([build, a, b]) => join(build, a, b)),
    ),
  }
})

it('markers around any parts change neither number, order nor place of the shapes', async () => {
  await fc.assert(
    fc.asyncProperty(row, async ([plain, marked]) => {
      expect(await drawShapes(mark('whole', marked))).toEqual(await drawShapes(plain))
    }),
    { numRuns: 150 },
  )
})
