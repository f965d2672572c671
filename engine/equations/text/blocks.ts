/** How the lines of a paragraph are set. */
export type Alignment = 'left' | 'center' | 'right' | 'justified'

/** What a paragraph looks like; lengths in thousandths of 10 pt. */
export interface ParagraphStyle {
  alignment: Alignment
  /** From the left edge of the text. */
  indent: number
  /** Width of the text, the indent within. */
  width: number
  /** Distance between baselines. */
  leading: number
}

/** A piece of a paragraph that ends where the author ends it: at `\\`, or with the paragraph. */
export interface TextLine extends ParagraphStyle {
  kind: 'line'
  /** LaTeX for text mode. */
  tex: string
  /** Space above it, beyond the leading. */
  space: number
  /** LaTeX of the mark of a list item, set before its first line. */
  label?: string
  /** True for the last line of a paragraph, which is not justified. */
  ends: boolean
}

/** A displayed formula. */
export interface DisplayedFormula {
  kind: 'display'
  /** LaTeX, an environment or what stood between `\[` and `\]`. */
  tex: string
  /** Whether it may move up beside a short last line above it, as `\[…\]` may and `align` may not. */
  movable: boolean
  space: number
  width: number
}

export type TextBlock = TextLine | DisplayedFormula
