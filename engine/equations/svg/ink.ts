import { outlineBox, transformOutline } from './outline.ts'
import { translation, unite } from './geometry.ts'
import type { Box } from './geometry.ts'
import type { Outline } from './outline.ts'

/**
 * A filled shape of the drawing, in MathJax units (1000 to 10 TeX points), y down. Where TeX sets one character it is
 * one shape, where TeX sets several pieces it is as many.
 */
export interface Shape {
  kind: 'shape'
  outline: Outline
  /** An SVG colour; black is the colour that Manim replaces by the object's own. */
  fill: string
  /** Code point in upper-case hexadecimal (`2B`), several joined by `+` for a ligature, else a word: `rule`, `extender`. */
  character: string
}

/** A space between words: it draws nothing, a line may be broken at it, and it is what gives in justified text. */
export interface Gap {
  kind: 'gap'
  /** Where it begins. */
  x: number
  width: number
}

/** One of Manim's markers: `<g id=…>` opens, `</g>` closes. */
export type Marker = { kind: 'open'; id: string } | { kind: 'close' }

/** What a drawing is made of, in the order in which TeX would ship it out. */
export type Ink = Shape | Gap | Marker

export const black = '#000'

/** The box around everything that is drawn. */
export function inkBox(items: Iterable<Ink>): Box {
  const boxes: Box[] = []
  for (const item of items) if (item.kind === 'shape') boxes.push(outlineBox(item.outline))
  return unite(boxes)
}

/** The same, moved. */
export function moveInk(item: Ink, x: number, y: number): Ink {
  if (item.kind === 'gap') return { ...item, x: item.x + x }
  if (item.kind !== 'shape') return item
  return { ...item, outline: transformOutline(item.outline, translation(x, y)) }
}
