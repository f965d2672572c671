import { polygon, rectangle } from './outline.ts'
import type { Outline } from './outline.ts'
import type { Point } from './geometry.ts'

/** The attributes of an element of the drawing. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** MathJax's line thickness where an element does not say: 0.07 em, in MathJax units. */
const usual = 70

/**
 * The ink of a straight-edged SVG element as a filled outline, for Manim sets stroke widths to 0: a bar or frame
 * (`rect`), a `line`, a `polygon` or `polyline`, an `ellipse`. Undefined for what draws nothing.
 */
export function strokeOutline(kind: string, attributes: Attributes): Outline | undefined {
  const number = (name: string) => Number.parseFloat(String(attributes[name] ?? 0)) || 0
  switch (kind) {
    case 'rect':
      return rectOutline(attributes, number)
    case 'line':
      return [stroke([number('x1'), number('y1')], [number('x2'), number('y2')], thickness(attributes))]
    case 'polygon':
    case 'polyline':
      return polyOutline(kind, attributes)
    case 'ellipse':
      return ring([number('cx'), number('cy')], [number('rx'), number('ry')], thickness(attributes))
    default:
      return undefined
  }
}

function rectOutline(attributes: Attributes, number: (name: string) => number): Outline | undefined {
  const [left, top, width, height] = [number('x'), number('y'), number('width'), number('height')]
  if (width === 0 || height === 0 || attributes['data-hitbox'] !== undefined) return undefined
  const box = { left, top, right: left + width, bottom: top + height }
  if (attributes['fill'] !== 'none' && attributes['data-frame'] === undefined) return [rectangle(box)]
  const half = thickness(attributes) / 2
  const grow = (by: number) => ({ left: left - by, top: top - by, right: box.right + by, bottom: box.bottom + by })
  return [rectangle(grow(half)), rectangle(grow(-half), true)]
}

function polyOutline(kind: string, attributes: Attributes): Outline | undefined {
  const numbers = String(attributes['points'] ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
  const points = numbers.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0]] : []))
  const [start, ...rest] = points
  if (!start || rest.length === 0) return undefined
  if (kind === 'polygon') return [polygon(start, ...rest)]
  return rest.map((point, i) => stroke(points[i] ?? start, point, thickness(attributes)))
}

/** A straight stroke as a rectangle along it. */
function stroke([x1, y1]: Point, [x2, y2]: Point, width: number): Outline[number] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [ux, uy] = [((y2 - y1) / length) * (width / 2), (-(x2 - x1) / length) * (width / 2)]
  return polygon([x1 + ux, y1 + uy], [x2 + ux, y2 + uy], [x2 - ux, y2 - uy], [x1 - ux, y1 - uy])
}

function ring([cx, cy]: Point, [rx, ry]: Point, width: number): Outline {
  const around = (by: number, reversed: boolean): Outline[number] => {
    const [a, b] = [rx + by, ry + by]
    const k = 0.5523
    const quarter = (x: number, y: number, u: number, v: number): [Point, Point, Point] => [
      [cx + a * (x + k * u), cy + b * (y + k * v)],
      [cx + a * (u + k * x), cy + b * (v + k * y)],
      [cx + a * u, cy + b * v],
    ]
    const s = reversed ? -1 : 1
    const corners: Point[] = [
      [1, 0],
      [0, s],
      [-1, 0],
      [0, -s],
      [1, 0],
    ]
    const segments = corners.slice(1).map(([u, v], i) => quarter(...(corners[i] ?? [1, 0]), u, v))
    return { start: [cx + a, cy], segments }
  }
  return [around(width / 2, false), around(-width / 2, true)]
}

function thickness(attributes: Attributes): number {
  for (const name of ['stroke-width', 'stroke-thickness']) {
    const own = Number.parseFloat(String(attributes[name] ?? ''))
    if (own > 0) return own
  }
  const [, number, unit] = /stroke-width:\s*([\d.]+)(em)?/.exec(String(attributes['style'] ?? '')) ?? []
  return number ? Number(number) * (unit ? 1000 : 1) : usual
}
