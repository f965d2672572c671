import type { MathJaxNewcmFont } from '@mathjax/mathjax-newcm-font/js/svg.js'
import type { SvgCharData } from '@mathjax/src/js/output/svg/FontData.js'
import { emptyBox, translation } from '../svg/geometry.ts'
import type { Matrix } from '../svg/geometry.ts'
import { outlineData } from '../svg/outline-data.ts'
import { outlineBox, transformOutline } from '../svg/outline.ts'
import { parsePath } from '../svg/path-data.ts'

/** A glyph as Computer Modern has it, made of the one in the font. */
interface GlyphPatch {
  variant: string
  character: string
  /** The ink of Computer Modern's glyph, in thousandths of an em, y up; a side that is left out stays. */
  ink: { left?: number; right?: number; bottom?: number; top?: number }
  /** Its advance, in em; else it stays. */
  width?: number
  /** The character under which it is kept; else in place of the font's own. */
  as?: string
}

/** The slash of `\not`, which has no width and stands over the sign that follows. */
export const notSlash = '\ue036'

/** The bar that makes an arrow a `\mapsto`. */
export const mapsToBar = '\ue037'

const patches: readonly GlyphPatch[] = [
  { variant: 'normal', character: '−', ink: { left: 83, right: 694 } },
  { variant: 'normal', character: '<', ink: { left: 83, right: 694, bottom: -40, top: 540 } },
  { variant: 'normal', character: '>', ink: { left: 83, right: 694, bottom: -40, top: 540 } },
  { variant: 'normal', character: '∘', ink: { left: 55, right: 444, bottom: 56, top: 444 }, width: 0.5 },
  { variant: 'normal', character: '√', ink: { right: 833 }, width: 0.833 },
  { variant: '-tex-variant', character: '′', ink: { left: 36, right: 263, bottom: 41, top: 559 }, width: 0.275 },
  { variant: 'normal', character: '\u0338', ink: { left: 139, right: 638, bottom: -216, top: 716 }, as: notSlash },
  { variant: 'normal', character: '|', ink: { left: 56, right: 96, bottom: 120, top: 380 }, width: 0, as: mapsToBar },
  ...braces('-size4', 0.907, 0.667),
  ...braces('-size6', 0.88, 0.75),
  ...braces('-size7', 0.85, 0.806),
]

/** A glyph that TeX sets as several characters: the one it is made of, how often, and the step between, in em. */
const rows: readonly { variant: string; character: string; of: string; count: number; step: number }[] = [
  { variant: 'normal', character: '…', of: '.', count: 3, step: 4 / 9 },
  { variant: 'normal', character: '⋯', of: '⋅', count: 3, step: 4 / 9 },
  { variant: '-tex-variant', character: '″', of: '′', count: 2, step: 0.275 },
  { variant: '-tex-variant', character: '‴', of: '′', count: 3, step: 0.275 },
  { variant: '-tex-variant', character: '⁗', of: '′', count: 4, step: 0.275 },
]

/** Replaces the glyphs of a font that differ from Computer Modern's enough to be seen or to move their neighbours. */
export function patchGlyphs(font: MathJaxNewcmFont): void {
  for (const { variant, character, ink, width, as } of patches) {
    const chars = font.getVariant(variant).chars
    const glyph = chars[character.codePointAt(0) ?? 0]
    if (!Array.isArray(glyph)) continue
    chars[(as ?? character).codePointAt(0) ?? 0] = fit(glyph, ink, width)
  }
  for (const { variant, character, of, count, step } of rows) {
    const chars = font.getVariant(variant).chars
    const glyph = chars[of.codePointAt(0) ?? 0]
    if (Array.isArray(glyph)) chars[character.codePointAt(0) ?? 0] = inRow(glyph, count, step)
  }
}

function inRow([height, depth, width, options = {}]: SvgCharData, count: number, step: number): SvgCharData {
  const one = parsePath(`M${options.p ?? ''}`)
  const all = Array.from({ length: count }, (_, i) => transformOutline(one, translation(i * step * 1000, 0))).flat()
  return [height, depth, width + (count - 1) * step, { ...options, p: outlineData(all, 1).slice(1, -1) }]
}

function fit(
  [height, depth, advance, options = {}]: SvgCharData,
  ink: GlyphPatch['ink'],
  width = advance,
): SvgCharData {
  const outline = parsePath(`M${options.p ?? ''}`)
  const box = options.p ? outlineBox(outline) : emptyBox()
  // outlines are kept y up, so the box's top is the lowest
  const [left, right, bottom, top] = [
    ink.left ?? box.left,
    ink.right ?? box.right,
    ink.bottom ?? box.top,
    ink.top ?? box.bottom,
  ]
  const [x, y] = [(right - left) / (box.right - box.left), (top - bottom) / (box.bottom - box.top)]
  const matrix: Matrix = [x, 0, 0, y, left - box.left * x, bottom - box.top * y]
  const path = outlineData(transformOutline(outline, matrix), 1).slice(1, -1)
  return [height, depth, width, { ...options, p: path }]
}

/** The braces of a size, narrower about their middle. */
function braces(variant: string, factor: number, width: number): GlyphPatch[] {
  const ink: Record<string, [number, number]> = { '-size4': [97, 569], '-size6': [97, 648], '-size7': [147, 755] }
  const [left, right] = ink[variant] ?? [0, 0]
  const [middle, half] = [500 * width, ((right - left) / 2) * factor]
  return ['{', '}'].map((character) => ({
    variant,
    character,
    ink: { left: middle - half, right: middle + half },
    width,
  }))
}
