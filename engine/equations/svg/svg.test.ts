import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip } from './clip.ts'
import { apply, compose } from './geometry.ts'
import { outlineData } from './outline-data.ts'
import { outlineBox, rectangle, transformOutline } from './outline.ts'
import { parsePath } from './path-data.ts'
import { strokeOutline } from './strokes.ts'
import { parseTransform } from './transform.ts'
import type { Outline } from './outline.ts'
import type { Matrix, Point } from './geometry.ts'

const coordinate = fc.integer({ min: -1000, max: 1000 })
const point = fc.tuple(coordinate, coordinate) as fc.Arbitrary<Point>
const outline: fc.Arbitrary<Outline> = fc.array(
  fc.record({
    start: point,
    segments: fc.array(fc.oneof(fc.tuple(point), fc.tuple(point, point), fc.tuple(point, point, point)), {
      minLength: 1,
    }),
  }),
)

describe('paths', () => {
  it('are read as they are written', () => {
    fc.assert(
      fc.property(outline, (shape) => {
        expect(parsePath(outlineData(shape, 0))).toEqual(shape)
      }),
    )
  })

  it('are read with their shorthands', () => {
    expect(parsePath('M0 0H10V10h-5q1 1 2 2t2 2Zm1 1l1 1s1 1 2 2')).toEqual([
      {
        start: [0, 0],
        segments: [
          [[10, 0]],
          [[10, 10]],
          [[5, 10]],
          [
            [6, 11],
            [7, 12],
          ],
          [
            [8, 13],
            [9, 14],
          ],
        ],
      },
      {
        start: [1, 1],
        segments: [
          [[2, 2]],
          [
            [2, 2],
            [3, 3],
            [4, 4],
          ],
        ],
      },
    ])
  })
})

describe('transforms', () => {
  it('compose from the left as in SVG', () => {
    expect(apply(parseTransform('translate(10,20) scale(2,-1)'), [1, 1])).toEqual([12, 19])
    expect(apply(parseTransform('matrix(1 0 0 -1 5 0)'), [1, 1])).toEqual([6, -1])
    const [x, y] = apply(parseTransform('rotate(90 1 1)'), [2, 1])
    expect([x, y].map(Math.round)).toEqual([1, 2])
    expect(parseTransform(undefined)).toEqual([1, 0, 0, 1, 0, 0])
  })

  it('do to an outline what they do one after the other', () => {
    const number = fc.integer({ min: -5, max: 5 })
    const matrix: fc.Arbitrary<Matrix> = fc.tuple(number, number, number, number, number, number)
    fc.assert(
      fc.property(outline, matrix, matrix, (shape, first, second) => {
        const stepwise = transformOutline(transformOutline(shape, first), second)
        expect(outlineData(transformOutline(shape, compose(second, first)), 6)).toBe(outlineData(stepwise, 6))
      }),
    )
  })
})

describe('clip', () => {
  it('keeps what lies on one side', () => {
    const square = [rectangle({ left: 0, top: 0, right: 10, bottom: 10 })]
    expect(outlineBox(clip(square, { x: 4, side: 'left' }))).toEqual({
      left: 0,
      right: expect.closeTo(4),
      top: 0,
      bottom: 10,
    })
    expect(outlineBox(clip(square, { x: 4, side: 'right' }))).toMatchObject({ left: expect.closeTo(4), right: 10 })
    expect(clip(square, { x: -1, side: 'left' })).toEqual([])
  })

  it('loses no area between the two sides', () => {
    const shape = parsePath('M0 0C0 10 10 10 10 0Q5 -8 0 0Z')
    const both = (['left', 'right'] as const).map((side) => area(clip(shape, { x: 3, side })))
    expect((both[0] ?? 0) + (both[1] ?? 0)).toBeCloseTo(area(shape), 2)
  })
})

describe('strokes become shapes that are filled', () => {
  it.each([
    ['rect', { x: 1, y: 2, width: 3, height: 4 }, { left: 1, top: 2, right: 4, bottom: 6 }],
    ['rect', { x: 0, y: 0, width: 10, height: 10, fill: 'none', 'stroke-width': 2 }, { left: -1, right: 11 }],
    ['line', { x1: 0, y1: 0, x2: 10, y2: 0, 'stroke-width': 2 }, { top: -1, bottom: 1, left: 0, right: 10 }],
    ['polygon', { points: '0,0 4,0 4,4' }, { left: 0, right: 4, bottom: 4 }],
    ['ellipse', { cx: 0, cy: 0, rx: 9, ry: 4, 'stroke-width': 2 }, { left: -10, right: 10, top: -5, bottom: 5 }],
  ])('%s', (kind, attributes, box) => {
    expect(outlineBox(strokeOutline(kind, attributes) ?? [])).toMatchObject(box)
  })

  it('and what draws nothing becomes nothing', () => {
    expect(strokeOutline('rect', { width: 0, height: 5 })).toBeUndefined()
    expect(strokeOutline('rect', { width: 5, height: 5, 'data-hitbox': 'true' })).toBeUndefined()
    expect(strokeOutline('g', {})).toBeUndefined()
  })

  it('a frame has a hole', () => {
    const frame = strokeOutline('rect', { x: 0, y: 0, width: 10, height: 10, fill: 'none', 'stroke-width': 2 }) ?? []
    expect(area(frame)).toBeCloseTo(12 * 12 - 8 * 8)
  })
})

/** Signed areas added up, curves taken as many short lines. */
function area(shape: Outline): number {
  return Math.abs(shape.reduce((sum, contour) => sum + contourArea(contour), 0))
}

function contourArea({ start, segments }: Outline[number]): number {
  const points: Point[] = [start]
  for (const segment of segments) {
    const from = points.at(-1) ?? start
    const curve = [from, ...segment]
    for (let i = 1; i <= 400; i++) points.push(bezier(curve, i / 400))
  }
  return points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? start
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
}

function bezier(curve: Point[], t: number): Point {
  const [first] = curve
  if (!first || curve.length === 1) return first ?? [0, 0]
  const shorter = curve.slice(1).map(([x, y], i): Point => {
    const [fromX, fromY] = curve[i] ?? [0, 0]
    return [fromX + (x - fromX) * t, fromY + (y - fromY) * t]
  })
  return bezier(shorter, t)
}
