import type { SvgCharData } from '@mathjax/src/js/output/svg/FontData.js'
import { outlineData } from '../../svg/outline-data.ts'
import { transformOutline } from '../../svg/outline.ts'
import { parsePath } from '../../svg/path-data.ts'
import type { OpticalSize } from './optical-size.ts'

/** Glyphs at other design sizes, by the glyph they come from and by the stretch. */
const known = new WeakMap<SvgCharData, Map<number, SvgCharData>>()

/** A glyph of MathJax's font as it would be at another design size: wider, and set wider. */
export function stretchGlyph(glyph: SvgCharData, size: OpticalSize): SvgCharData {
  const variants = known.get(glyph) ?? new Map<number, SvgCharData>()
  known.set(glyph, variants)
  let wide = variants.get(size.stretch)
  if (!wide) variants.set(size.stretch, (wide = stretched(glyph, size)))
  return wide
}

function stretched([height, depth, width, options = {}]: SvgCharData, { stretch, fit }: OpticalSize): SvgCharData {
  const wide = { ...options }
  // marks of no width stand over the letter before them
  const own = width === 0 ? 0 : fit
  if (wide.p) {
    // the font keeps its paths without the first M and the last Z
    const outline = transformOutline(parsePath(`M${wide.p}`), [stretch, 0, 0, 1, own * 500, 0])
    wide.p = outlineData(outline, 1).slice(1, -1)
  }
  for (const name of ['ic', 'sk', 'dx', 'oc'] as const) {
    const value = wide[name]
    if (value !== undefined) wide[name] = value * stretch
  }
  return [height, depth, width * stretch + own, wide]
}
