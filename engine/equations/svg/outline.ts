import { apply, emptyBox, include } from './geometry.ts'
import type { Box, Matrix, Point } from './geometry.ts'

/** A straight line, a quadratic or a cubic Bézier curve from where the last one ended; the last point is its end. */
export type Segment = readonly [Point] | readonly [Point, Point] | readonly [Point, Point, Point]

/** One closed curve. */
export interface Contour {
  start: Point
  segments: Segment[]
}

/** A filled shape: its closed curves. */
export type Outline = Contour[]

/** The shape under an affine map. */
export function transformOutline(outline: Outline, matrix: Matrix): Outline {
  return outline.map(({ start, segments }) => ({
    start: apply(matrix, start),
    segments: segments.map((segment) => segment.map((point) => apply(matrix, point)) as unknown as Segment),
  }))
}

/** The box around all control points: for glyphs it is the box of the ink, their extrema being end points. */
export function outlineBox(outline: Outline): Box {
  const box = emptyBox()
  for (const { start, segments } of outline) {
    include(box, start)
    for (const segment of segments) for (const point of segment) include(box, point)
  }
  return box
}

/** The closed polygon through the points. */
export function polygon(start: Point, ...rest: Point[]): Contour {
  return { start, segments: rest.map((point) => [point] as const) }
}

/** An upright rectangle; `reversed` runs the other way round, which makes a hole of it. */
export function rectangle({ left, top, right, bottom }: Box, reversed = false): Contour {
  const corners: Point[] = [
    [right, top],
    [right, bottom],
    [left, bottom],
  ]
  return polygon([left, top], ...(reversed ? corners.toReversed() : corners))
}
