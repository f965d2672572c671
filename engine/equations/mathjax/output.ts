import type { LiteDocument } from '@mathjax/src/js/adaptors/lite/Document.js'
import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import type { LiteText } from '@mathjax/src/js/adaptors/lite/Text.js'
import { SVG } from '@mathjax/src/js/output/svg.js'
import type { SvgWrapper, SvgWrapperClass } from '@mathjax/src/js/output/svg/Wrapper.js'
import { SvgWrapperFactory } from '@mathjax/src/js/output/svg/WrapperFactory.js'
import { createFont } from './font.ts'
import { TexFraction, TexRoot, TexSquareRoot } from './wrappers/drawing-order.ts'
import { TexEnclosure } from './wrappers/enclosure.ts'
import { TexOperator } from './wrappers/operator.ts'
import { TexOver, TexUnder, TexUnderOver } from './wrappers/over-under.ts'
import { TexSubscript, TexSubSuperscript, TexSuperscript } from './wrappers/scripts.ts'
import { TexTable } from './wrappers/table.ts'
import { TexTextNode } from './wrappers/text-node.ts'

/** The size of a formula's box, in em. */
export interface Extent {
  width: number
  height: number
  depth: number
}

/** MathJax's SVG output with TeX's order, sizes and pieces. One instance serves all typesetters. */
export class TexOutput extends SVG<LiteElement, LiteText, LiteDocument> {
  /** The box of what was drawn last. */
  extent: Extent = { width: 0, height: 0, depth: 0 }
  /** Whether f-ligatures are made. */
  ligatures = true

  /** Never in a frame as wide as the page, as MathJax does for numbered equations: there is no page. */
  protected override createRoot(wrapper: SvgWrapper<LiteElement, LiteText, LiteDocument>): [LiteElement, LiteElement] {
    const { w, h, d } = wrapper.getOuterBBox()
    this.extent = { width: w, height: h, depth: d }
    return this.createSVG(h, d, w)
  }
}

/** Creates the output, its font loaded but for the parts that MathJax fetches when first used. */
export function createOutput(): TexOutput {
  const factory = new SvgWrapperFactory<LiteElement, LiteText, LiteDocument>()
  for (const wrapper of [
    TexEnclosure,
    TexFraction,
    TexOperator,
    TexOver,
    TexRoot,
    TexSquareRoot,
    TexSubscript,
    TexSubSuperscript,
    TexSuperscript,
    TexTable,
    TexTextNode,
    TexUnder,
    TexUnderOver,
  ]) {
    factory.setNodeClass(wrapper.kind, wrapper as unknown as SvgWrapperClass<LiteElement, LiteText, LiteDocument>)
  }
  return new TexOutput({
    fontData: createFont(),
    wrapperFactory: factory,
    fontCache: 'none',
    displayOverflow: 'overflow',
    linebreaks: { inline: false },
  })
}
