/** Numbers as fields show them. What is stored is never what is shown: fields begin typing with `exactNumber`. */

/** A number in a few digits: `0.3333`, `1.5`, `6.28e9`, with a real minus sign. */
export function formatNumber(value: number): string {
  const size = Math.abs(value)
  const isFar = size !== 0 && (size < 0.001 || size >= 1e7)
  const text = isFar ? value.toExponential(2).replace(/\.?0*e\+?/, 'e') : String(Number(value.toFixed(4)))
  return text.replace(/^-/, '−')
}

/** A number with all its digits, as it is stored. */
export function exactNumber(value: number): string {
  return String(value)
}
