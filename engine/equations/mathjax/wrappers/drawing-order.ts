import { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import type { BBox } from '@mathjax/src/js/util/BBox.js'
import { Fraction, Root, SquareRoot } from './classes.ts'

/*
 * TeX ships the parts of a formula out in the order of its boxes, from top to bottom and from left to right; MathJax
 * adds them in the order of MathML. Manim counts sub-objects in the order in which they come, so these wrappers put
 * the parts where TeX has them (The TeXbook, appendix G, rules 9 to 15).
 */

/** Sets the children of what a wrapper has drawn into another order: `order[i]` is the old place of the new i-th. */
export function rearrange(drawn: LiteElement | undefined, order: readonly number[]): void {
  if (!drawn) return
  const { children } = drawn
  if (children.length !== order.length) return
  drawn.children = order.map((place) => children[place]).filter((child) => child !== undefined)
}

/** How far MathJax's fraction bar reaches beyond the wider part on either side, in em. TeX's does not. */
const overhang = 0.1

/** A fraction: numerator, bar, denominator; the bar as wide as the wider of them. */
export class TexFraction extends Fraction {
  override getFractionBBox(bbox: BBox, display: boolean, thickness: number): void {
    super.getFractionBBox(bbox, display, thickness)
    bbox.w -= 2 * overhang
  }

  override makeFraction(display: boolean, thickness: number): void {
    super.makeFraction(display, thickness)
    const [drawn] = this.dom
    if (!drawn) return
    const bar = drawn.children.at(-1)
    if (bar instanceof LiteElement) {
      bar.attributes['width'] = this.fixed(Number(bar.attributes['width']) / 1000 - 2 * overhang)
    }
    for (const part of this.childNodes) {
      const [element] = part.dom
      if (!element) continue
      const { transform = '' } = element.attributes as { transform?: string }
      element.attributes['transform'] = `translate(${this.fixed(-overhang)},0) ${transform}`
    }
    rearrange(drawn, [0, 2, 1])
  }
}

/** A square root: sign, bar, what stands under it. */
export class TexSquareRoot extends SquareRoot {
  override toSVG(parents: LiteElement[]): void {
    super.toSVG(parents)
    rearrange(this.dom[0], [0, 2, 1])
  }
}

/** A root with an index: index, sign, bar, what stands under it. */
export class TexRoot extends Root {
  override toSVG(parents: LiteElement[]): void {
    super.toSVG(parents)
    rearrange(this.dom[0], [1, 0, 3, 2])
  }
}
