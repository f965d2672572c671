import type { Contour, Outline, Segment } from './outline.ts'
import type { Point } from './geometry.ts'

/** Which part of the plane is kept: what lies left of (or right of) a vertical line. */
export interface HalfPlane {
  x: number
  side: 'left' | 'right'
}

/**
 * Cuts a shape along a vertical line and keeps one side. Curves are split where they cross, so the cut adds straight
 * edges only. TeX composes several signs of pieces that the font here has as one glyph.
 */
export function clip(outline: Outline, { x, side }: HalfPlane): Outline {
  const inside = (point: Point) => (side === 'left' ? point[0] <= x : point[0] >= x)
  return outline.map((contour) => clipContour(contour, x, inside)).filter((contour) => contour !== undefined)
}

function clipContour(contour: Contour, x: number, inside: (point: Point) => boolean): Contour | undefined {
  const kept: Point[][] = []
  for (const curve of curvesOf(contour)) {
    for (const part of splitAt(curve, x)) {
      if (inside(middle(part))) kept.push(part)
    }
  }
  const first = kept[0]?.[0]
  if (!first) return undefined
  const segments: Segment[] = []
  let at = first
  for (const [start = at, ...rest] of kept) {
    if (distance(at, start) > 1e-6) segments.push([start])
    segments.push(rest as unknown as Segment)
    at = rest.at(-1) ?? at
  }
  return { start: first, segments }
}

/** The curves of a contour with their start points, the closing line among them. */
function curvesOf({ start, segments }: Contour): Point[][] {
  const curves: Point[][] = []
  let at = start
  for (const segment of segments) {
    curves.push([at, ...segment])
    at = segment.at(-1) ?? at
  }
  if (distance(at, start) > 1e-6) curves.push([at, start])
  return curves
}

/** The parts of a Bézier curve between its crossings of the vertical line at `x`. */
function splitAt(curve: Point[], x: number): Point[][] {
  const parts: Point[][] = []
  let rest = curve
  let done = 0
  for (const t of crossings(curve, x)) {
    const [head, tail] = subdivide(rest, (t - done) / (1 - done))
    parts.push(head)
    rest = tail
    done = t
  }
  parts.push(rest)
  return parts
}

/** Where between 0 and 1 the curve crosses `x`, found by halving between sixteen samples. */
function crossings(curve: Point[], x: number): number[] {
  const found: number[] = []
  const beyond = (t: number) => pointAt(curve, t)[0] >= x
  const steps = 16
  for (let i = 0; i < steps; i++) {
    let [low, high] = [i / steps, (i + 1) / steps]
    const start = beyond(low)
    if (start === beyond(high)) continue
    for (let n = 0; n < 40; n++) {
      const half = (low + high) / 2
      if (beyond(half) === start) low = half
      else high = half
    }
    found.push((low + high) / 2)
  }
  return found
}

/** De Casteljau: the curve up to `t` and from there on. */
function subdivide(curve: Point[], t: number): [Point[], Point[]] {
  const head: Point[] = []
  const tail: Point[] = []
  let level = curve
  while (level.length > 0) {
    const [first, last] = [level[0], level.at(-1)]
    if (first) head.push(first)
    if (last) tail.unshift(last)
    level = level.slice(1).map((point, i) => mix(level[i] ?? point, point, t))
  }
  return [head, tail]
}

function pointAt(curve: Point[], t: number): Point {
  let level = curve
  while (level.length > 1) level = level.slice(1).map((point, i) => mix(level[i] ?? point, point, t))
  return level[0] ?? [0, 0]
}

const middle = (curve: Point[]) => pointAt(curve, 0.5)

function mix(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}
