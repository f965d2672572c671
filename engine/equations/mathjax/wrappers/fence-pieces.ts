/** Height and depth of a piece of a fence, in em. */
export interface PieceSize {
  height: number
  depth: number
}

/** One of TeX's pieces: an end or middle glyph at a height, a stretch of the repeated piece, or both grown together. */
export interface FencePiece {
  glyph?: { part: 'first' | 'middle' | 'last'; y: number }
  fill?: { from: number; to: number }
}

/** A fence that is put together, in em: its own height and depth, and those of its pieces. */
export interface Fence extends PieceSize {
  /** Rounds of repeated pieces. */
  rounds: number
  /** The height that the middle piece is centred on. */
  axis: number
  first?: PieceSize | undefined
  middle?: PieceSize | undefined
  last?: PieceSize | undefined
}

/**
 * The pieces from top to bottom. TeX's end pieces are longer than those of the font here: where TeX has no repeated
 * piece, the gap between the ends is closed by lengthening the one above it (the one below, if there is none above).
 */
export function fencePieces({ height, depth, rounds, axis, first, middle, last }: Fence): FencePiece[] {
  const pieces: FencePiece[] = []
  const bottom = last ? last.height + last.depth - depth : -depth
  const centre = middle && axis + (middle.depth - middle.height) / 2
  const repeat = (from: number, to: number) => {
    const above = pieces.at(-1)
    const step = (to - from) / Math.max(1, rounds)
    if (to - from < 1e-3) return
    if (rounds === 0 && above) above.fill = { from, to }
    else if (rounds === 0) pieces.push({ fill: { from, to } })
    else for (let top = to; top - from > step / 2; top -= step) pieces.push({ fill: { from: top - step, to: top } })
  }
  let top = height
  if (first) {
    pieces.push({ glyph: { part: 'first', y: height - first.height } })
    top -= first.height + first.depth
  }
  if (middle && centre !== undefined) {
    repeat(centre + middle.height, top)
    pieces.push({ glyph: { part: 'middle', y: centre } })
    top = centre - middle.depth
  }
  repeat(bottom, top)
  if (last) pieces.push({ glyph: { part: 'last', y: last.depth - depth } })
  return pieces
}
