/** The course of wires: a curve that leaves its output to the right and enters its input from the left. */

/** A place, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Half of the 20 pixels of a socket's handle: React Flow lets wires end at its outer edge, ours end in its middle. */
export const socketReach = 10

/** The curve as an SVG path. */
export function wirePath(from: Point, to: Point): string {
  const pull = pullOf(from, to)
  return `M${from.x} ${from.y}C${from.x + pull} ${from.y} ${to.x - pull} ${to.y} ${to.x} ${to.y}`
}

/** A point of the curve; 0 is its start, 1 its end. */
export function pointOnWire(from: Point, to: Point, at: number): Point {
  const pull = pullOf(from, to)
  const rest = 1 - at
  const [a, b, c, d] = [rest ** 3, 3 * rest ** 2 * at, 3 * rest * at ** 2, at ** 3]
  return {
    x: a * from.x + b * (from.x + pull) + c * (to.x - pull) + d * to.x,
    y: (a + b) * from.y + (c + d) * to.y,
  }
}

const steps = 20

/** The curve as a chain of short straight pieces, close enough to ask what it touches. */
export function piecesOfWire(from: Point, to: Point): Point[] {
  return Array.from({ length: steps + 1 }, (_, at) => pointOnWire(from, to, at / steps))
}

function pullOf(from: Point, to: Point): number {
  return Math.max(36, Math.min(140, Math.abs(to.x - from.x) * 0.5 + Math.abs(to.y - from.y) * 0.08))
}
