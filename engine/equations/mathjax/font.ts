import { MathJaxMhchemFontExtension } from '@mathjax/mathjax-mhchem-font-extension/js/svg.js'
import { MathJaxNewcmFont } from '@mathjax/mathjax-newcm-font/js/svg.js'
import type { SvgCharData } from '@mathjax/src/js/output/svg/FontData.js'
import { patchGlyphs } from './glyph-patches.ts'
import { cmmi10ItalicCorrections } from './cmmi10-italic-corrections.ts'

/**
 * Computer Modern's own measures (cmsy10, cmex10, plain TeX's parameters), where MathJax takes others for the screen:
 * thinner rules, delimiters that may fall short by 5 pt, indices placed by the italic correction alone.
 */
const parameters = {
  delimitershortfall: 0.5,
  rule_thickness: 0.04,
  surd_height: 0.04,
  extra_ic: 0,
  x_height: 0.4306,
}

/** New Computer Modern with Computer Modern's measures. */
export function createFont(): MathJaxNewcmFont {
  const font = new MathJaxNewcmFont()
  font.addExtension(MathJaxMhchemFontExtension)
  Object.assign(font.params, parameters)
  font.skewIcFactor = 0.5
  patchGlyphs(font)
  levelHeights(font)
  for (const [letter, correction] of Object.entries(cmmi10ItalicCorrections)) correct(font, letter, correction)
  return font
}

/** Heights of Computer Modern's letters and figures: those above the first entry and below the last count as these. */
const heights: readonly (readonly [from: number, to: number, height: number])[] = [
  [0.43, 0.46, 0.4306],
  [0.635, 0.68, 0.6444],
  [0.68, 0.75, 0.6833],
]

/**
 * Gives letters and figures the heights of their class, as Computer Modern has them, where the font measures the ink:
 * so that accents stand level over `A` and `B`, and bars over `a` and `b`.
 */
function levelHeights(font: MathJaxNewcmFont): void {
  for (const variant of ['normal', 'bold', 'italic']) {
    const letters = font.getVariant(variant).chars
    for (let code = 0x30; code < 0x7b; code++) {
      const own = letters[code]
      const smp = Array.isArray(own) ? own[3]?.smp : undefined
      const chars = smp === undefined ? letters : font.getVariant('normal').chars
      const glyph = chars[smp ?? code]
      if (!Array.isArray(glyph) || !/[0-9A-Za-z]/.test(String.fromCharCode(code))) continue
      const [height, depth, width, options] = glyph
      const level = heights.find(([from, to]) => height >= from && height < to)?.[2] ?? height
      chars[smp ?? code] = [level, depth < 0.03 ? 0 : depth, width, options ?? {}]
    }
  }
}

/** Gives a math italic letter the italic correction of cmmi10; the font's own are smaller. */
function correct(font: MathJaxNewcmFont, letter: string, correction: number): void {
  const code = letter.codePointAt(0) ?? 0
  const italic = font.getVariant('italic').chars[code]
  const mathCode = Array.isArray(italic) ? (italic[3]?.smp ?? code) : code
  const chars = font.getVariant('normal').chars
  const glyph = chars[mathCode]
  if (!Array.isArray(glyph)) return
  const [height, depth, width, options] = glyph
  chars[mathCode] = [height, depth, width, { ...options, ic: correction }] satisfies SvgCharData
}
