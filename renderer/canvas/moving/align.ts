/** Alignment of dragged nodes with the edges and middles of others. */
import type { Guide } from '../gesture-store.ts'
import type { Point } from '../wire/wire-path.ts'
import type { Box } from '../wire/wire-places.ts'

/** A line other nodes lie on: the edges and middles that a dragged one may snap to. */
interface Line {
  readonly at: number
  /** The extent, along the line, of the node it belongs to. */
  readonly from: number
  readonly to: number
}

/** The lines of the nodes that stay, in order. */
export interface Lines {
  readonly x: readonly Line[]
  readonly y: readonly Line[]
}

/** Gathers the lines of nodes, once a drag. */
export function linesOf(boxes: readonly Box[]): Lines {
  const x = boxes.flatMap((box) => edges(box.x, box.width).map((at) => ({ at, from: box.y, to: box.y + box.height })))
  const y = boxes.flatMap((box) => edges(box.y, box.height).map((at) => ({ at, from: box.x, to: box.x + box.width })))
  return { x, y }
}

/**
 * How a dragged box snaps to the lines of others.
 *
 * @param reach - how near a line must be, in the canvas's own pixels
 * @returns how far the box is to be moved, and the lines to show
 */
export function align(box: Box, lines: Lines, reach: number): { shift: Point; guides: Guide[] } {
  const across = nearest(edges(box.x, box.width), lines.x, reach)
  const down = nearest(edges(box.y, box.height), lines.y, reach)
  const shift = { x: across?.shift ?? 0, y: down?.shift ?? 0 }
  const guides: Guide[] = []
  if (across) guides.push(guide('x', across.line, box.y + shift.y, box.height))
  if (down) guides.push(guide('y', down.line, box.x + shift.x, box.width))
  return { shift, guides }
}

function edges(at: number, size: number): [number, number, number] {
  return [at, at + size / 2, at + size]
}

function nearest(own: readonly number[], lines: readonly Line[], reach: number) {
  let best: { shift: number; line: Line } | undefined
  for (const line of lines) {
    for (const edge of own) {
      const shift = line.at - edge
      if (Math.abs(shift) <= reach && (!best || Math.abs(shift) < Math.abs(best.shift))) best = { shift, line }
    }
  }
  return best
}

function guide(axis: Guide['axis'], line: Line, start: number, size: number): Guide {
  return { axis, at: line.at, from: Math.min(line.from, start), to: Math.max(line.to, start + size) }
}
