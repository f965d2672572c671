import { compose, identity, scaling, translation } from './geometry.ts'
import type { Matrix } from './geometry.ts'

/**
 * Reads an SVG `transform` attribute as MathJax writes it (`translate`, `scale`, `matrix`, `rotate`, `skewX`).
 * A function of another name is ignored.
 */
export function parseTransform(text: string | undefined): Matrix {
  let matrix = identity
  for (const [, name = '', list = ''] of (text ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const numbers = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number)
    matrix = compose(matrix, single(name, numbers))
  }
  return matrix
}

function single(name: string, numbers: number[]): Matrix {
  const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbers
  switch (name) {
    case 'translate':
      return translation(a, b ?? 0)
    case 'scale':
      return scaling(a, b ?? a)
    case 'matrix':
      return [a, b ?? 0, c, d, e, f]
    case 'skewX':
      return [1, 0, Math.tan((a * Math.PI) / 180), 1, 0, 0]
    case 'rotate':
      return rotation((a * Math.PI) / 180, b ?? 0, c)
    default:
      return identity
  }
}

function rotation(angle: number, x: number, y: number): Matrix {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return compose(compose(translation(x, y), [cos, sin, -sin, cos, 0, 0]), translation(-x, -y))
}
