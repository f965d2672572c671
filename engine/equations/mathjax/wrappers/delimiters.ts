/** How TeX grows one delimiter: cmex10's sizes, then pieces. */
export interface DelimiterPlan {
  /** For each of TeX's heights the index of the glyph in MathJax's list of sizes. */
  sizes: readonly number[]
  /**
   * The height of the end pieces together and of one round of repeated pieces, in em; absent where it stops growing.
   * A brace has its repeated piece on either side of the middle one, so a round is two.
   */
  pieces?: { ends: number; round: number }
}

/** Height plus depth of a delimiter in cmsy10 and of its larger sizes in cmex10, in em. */
const heights = [1, 1.2, 1.8, 2.4, 3] as const

const largeSizes = [0, 2, 4, 6, 7]
const fences: DelimiterPlan = { sizes: largeSizes, pieces: { ends: 3.6, round: 0.6 } }
const corners: DelimiterPlan = { sizes: largeSizes, pieces: { ends: 1.8, round: 0.6 } }
const angles: DelimiterPlan = { sizes: largeSizes }
const slashes: DelimiterPlan = { sizes: [0, 1, 2, 3, 4] }
const bars: DelimiterPlan = { sizes: [0], pieces: { ends: 0, round: 0.6 } }
const root: DelimiterPlan = { sizes: [0, 1, 2, 3, 4], pieces: { ends: 2.4, round: 0.6 } }

const plans = new Map<number, DelimiterPlan>()
for (const [characters, plan] of [
  ['()[]{}', fences],
  ['⌈⌉⌊⌋', corners],
  ['⟨⟩', angles],
  ['/\\', slashes],
  ['|‖∣∥', bars],
  ['√', root],
] as const) {
  for (const character of characters) plans.set(character.codePointAt(0) ?? 0, plan)
}

/** How TeX grows a delimiter; nothing for one that is left to MathJax. */
export function delimiterPlan(character: number): DelimiterPlan | undefined {
  return plans.get(character)
}

/** What TeX takes for a wanted height: a glyph, or so many rounds of repeated pieces. */
export type DelimiterChoice = { size: number } | { rounds: number; height: number }

/**
 * The smallest delimiter that is high enough, the largest there is if none (The TeXbook, appendix G; tex.web §706 ff.).
 *
 * @param wanted height plus depth, in em
 */
export function chooseDelimiter(plan: DelimiterPlan, wanted: number): DelimiterChoice {
  const fuzz = 1e-3
  const fitting = plan.sizes.findIndex((_, i) => (heights[i] ?? 0) + fuzz >= wanted)
  if (fitting >= 0) return { size: plan.sizes[fitting] ?? 0 }
  if (!plan.pieces) return { size: plan.sizes.at(-1) ?? 0 }
  const { ends, round } = plan.pieces
  const rounds = Math.max(0, Math.ceil((wanted - ends) / round - fuzz))
  return { rounds, height: ends + rounds * round }
}
