import { outlineBox } from './outline.ts'
import type { Ink, Shape } from './ink.ts'
import type { Outline } from './outline.ts'

/** Signs that TeX sets as several characters side by side, by code point: dots, primes, multiple integrals. */
const sideBySide = new Set(['2026', '22EF', '2033', '2034', '2057', '20DB', '20DC', '222C', '222D', '2A0C'])

/**
 * Takes glyphs apart where TeX sets several characters: three dots for an ellipsis, two primes for a double one.
 *
 * @param accents whether accented letters are an accent and a letter, as in TeX's own fonts, or one character, as with
 * `\usepackage[T1]{fontenc}`
 */
export function takeApart(items: readonly Ink[], accents: boolean): Ink[] {
  return items.flatMap((item): Ink[] => (item.kind === 'shape' ? partsOf(item, accents) : [item]))
}

function partsOf(shape: Shape, accents: boolean): Shape[] {
  const { character, outline } = shape
  const part = (contours: Outline) => ({ ...shape, outline: contours })
  if (sideBySide.has(character)) return fromLeft(outline).map((contour) => part([contour]))
  if (!accents || !isAccented(character)) return [shape]
  const [accent, letter] = accentAndLetter(outline)
  return accent.length === 0 ? [shape] : [part(accent), part(letter)]
}

function fromLeft(outline: Outline): Outline {
  return outline.toSorted((a, b) => outlineBox([a]).left - outlineBox([b]).left)
}

function isAccented(character: string): boolean {
  const code = Number.parseInt(character, 16)
  return code >= 0xc0 && code <= 0x1eff && /^\p{L}[\u0300-\u030f]$/u.test(String.fromCodePoint(code).normalize('NFD'))
}

/** The contours beside (above or below) the largest are the accent. */
function accentAndLetter(outline: Outline): [Outline, Outline] {
  const boxes = outline.map((contour) => outlineBox([contour]))
  const size = (i: number) => {
    const box = boxes[i]
    return box ? (box.right - box.left) * (box.bottom - box.top) : 0
  }
  const largest = boxes[outline.reduce((best, _, i) => (size(i) > size(best) ? i : best), 0)]
  const beside = (_: unknown, i: number) => {
    const box = boxes[i]
    return !!box && !!largest && (box.bottom <= largest.top + 1 || box.top >= largest.bottom - 1)
  }
  return [outline.filter(beside), outline.filter((contour, i) => !beside(contour, i))]
}
