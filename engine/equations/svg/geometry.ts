/** x and y, in the units of the drawing at hand. */
export type Point = readonly [x: number, y: number]

/** An affine map as SVG writes it: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** The smallest upright rectangle around something; `left > right` where there is nothing. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The map that does `inner` first, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

/** Where a point goes. */
export function apply(matrix: Matrix, [x, y]: Point): Point {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]
}

/** The map that moves by `x` and `y`. */
export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y]
}

/** The map that scales about the origin. */
export function scaling(x: number, y: number): Matrix {
  return [x, 0, 0, y, 0, 0]
}

/** A box around nothing, to be grown with {@link include}. */
export function emptyBox(): Box {
  return { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
}

/** Grows a box in place until it holds the point. */
export function include(box: Box, [x, y]: Point): void {
  if (x < box.left) box.left = x
  if (x > box.right) box.right = x
  if (y < box.top) box.top = y
  if (y > box.bottom) box.bottom = y
}

/** The smallest box around several. */
export function unite(boxes: Iterable<Box>): Box {
  const all = emptyBox()
  for (const box of boxes) {
    if (isEmpty(box)) continue
    include(all, [box.left, box.top])
    include(all, [box.right, box.bottom])
  }
  return all
}

/** True for a box around nothing. */
export function isEmpty(box: Box): boolean {
  return box.left > box.right
}
