import type { Contour, Outline, Segment } from './outline.ts'
import type { Point } from './geometry.ts'

const arity: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, Q: 4, T: 2, C: 6, S: 4 }

/**
 * Reads the `d` of a glyph into closed curves with absolute points. Relative and shorthand commands become
 * absolute and full; elliptical arcs do not occur in MathJax's fonts.
 */
export function parsePath(data: string): Outline {
  const reader = new PathReader()
  for (const [, letter = '', list = ''] of data.matchAll(/([MLHVQTCSZ])([^MLHVQTCSZ]*)/gi)) {
    reader.command(letter, list)
  }
  return reader.outline
}

class PathReader {
  readonly outline: Outline = []
  #contour: Contour | undefined
  #at: Point = [0, 0]
  /** The last control point, which T and S reflect; the current point where the last command has none. */
  #control: Point = [0, 0]
  #last = ''

  command(letter: string, list: string): void {
    let upper = letter.toUpperCase()
    const relative = letter !== upper
    if (upper === 'Z') {
      if (this.#contour) this.#at = this.#contour.start
      this.#last = 'Z'
      return
    }
    const numbers = (list.match(/-?(?:\d*\.\d+|\d+\.?)(?:e-?\d+)?/g) ?? []).map(Number)
    const size = arity[upper] ?? 2
    for (let i = 0; i + size <= numbers.length; i += size) {
      this.#step(upper, numbers.slice(i, i + size), relative)
      if (upper === 'M') upper = 'L'
    }
  }

  #step(command: string, n: number[], relative: boolean): void {
    const [ox, oy] = relative ? this.#at : [0, 0]
    const point = (i: number): Point => [(n[i] ?? 0) + ox, (n[i + 1] ?? 0) + oy]
    switch (command) {
      case 'M':
        this.#contour = { start: point(0), segments: [] }
        this.outline.push(this.#contour)
        this.#at = this.#contour.start
        break
      case 'L':
        this.#add([point(0)])
        break
      case 'H':
        this.#add([[(n[0] ?? 0) + ox, this.#at[1]]])
        break
      case 'V':
        this.#add([[this.#at[0], (n[0] ?? 0) + oy]])
        break
      case 'Q':
        this.#curve(point(0), [point(0), point(2)])
        break
      case 'T': {
        const control = this.#reflected('QT')
        this.#curve(control, [control, point(0)])
        break
      }
      case 'C':
        this.#curve(point(2), [point(0), point(2), point(4)])
        break
      case 'S':
        this.#curve(point(0), [this.#reflected('CS'), point(0), point(2)])
        break
    }
    this.#last = command
  }

  #reflected(commands: string): Point {
    if (!this.#last || !commands.includes(this.#last)) return this.#at
    return [2 * this.#at[0] - this.#control[0], 2 * this.#at[1] - this.#control[1]]
  }

  #curve(control: Point, segment: Segment): void {
    this.#add(segment)
    this.#control = control
  }

  #add(segment: Segment): void {
    if (!this.#contour) {
      this.#contour = { start: this.#at, segments: [] }
      this.outline.push(this.#contour)
    }
    this.#contour.segments.push(segment)
    this.#at = segment.at(-1) ?? this.#at
  }
}
