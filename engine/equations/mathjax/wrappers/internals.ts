import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import { SvgMo } from '@mathjax/src/js/output/svg/Wrappers/mo.js'
import { SvgMtable } from '@mathjax/src/js/output/svg/Wrappers/mtable.js'
import type { BBox } from '@mathjax/src/js/util/BBox.js'

/** The code points of a stretched sign: first end, repeated piece, last end, middle; 0 where there is none. */
export type StretchCodes = readonly number[]

/** What MathJax's operator wrapper has besides its declared interface: the drawing of what is stretched. */
interface StretchMethods {
  stretchVertical(codes: StretchCodes, variants: readonly string[], box: BBox): void
  stretchHorizontal(codes: StretchCodes, variants: readonly string[], box: BBox): void
  /** Fills the height `H + D` less `T` above and `B` below with the repeated piece. */
  addExtV(code: number, variant: string, H: number, D: number, T: number, B: number, W: number): void
  /** Fills the width `W` less `L` and `R` at the sides, from `x` on. */
  addExtH(code: number, variant: string, W: number, L: number, R: number, x?: number): void
  /** Height, depth and width of a character in em. */
  getChar(code: number, variant: string): [number, number, number, unknown]
}

/** MathJax's operator wrapper with these methods declared. */
export const OpenSvgMo = SvgMo as unknown as {
  new (...parameters: ConstructorParameters<typeof SvgMo>): InstanceType<typeof SvgMo> & StretchMethods
  readonly kind: string
}

/** Where MathJax has placed a row of a table, in em: its height and depth, the space above and below. */
export interface PlacedRow {
  H: number
  D: number
  tSpace: number
  bSpace: number
}

/** What MathJax's table wrapper has besides its declared interface. */
interface TableMethods {
  /** Puts the numbers of equations into the drawing of the table. */
  handleLabels(drawn: LiteElement, parent: unknown, shift: number): void
  /** Gives the numbers the heights of their rows. */
  spaceLabels(): void
}

/** MathJax's table wrapper with these methods declared. */
export const OpenSvgMtable = SvgMtable as unknown as {
  new (...parameters: ConstructorParameters<typeof SvgMtable>): InstanceType<typeof SvgMtable> & TableMethods
  readonly kind: string
}
