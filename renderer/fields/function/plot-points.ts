/** The points of the small plot under a function: its graph, or for one that gives vectors its curve. */
import { compute } from '../values/evaluate.ts'

/** What is drawn: a box in the function's own units, and the curve in pieces, y up. */
export interface PlotShape {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  readonly pieces: readonly (readonly (readonly [x: number, y: number])[])[]
}

const samples = 160

/**
 * Samples a function of one argument.
 *
 * @returns undefined where it cannot be computed here, or has no value anywhere
 */
export function plotOf(args: readonly string[], body: string): PlotShape | undefined {
  const [name] = args
  if (args.length !== 1 || name === undefined || body.trim() === '') return undefined
  const middle = compute(body, { [name]: 0.5 })
  const isCurve = typeof middle === 'object'
  const [from, to] = isCurve ? [0, 2 * Math.PI] : [-4, 4]
  const pieces: [number, number][][] = [[]]
  for (let at = 0; at <= samples; at++) {
    const x = from + ((to - from) * at) / samples
    const value = compute(body, { [name]: x })
    const point = typeof value === 'number' ? [x, value] : value
    const [px, py] = point ?? []
    if (px === undefined || py === undefined) pieces.push([])
    else pieces.at(-1)?.push([px, py])
  }
  const kept = pieces.filter((piece) => piece.length > 1)
  const points = kept.flat()
  if (points.length === 0) return undefined
  const [bottom, top] = spread(points.map(([, y]) => y))
  const [left, right] = isCurve ? spread(points.map(([x]) => x)) : [from, to]
  return {
    left,
    right,
    bottom,
    top,
    pieces: isCurve ? kept : kept.flatMap((piece) => withoutJumps(piece, top - bottom)),
  }
}

/** The range of nearly all values, so that a pole does not flatten the rest; never empty, always with 0 near enough. */
function spread(values: readonly number[]): [number, number] {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  const [low, high] = [at(0.04), at(0.96)]
  const size = high - low || Math.abs(high) || 1
  const margin = 0.12 * size
  const [bottom, top] = [Math.max(at(0), low - size), Math.min(at(1), high + size)]
  return [
    Math.min(bottom, bottom > 0 && bottom < size ? 0 : bottom) - margin,
    Math.max(top, top < 0 && -top < size ? 0 : top) + margin,
  ]
}

/** Cuts a graph where it leaps from one end of the picture to the other, as at a pole. */
function withoutJumps(piece: readonly [number, number][], height: number): [number, number][][] {
  const parts: [number, number][][] = [[]]
  let last: number | undefined
  for (const point of piece) {
    if (last !== undefined && Math.abs(point[1] - last) > height * 1.5) parts.push([])
    parts.at(-1)?.push(point)
    last = point[1]
  }
  return parts.filter((part) => part.length > 1)
}
