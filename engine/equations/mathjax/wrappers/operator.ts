import type { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'
import { DIRECTION } from '@mathjax/src/js/output/common/Direction.js'
import type { BBox } from '@mathjax/src/js/util/BBox.js'
import type { SvgDelimiterData } from '@mathjax/src/js/output/svg/FontData.js'
import { chooseDelimiter, delimiterPlan } from './delimiters.ts'
import { fencePieces } from './fence-pieces.ts'
import { Operator } from './classes.ts'
import type { StretchCodes } from './classes.ts'
import { arrowPieces, leastArrowWidth } from './stretched-arrow.ts'

const braces = new Set([0x23de, 0x23df])
const arrows = new Map([
  [0x2190, { left: true, right: false }],
  [0x2192, { left: false, right: true }],
  [0x2194, { left: true, right: true }],
])

/** The height of cmsy10's arrows and the depth of the smashed bars, in em; the ink of the heads reaches further. */
const arrowBox = { h: 0.3669, d: 0 }
/** The width of one piece of a horizontal brace in cmex10, in em; TeX makes it of four and two rules. */
const bracePiece = 0.45
/** The widest horizontal brace that the font here has in one glyph, in em. */
const widestBrace = 4.2
/** How far neighbouring pieces overlap, in em, so that no light shows between them. */
const overlap = 0.01

/**
 * Operators and fences, in TeX's sizes and made of TeX's pieces. What is to become of a drawn part stands in
 * attributes that the flattening reads: `data-stretch="h|v from to"` stretches its bars, `data-join` makes one shape of
 * all in it, `data-cut="x …"` cuts it into several.
 */
export class TexOperator extends Operator {
  /** How many rounds of repeated pieces TeX takes for a fence. */
  #rounds: number | undefined
  /** Width of a horizontal brace. */
  #brace: number | undefined

  get #character(): number {
    return this.getText().codePointAt(0) ?? 0
  }

  override getStretchedVariant(sizes: number[], exact = false): void {
    const horizontal = this.stretch.dir === DIRECTION.Horizontal
    if (this.stretch.dir === DIRECTION.None) return
    if (horizontal && braces.has(this.#character)) this.#growBrace(sizes)
    else if (horizontal && arrows.has(this.#character)) this.#growArrow(sizes)
    else if (!horizontal && delimiterPlan(this.#character)) this.#growFence(sizes, exact)
    else super.getStretchedVariant(sizes, exact)
  }

  #growFence(sizes: number[], exact: boolean): void {
    const plan = delimiterPlan(this.#character)
    if (!plan) return
    const choice = chooseDelimiter(plan, this.#wanted(sizes, exact))
    const delimiter = this.#unstretched()
    if ('size' in choice) return this.#pick(choice.size)
    this.#rounds = choice.rounds
    this.#assemble(sizes, choice.height, delimiter)
  }

  #growBrace(sizes: number[]): void {
    const width = Math.max(4 * bracePiece, this.getWH(sizes))
    const delimiter = this.#unstretched()
    const glyphs = delimiter.sizes ?? []
    this.#brace = width
    if (width > widestBrace) return this.#assemble(sizes, width, delimiter)
    const distances = glyphs.map((glyph) => Math.abs(glyph - width))
    this.#pick(distances.indexOf(Math.min(...distances)))
  }

  #growArrow(sizes: number[]): void {
    const { left, right } = arrows.get(this.#character) ?? { left: false, right: true }
    const width = Math.max(leastArrowWidth(left, right), this.getSize('minsize', 0), this.getWH(sizes))
    this.#assemble(sizes, width, this.#unstretched())
    Object.assign(this.bbox, arrowBox)
  }

  /** The size TeX is content with: it may fall short of what is fenced in by a tenth, or by 5 pt. */
  #wanted(sizes: number[], exact: boolean): number {
    const least = this.getSize('minsize', 0)
    const size = Math.max(least, Math.min(this.getSize('maxsize', Infinity), this.getWH(sizes)))
    const { delimiterfactor, delimitershortfall } = this.font.params
    return least || exact ? size : Math.max((size * delimiterfactor) / 1000, size - delimitershortfall)
  }

  /** The font's data for the sign, as before any stretching. */
  #unstretched(): SvgDelimiterData {
    this.#rounds = this.#brace = undefined
    this.stretch = this.font.getDelimiter(this.#character)
    return this.stretch
  }

  /** Takes one of the font's larger glyphs, as MathJax's `setDelimSize` does. */
  #pick(size: number): void {
    const character = this.stretch.c ?? this.#character
    this.variant = this.font.getSizeVariant(character, size)
    this.size = size
    const { schar } = this.stretch
    this.stretch = { ...this.stretch, c: schar?.[Math.min(size, schar.length - 1)] ?? character }
    this.childNodes[0]?.invalidateBBox()
  }

  #assemble(sizes: number[], size: number, delimiter: SvgDelimiterData): void {
    this.size = -1
    this.invalidateBBox()
    this.getStretchBBox(sizes, size, delimiter)
  }

  override computeBBox(box: BBox, recompute = false): void {
    super.computeBBox(box, recompute)
    if (this.#brace !== undefined) box.w = this.#brace
  }

  override toSVG(parents: LiteElement[]): void {
    super.toSVG(parents)
    if (this.#brace === undefined) return
    const width = this.#brace
    const cuts = [bracePiece, width / 2 - bracePiece, width / 2, width / 2 + bracePiece, width - bracePiece]
    const [element] = this.dom
    if (!element) return
    const parts = this.adaptor.childNodes(element)
    const whole = this.svg('g', { 'data-cut': cuts.map((x) => this.fixed(x)).join(' ') }, parts)
    if (this.size >= 0) {
      const glyph = this.font.getDelimiter(this.#character).sizes?.[this.size] ?? width
      whole.children = [this.svg('g', { transform: `scale(${width / glyph},1)` }, parts)]
    }
    element.children = [whole]
  }

  override stretchVertical(codes: StretchCodes, variants: readonly string[], box: BBox): void {
    if (this.#rounds === undefined) return super.stretchVertical(codes, variants, box)
    const [first, repeated, last, middle] = codes.map((code, i) => this.#glyph(code, variants[i] ?? ''))
    const glyphs = { first, last, middle }
    const { axis_height: axis } = this.font.params
    for (const { glyph, fill } of fencePieces({ height: box.h, depth: box.d, rounds: this.#rounds, axis, ...glyphs })) {
      const parts: LiteElement[] = []
      const own = glyph && glyphs[glyph.part]
      if (own && glyph) parts.push(this.#draw(own, (box.w - own.width) / 2, glyph.y))
      if (fill && repeated) {
        const bar = this.#draw(repeated, (box.w - repeated.width) / 2, 0)
        parts.push(this.#stretched(bar, 'v', fill.from, fill.to))
      }
      this.dom[0]?.children.push(this.svg('g', { 'data-join': true }, parts))
    }
  }

  override stretchHorizontal(codes: StretchCodes, variants: readonly string[], box: BBox): void {
    const heads = arrows.get(this.#character)
    const bar = this.#glyph(codes[1], variants[1] ?? '')
    if (!heads || !bar) return super.stretchHorizontal(codes, variants, box)
    const { bars, left, right } = arrowPieces(heads.left, heads.right, box.w)
    const append = (part: LiteElement) => this.dom[0]?.children.push(part)
    const head = (character: number, x: number | undefined) => {
      const glyph = this.#glyph(character, 'normal')
      if (glyph && x !== undefined) append(this.#draw(glyph, x, 0))
    }
    head(0x2190, left)
    for (const { from, to } of bars) append(this.#stretched(this.#draw(bar, 0, 0), 'h', from, to))
    head(0x2192, right)
  }

  override addExtV(
    code: number,
    font: string,
    height: number,
    depth: number,
    above: number,
    below: number,
    width: number,
  ): void {
    const bar = this.#glyph(code, font)
    if (!bar || height + depth - above - below <= 0) return
    const drawn = this.#draw(bar, (width - bar.width) / 2, 0)
    this.dom[0]?.children.push(this.#stretched(drawn, 'v', below - depth, height - above))
  }

  override addExtH(code: number, font: string, width: number, left: number, right: number, x = 0): void {
    const bar = this.#glyph(code, font)
    if (!bar || width - left - right <= 0) return
    this.dom[0]?.children.push(this.#stretched(this.#draw(bar, 0, 0), 'h', x + left, x + width - right))
  }

  #glyph(code: number | undefined, font: string): Glyph | undefined {
    if (!code) return undefined
    const [height, depth, width] = this.getChar(code, font)
    return { code, font, height, depth, width }
  }

  #draw({ code, font }: Glyph, x: number, y: number): LiteElement {
    const group = this.svg('g')
    this.placeChar(code, x, y, group, font)
    return group
  }

  #stretched(drawn: LiteElement, direction: 'h' | 'v', from: number, to: number): LiteElement {
    const range = [from - overlap, to + overlap].map((x) => this.fixed(x)).join(' ')
    return this.svg('g', { 'data-stretch': `${direction} ${range}` }, [drawn])
  }
}

/** A character of a font, its size in em. */
interface Glyph {
  code: number
  font: string
  height: number
  depth: number
  width: number
}
