/** A number as `ruff format` writes it: small letters, capitals in hexadecimal digits, digits on both sides of the point. */
export function printNumber(text: string): string {
  const lower = text.toLowerCase()
  if (lower.startsWith('0x')) return `0x${lower.slice(2).toUpperCase()}`
  if (lower.startsWith('0o') || lower.startsWith('0b')) return lower
  const suffix = lower.endsWith('j') ? 'j' : ''
  const [mantissa = '', exponent] = lower.slice(0, lower.length - suffix.length).split('e')
  const whole = mantissa.startsWith('.') ? `0${mantissa}` : mantissa
  const number = whole.endsWith('.') ? `${whole}0` : whole
  return exponent === undefined ? number + suffix : `${number}e${exponent.replace('+', '')}${suffix}`
}
