import { compose, scaling, translation } from './geometry.ts'
import { outlineBox, transformOutline } from './outline.ts'
import type { Outline } from './outline.ts'

/** How much larger or smaller Computer Modern has a sign, about its centre. */
const adjustments: Readonly<Record<string, readonly [x: number, y: number]>> = {
  '2212': [0.917, 1], // minus
  '2218': [1.418, 1.418], // \circ
}

/** A glyph in the size that Computer Modern has it in. */
export function adjustGlyph(outline: Outline, character: string): Outline {
  const factor = adjustments[character]
  if (!factor) return outline
  const { left, top, right, bottom } = outlineBox(outline)
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return transformOutline(outline, compose(translation(x, y), compose(scaling(...factor), translation(-x, -y))))
}
