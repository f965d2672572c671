/** Distance between baselines for LaTeX's sizes with 10 pt text, in thousandths of 10 pt. */
const leadings: Readonly<Record<string, number>> = {
  tiny: 600,
  scriptsize: 800,
  footnotesize: 950,
  small: 1100,
  normalsize: 1200,
  large: 1400,
  Large: 1800,
  LARGE: 2200,
  huge: 2500,
  Huge: 3000,
}

/** The leading that a size command brings with it; undefined for another command. */
export function leadingOf(command: string): number | undefined {
  return leadings[command.slice(1)]
}

/** Leading of 10 pt text. */
export const normalLeading = 1200
