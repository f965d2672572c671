import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseDelimiter, delimiterPlan } from './delimiters.ts'
import { fencePieces } from './fence-pieces.ts'
import { opticalSize } from './optical-size.ts'
import { arrowPieces, leastArrowWidth } from './stretched-arrow.ts'

const plan = (character: string) => delimiterPlan(character.codePointAt(0) ?? 0) ?? { sizes: [] }

describe('delimiters', () => {
  it.each([
    ['(', 0.9, { size: 0 }],
    ['(', 1.1, { size: 2 }],
    ['(', 3, { size: 7 }],
    ['(', 3.3, { rounds: 0, height: expect.closeTo(3.6) }],
    ['(', 4.3, { rounds: 2, height: expect.closeTo(4.8) }],
    ['⌊', 3.3, { rounds: 3, height: expect.closeTo(3.6) }],
    ['|', 1, { size: 0 }],
    ['|', 1.7, { rounds: 3, height: expect.closeTo(1.8) }],
    ['√', 3.2, { rounds: 2, height: expect.closeTo(3.6) }],
    ['⟨', 9, { size: 7 }],
  ])('%s of %d em is chosen as by TeX', (character, wanted, choice) => {
    expect(chooseDelimiter(plan(character), wanted)).toEqual(choice)
  })

  it('that are put together are never too short', () => {
    fc.assert(
      fc.property(fc.double({ min: 3.01, max: 50, noNaN: true }), (wanted) => {
        const chosen = chooseDelimiter(plan('{'), wanted)
        expect(
          'height' in chosen && chosen.height >= wanted - 0.001 && chosen.height < Math.max(3.6, wanted) + 0.61,
        ).toBe(true)
      }),
    )
  })

  it('of other kinds are left to MathJax', () => {
    expect(delimiterPlan(0x2191)).toBeUndefined()
  })
})

describe('pieces of a fence', () => {
  const end = { height: 0.75, depth: 0 }
  it('are counted as in TeX and cover it without a gap', () => {
    const brace = {
      height: 2.65,
      depth: 2.15,
      rounds: 2,
      axis: 0.25,
      first: end,
      last: end,
      middle: { height: 1.5, depth: 0 },
    }
    const pieces = fencePieces(brace)
    expect(pieces.map(({ glyph }) => glyph?.part ?? 'bar')).toEqual([
      'first',
      'bar',
      'bar',
      'middle',
      'bar',
      'bar',
      'last',
    ])
    const filled = pieces.reduce((sum, { fill }) => sum + (fill ? fill.to - fill.from : 0), 0)
    expect(filled + 0.75 * 2 + 1.5).toBeCloseTo(2.65 + 2.15)
  })

  it('without repeated ones are lengthened', () => {
    const pieces = fencePieces({ height: 2.05, depth: 1.55, rounds: 0, axis: 0.25, first: end, last: end })
    expect(pieces).toHaveLength(2)
    expect(pieces[0]?.fill).toEqual({ from: expect.closeTo(-0.8), to: expect.closeTo(1.3) })
  })

  it('of a bar are all alike', () => {
    const pieces = fencePieces({ height: 1.15, depth: 0.65, rounds: 3, axis: 0.25 })
    expect(pieces.map(({ fill }) => (fill ? fill.to - fill.from : 0))).toEqual(
      [0.6, 0.6, 0.6].map((x) => expect.closeTo(x)),
    )
  })
})

describe('stretched arrows', () => {
  it('have amsmath’s bars', () => {
    expect(arrowPieces(false, true, 1)).toMatchObject({ bars: [{}], right: 0 })
    expect(arrowPieces(false, true, 1.6).bars).toHaveLength(2)
    expect(arrowPieces(true, false, 3).bars).toHaveLength(4)
    expect(arrowPieces(true, true, leastArrowWidth(true, true)).bars).toHaveLength(0)
  })

  it('stay within their width', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.double({ min: 1.3, max: 40, noNaN: true }), (left, width) => {
        for (const { from, to } of arrowPieces(left, true, width).bars) {
          expect(from).toBeGreaterThan(0)
          expect(to).toBeLessThan(width)
        }
      }),
    )
  })
})

describe('design sizes', () => {
  it.each([
    [1, 1, 0],
    [0.7, 15.5 / 14, 4 / 36 / 7],
    [0.5, 12.5 / 10, 10 / 36 / 5],
    [3, 32.5 / 20 / 1.728, 0],
  ])('at %d are those of cmr', (scale, stretch, fit) => {
    expect(opticalSize(scale)).toEqual({ stretch: expect.closeTo(stretch), fit: expect.closeTo(fit) })
  })

  it('lie between their neighbours in between', () => {
    const { stretch } = opticalSize(0.75)
    expect(stretch).toBeLessThan(opticalSize(0.7).stretch)
    expect(stretch).toBeGreaterThan(opticalSize(0.8).stretch)
  })
})
