import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import type { TextNode as MmlText } from '@mathjax/src/js/core/MmlTree/MmlNode.js'
import type { BBox } from '@mathjax/src/js/util/BBox.js'
import type { SvgCharData } from '@mathjax/src/js/output/svg/FontData.js'
import { joinLigatures } from '../ligatures.ts'
import { kern } from '../kerning.ts'
import { TextNode } from './classes.ts'
import { opticalSize } from './optical-size.ts'
import { stretchGlyph } from './stretched-glyph.ts'

/** Characters, as wide as Computer Modern has them at the size at hand, with its ligatures and kerns. */
export class TexTextNode extends TextNode {
  /** The characters of the run that are already placed. */
  #placed: number[] = []

  override remappedText(text: string, variant: string): number[] {
    const { ligatures } = this.jax as Partial<{ ligatures: boolean }>
    const plain = variant === 'monospace' || ligatures === false
    return super.remappedText(plain ? text : joinLigatures(text), variant)
  }

  override computeBBox(box: BBox, recompute = false): void {
    super.computeBBox(box, recompute)
    const { variant } = this.parent
    const codes = this.remappedText((this.node as unknown as MmlText).getText(), variant)
    for (let i = 1; i < codes.length; i++) box.w += this.#kern(variant, codes.slice(0, i), codes[i] ?? 0)
  }

  override toSVG(parents: LiteElement[]): void {
    this.#placed = []
    super.toSVG(parents)
  }

  override placeChar(
    code: number,
    x: number,
    y: number,
    parent: LiteElement,
    variant = this.parent.variant,
    buffer = false,
  ): number {
    const shift = this.#kern(variant, this.#placed, code)
    this.#placed.push(code)
    return shift + super.placeChar(code, x + shift, y, parent, variant, buffer)
  }

  protected override getVariantChar(variant: string, code: number): SvgCharData {
    const glyph = super.getVariantChar(variant, code)
    const { scale } = this.parent.bbox
    return scale === 1 ? glyph : stretchGlyph(glyph, opticalSize(scale))
  }

  #kern(variant: string, before: readonly number[], next: number): number {
    return before.length === 0 ? 0 : kern(variant, before, next) * opticalSize(this.parent.bbox.scale).stretch
  }
}
