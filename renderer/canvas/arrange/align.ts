/** Lines nodes up and spreads them. Pure; pixels of the canvas. */
import type { Box } from '../frames/frame-box.ts'
import { around } from '../frames/frame-box.ts'
import type { Point } from '../wire/wire-path.ts'

/** Which edges or middles come into one line. */
export type Edge = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'

/** A box that is moved, with the id it is known by. */
export interface NamedBox extends Box {
  readonly id: string
}

type Places = Record<string, Point>

/** Brings boxes to one edge, or the middle, of the box around them all. */
export function alignBoxes(boxes: readonly NamedBox[], edge: Edge): Places {
  const whole = around(boxes)
  if (!whole) return {}
  const place = ({ x, y, width, height }: Box): Point => {
    if (edge === 'left') return { x: whole.x, y }
    if (edge === 'center') return { x: Math.round(whole.x + (whole.width - width) / 2), y }
    if (edge === 'right') return { x: whole.x + whole.width - width, y }
    if (edge === 'top') return { x, y: whole.y }
    if (edge === 'middle') return { x, y: Math.round(whole.y + (whole.height - height) / 2) }
    return { x, y: whole.y + whole.height - height }
  }
  return Object.fromEntries(boxes.map((box) => [box.id, place(box)]))
}

/** Leaves the outermost two where they are and makes the gaps between all boxes the same. */
export function distributeBoxes(boxes: readonly NamedBox[], axis: 'x' | 'y'): Places {
  const length = axis === 'x' ? 'width' : 'height'
  const sorted = boxes.toSorted((a, b) => a[axis] + a[length] / 2 - (b[axis] + b[length] / 2))
  const [first] = sorted
  const last = sorted.at(-1)
  if (!first || !last || sorted.length < 3) return {}
  const taken = sorted.reduce((sum, box) => sum + box[length], 0)
  const gap = (last[axis] + last[length] - first[axis] - taken) / (sorted.length - 1)
  const places: Places = {}
  let at = first[axis]
  for (const { id, x, y, [length]: size } of sorted) {
    const to = Math.round(at)
    places[id] = axis === 'x' ? { x: to, y } : { x, y: to }
    at += size + gap
  }
  return places
}
