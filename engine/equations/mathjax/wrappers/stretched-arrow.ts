/** Where the pieces of a stretched arrow stand, in em from its left end. */
export interface ArrowPieces {
  /** The ink of each bar, in the order in which TeX sets it. */
  bars: { from: number; to: number }[]
  /** Where the left head begins, if there is one. */
  left?: number
  right?: number
}

/** How much two neighbouring pieces are drawn together: 7 mu. */
const joint = 7 / 18
/** The width of a bar (`\relbar`, the minus sign) and its ink. */
const bar = { width: 7 / 9, from: 0.083, to: 0.694 }
/** The width of an arrow, and of one repeated piece: a bar less 2 mu on either side. */
const arrow = 1
const step = bar.width - 4 / 18

/** The least width of a stretched arrow, in em. */
export function leastArrowWidth(left: boolean, right: boolean): number {
  return (left ? arrow : bar.width) + (right ? arrow : bar.width) - 2 * joint
}

/**
 * amsmath's `\arrowfill@`: an end piece, as many bars as there is room for, centred in it, an end piece.
 *
 * @param width in em, not below the least
 */
export function arrowPieces(left: boolean, right: boolean, width: number): ArrowPieces {
  const start = (left ? arrow : bar.width) - joint
  const room = width - leastArrowWidth(left, right)
  const count = Math.floor(room / step + 1e-6)
  const first = start + (room - count * step) / 2 - 2 / 18
  const bars = Array.from({ length: count }, (_, i) => place(first + i * step))
  if (!left) bars.unshift(place(0))
  if (!right) bars.push(place(width - bar.width))
  return { bars, ...(left && { left: 0 }), ...(right && { right: width - arrow }) }
}

function place(x: number): { from: number; to: number } {
  return { from: x + bar.from, to: x + bar.to }
}
