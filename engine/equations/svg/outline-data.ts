import type { Outline } from './outline.ts'
import type { Point } from './geometry.ts'

const letters = ['', 'L', 'Q', 'C']

/**
 * The `d` of a path element, every curve closed.
 *
 * @param digits decimal places kept
 */
export function outlineData(outline: Outline, digits: number): string {
  const write = (point: Point) => `${decimal(point[0], digits)} ${decimal(point[1], digits)}`
  return outline
    .map(({ start, segments }) => {
      const rest = segments.map((segment) => (letters[segment.length] ?? 'L') + segment.map(write).join(' '))
      return `M${write(start)}${rest.join('')}Z`
    })
    .join('')
}

/** A number with at most so many decimal places, without trailing zeros, never `-0`. */
export function decimal(value: number, digits: number): string {
  const power = 10 ** digits
  const rounded = Math.round(value * power) / power
  return String(rounded === 0 ? 0 : rounded)
}
