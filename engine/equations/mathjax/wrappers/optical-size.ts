/**
 * How much wider Computer Modern's letters are at a size than its 10 pt letters scaled to it: the width of the
 * figures in cmr5, cmr6, … cmr17, times ten, over their design size in points.
 */
const widths: readonly (readonly [points: number, factor: number])[] = [
  [5, 1.361],
  [6, 1.222],
  [7, 1.139],
  [8, 1.063],
  [9, 1.028],
  [10, 1],
  [12, 0.979],
  [17.28, 0.918],
]

/**
 * The horizontal stretch that makes a 10 pt letter scaled by `scale` as wide as the letter of that size in Computer
 * Modern. LaTeX takes another design size for indices, footnotes and headings; the font here has one.
 */
export function opticalStretch(scale: number): number {
  const points = scale * 10
  let [below] = widths
  for (const entry of widths) {
    if (points < entry[0]) {
      if (!below || below === entry) return entry[1]
      return below[1] + ((entry[1] - below[1]) * (points - below[0])) / (entry[0] - below[0])
    }
    below = entry
  }
  return below?.[1] ?? 1
}
