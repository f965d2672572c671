import type { SvgCharData } from '@mathjax/src/js/output/svg/FontData.js'
import { scaling } from '../../svg/geometry.ts'
import { outlineData } from '../../svg/outline-data.ts'
import { transformOutline } from '../../svg/outline.ts'
import { parsePath } from '../../svg/path-data.ts'

/** Stretched glyphs, by the glyph they come from and by the stretch. */
const known = new WeakMap<SvgCharData, Map<number, SvgCharData>>()

/** A glyph of MathJax's font made wider: its outline and all its horizontal measures. */
export function stretchGlyph(glyph: SvgCharData, factor: number): SvgCharData {
  const variants = known.get(glyph) ?? new Map<number, SvgCharData>()
  known.set(glyph, variants)
  let wide = variants.get(factor)
  if (!wide) variants.set(factor, (wide = stretch(glyph, factor)))
  return wide
}

function stretch([height, depth, width, options = {}]: SvgCharData, factor: number): SvgCharData {
  const wide = { ...options }
  // the font keeps its paths without the first M and the last Z
  if (wide.p) wide.p = outlineData(transformOutline(parsePath(`M${wide.p}`), scaling(factor, 1)), 1).slice(1, -1)
  for (const name of ['ic', 'sk', 'dx', 'oc'] as const) {
    const value = wide[name]
    if (value !== undefined) wide[name] = value * factor
  }
  return [height, depth, width * factor, wide]
}
