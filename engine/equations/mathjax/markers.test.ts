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
 * Formulas with marked parts side by side, and never alone in a group: for TeX a group of one letter is that letter, with
 * indices and accents where it wants them, but a group with a marker in it is a box.
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
    (a: string) => `\\sqrt{x ${a}}`,
    (a: string) => `x^{x ${a}}`,
    (a: string) => `\\sum_{x ${a}}`,
    (a: string) => `\\left(x ${a}\\right)`,
    (a: string) => `\\overline{x ${a}}`,
    (a: string) => `\\underbrace{x ${a}}_{n}`,
    (a: string) => `\\mathbf{x ${a}}`,
  )
  const two = fc.constantFrom(
    (a: string, b: string) => `\\frac{x ${a}}{x ${b}}`,
    (a: string, b: string) => `\\begin{pmatrix}x ${a}&1\\\\x ${b}&2\\end{pmatrix}`,
    (a: string, b: string) => `\\xrightarrow[{x ${a}}]{x ${b}}`,
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
    { numRuns: 100 },
  )
})
