/** TeX's units in thousandths of 10 pt, the unit of the drawings; em and ex of Computer Modern at 10 pt. */
const units: Readonly<Record<string, number>> = {
  pt: 100,
  bp: (7227 / 7200) * 100,
  em: 1000,
  ex: 430.6,
  mu: 1000 / 18,
  pc: 1200,
  in: 7227,
  cm: 7227 / 2.54,
  mm: 722.7 / 2.54,
}

/** LaTeX's text width with 10 pt: 345 pt. */
export const textWidth = 34500

/**
 * A TeX length in the unit of the drawings. `\textwidth` and its like count as LaTeX's text width, also with a factor.
 *
 * @returns undefined for what is no length
 */
export function readLength(text: string): number | undefined {
  const [, sign = '', digits = '', unit = ''] =
    /^\s*(-?)\s*([\d.]*)\s*(pt|bp|em|ex|mu|pc|in|cm|mm|\\(?:text|line|column)width|\\baselineskip)/.exec(text) ?? []
  if (!unit || (!digits && !unit.startsWith('\\'))) return undefined
  const size = units[unit] ?? (unit === '\\baselineskip' ? 1200 : textWidth)
  return (sign ? -1 : 1) * (digits ? Number(digits) : 1) * size
}
