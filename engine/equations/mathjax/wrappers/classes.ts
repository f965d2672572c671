import type { LiteDocument } from '@mathjax/src/js/adaptors/lite/Document.js'
import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import type { LiteText } from '@mathjax/src/js/adaptors/lite/Text.js'
import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js'
import type { SvgWrapper } from '@mathjax/src/js/output/svg/Wrapper.js'
import type { SvgWrapperFactory } from '@mathjax/src/js/output/svg/WrapperFactory.js'
import { SvgMenclose } from '@mathjax/src/js/output/svg/Wrappers/menclose.js'
import type { SvgMencloseNTD } from '@mathjax/src/js/output/svg/Wrappers/menclose.js'
import { SvgMfrac } from '@mathjax/src/js/output/svg/Wrappers/mfrac.js'
import type { SvgMfracNTD } from '@mathjax/src/js/output/svg/Wrappers/mfrac.js'
import { SvgMo } from '@mathjax/src/js/output/svg/Wrappers/mo.js'
import type { SvgMoNTD } from '@mathjax/src/js/output/svg/Wrappers/mo.js'
import { SvgMroot } from '@mathjax/src/js/output/svg/Wrappers/mroot.js'
import type { SvgMrootNTD } from '@mathjax/src/js/output/svg/Wrappers/mroot.js'
import { SvgMsqrt } from '@mathjax/src/js/output/svg/Wrappers/msqrt.js'
import type { SvgMsqrtNTD } from '@mathjax/src/js/output/svg/Wrappers/msqrt.js'
import { SvgMsub, SvgMsubsup, SvgMsup } from '@mathjax/src/js/output/svg/Wrappers/msubsup.js'
import type { SvgMsubNTD, SvgMsubsupNTD, SvgMsupNTD } from '@mathjax/src/js/output/svg/Wrappers/msubsup.js'
import { SvgMtable } from '@mathjax/src/js/output/svg/Wrappers/mtable.js'
import type { SvgMtableNTD } from '@mathjax/src/js/output/svg/Wrappers/mtable.js'
import { SvgMover, SvgMunder, SvgMunderover } from '@mathjax/src/js/output/svg/Wrappers/munderover.js'
import type { SvgMoverNTD, SvgMunderNTD, SvgMunderoverNTD } from '@mathjax/src/js/output/svg/Wrappers/munderover.js'
import { SvgTextNode } from '@mathjax/src/js/output/svg/Wrappers/TextNode.js'
import type { SvgTextNodeNTD } from '@mathjax/src/js/output/svg/Wrappers/TextNode.js'
import type { BBox } from '@mathjax/src/js/util/BBox.js'

/*
 * MathJax's wrapper classes, which draw one kind of MathML node each, with the document model used here, and with the
 * methods declared that they have but do not declare and that are replaced here.
 */

/** An element of MathJax's document model without a browser. */
type Element = LiteElement
type Text = LiteText
type Page = LiteDocument

/** How a wrapper is made. */
export interface WrapperClass<Wrapper> {
  new (
    factory: SvgWrapperFactory<Element, Text, Page>,
    node: MmlNode,
    parent?: SvgWrapper<Element, Text, Page>,
  ): Wrapper
  readonly kind: string
}

/** The code points of a stretched sign: first end, repeated piece, last end, middle; 0 where there is none. */
export type StretchCodes = readonly number[]

interface FractionMethods {
  /** Draws numerator, denominator and bar. */
  makeFraction(display: boolean, thickness: number): void
}

interface OperatorMethods {
  stretchVertical(codes: StretchCodes, variants: readonly string[], box: BBox): void
  stretchHorizontal(codes: StretchCodes, variants: readonly string[], box: BBox): void
  /** Fills the height `H + D` less `T` above and `B` below with the repeated piece. */
  addExtV(code: number, variant: string, H: number, D: number, T: number, B: number, W: number): void
  /** Fills the width `W` less `L` and `R` at the sides, from `x` on. */
  addExtH(code: number, variant: string, W: number, L: number, R: number, x?: number): void
  /** Height, depth and width of a character in em. */
  getChar(code: number, variant: string): [number, number, number, unknown]
}

interface TableMethods {
  /** Puts the numbers of equations into the drawing of the table. */
  handleLabels(drawn: Element, parent: unknown, shift: number): void
  /** Gives the numbers the heights of their rows. */
  spaceLabels(): void
}

export const Fraction = SvgMfrac as unknown as WrapperClass<SvgMfracNTD<Element, Text, Page> & FractionMethods>
export const Operator = SvgMo as unknown as WrapperClass<SvgMoNTD<Element, Text, Page> & OperatorMethods>
export const Table = SvgMtable as unknown as WrapperClass<SvgMtableNTD<Element, Text, Page> & TableMethods>
export const TextNode = SvgTextNode as unknown as WrapperClass<SvgTextNodeNTD<Element, Text, Page>>
export const Enclosure = SvgMenclose as unknown as WrapperClass<SvgMencloseNTD<Element, Text, Page>>
export const SquareRoot = SvgMsqrt as unknown as WrapperClass<SvgMsqrtNTD<Element, Text, Page>>
export const Root = SvgMroot as unknown as WrapperClass<SvgMrootNTD<Element, Text, Page>>
export const Subscript = SvgMsub as unknown as WrapperClass<SvgMsubNTD<Element, Text, Page>>
export const Superscript = SvgMsup as unknown as WrapperClass<SvgMsupNTD<Element, Text, Page>>
export const SubSuperscript = SvgMsubsup as unknown as WrapperClass<SvgMsubsupNTD<Element, Text, Page>>
export const Over = SvgMover as unknown as WrapperClass<SvgMoverNTD<Element, Text, Page>>
export const Under = SvgMunder as unknown as WrapperClass<SvgMunderNTD<Element, Text, Page>>
export const UnderOver = SvgMunderover as unknown as WrapperClass<SvgMunderoverNTD<Element, Text, Page>>
