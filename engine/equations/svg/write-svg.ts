import { isEmpty, scaling } from './geometry.ts'
import { black, inkBox } from './ink.ts'
import { decimal, outlineData } from './outline-data.ts'
import { transformOutline } from './outline.ts'
import type { Ink } from './ink.ts'

/** SVG user units in a MathJax unit: 1000 of them are 10 TeX points, and dvisvgm writes PostScript points. */
const unit = 72 / 72.27 / 100

/** Decimal places of coordinates: a ten-thousandth of a point. */
const digits = 4

/**
 * The SVG file that dvisvgm would write: filled paths and Manim's groups, in drawing order, the view box around the ink.
 * As in dvisvgm, a group that is not open is not closed, and what is still open at the end is.
 */
export function writeSvg(items: readonly Ink[]): string {
  const lines: string[] = []
  let open = 0
  for (const item of items) {
    if (item.kind === 'open') {
      lines.push(`<g id='${escape(item.id)}'>`)
      open++
    } else if (item.kind === 'close' && open > 0) {
      lines.push('</g>')
      open--
    } else if (item.kind === 'shape') {
      const data = outlineData(transformOutline(item.outline, scaling(unit, unit)), digits)
      lines.push(`<path d='${data}'${item.fill === black ? '' : ` fill='${escape(item.fill)}'`}/>`)
    }
  }
  lines.push(...Array.from({ length: open }, () => '</g>'))
  return `<?xml version='1.0' encoding='UTF-8'?>
<svg version='1.1' xmlns='http://www.w3.org/2000/svg' ${frame(items)}>
<g id='page1'>
${lines.join('\n')}
</g>
</svg>
`
}

function frame(items: readonly Ink[]): string {
  const ink = inkBox(items)
  const box = isEmpty(ink) ? { left: 0, top: 0, right: 1, bottom: 1 } : ink
  const [x, y, width, height] = [box.left, box.top, box.right - box.left, box.bottom - box.top].map((length) =>
    decimal(length * unit, digits),
  )
  return `width='${width}' height='${height}' viewBox='${x} ${y} ${width} ${height}'`
}

function escape(text: string): string {
  return text.replace(/[&<>'"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
