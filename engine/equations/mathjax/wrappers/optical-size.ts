/** How a letter at its own design size differs from the 10 pt letter scaled to that size. */
export interface OpticalSize {
  /** What widths are multiplied by. */
  stretch: number
  /** What is then added to them, half on either side of the letter, in em of the size. */
  fit: number
}

/**
 * By design size in points, from the width of the unit square and the letter fit in the parameter files of Computer
 * Modern Roman (cmr5, cmr6, … cmr17): `u#` is 20/36 pt at 10 pt, 15.5/36 pt at 7 pt, …
 */
const sizes: readonly (readonly [points: number, unit: number, fit: number])[] = [
  [5, 12.5, 5],
  [6, 14, 3],
  [7, 15.5, 2],
  [8, 17, 0],
  [9, 18.5, 0],
  [10, 20, 0],
  [12, 23.5, 0],
  [17.28, 32.5, 0],
]

/**
 * What makes a 10 pt letter scaled by `scale` as wide as Computer Modern's letter of that size. LaTeX takes another
 * design size for indices, footnotes and headings; the font here has one.
 */
export function opticalSize(scale: number): OpticalSize {
  const points = scale * 10
  const above = sizes.findIndex(([size]) => size >= points)
  if (above < 0) return atDesignSize(sizes.at(-1))
  const [high, low] = [sizes[above], sizes[Math.max(0, above - 1)]]
  if (!high || !low || high === low) return atDesignSize(high)
  const [from, to] = [atDesignSize(low), atDesignSize(high)]
  const part = (points - low[0]) / (high[0] - low[0])
  const between = (name: keyof OpticalSize) => from[name] + (to[name] - from[name]) * part
  return { stretch: between('stretch'), fit: between('fit') }
}

function atDesignSize(entry: (typeof sizes)[number] | undefined): OpticalSize {
  if (!entry) return { stretch: 1, fit: 0 }
  const [points, unit, fit] = entry
  return { stretch: (unit / 20) * (10 / points), fit: (2 * fit) / 36 / points }
}
