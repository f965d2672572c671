import type { Catalogue } from '../../../catalogue/catalogue.ts'
import { nearest } from '../nearest.ts'
import { type Check, fine, mismatch } from './fault.ts'

/** `#RGB`, `#RRGGBB` and either with opacity, in small or capital letters (Manim's `core.py: re_hex`), and nothing around it. */
const hex = /^(#|0x)([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i

/**
 * A hexadecimal colour or one of Manim's names, in any case as Manim reads them. A list of numbers is refused although
 * Manim takes it: `[1, 0, 0]` would be almost black, `[1.0, 0.0, 0.0]` red, and JSON knows no difference.
 */
export const checkColor: Check = (value, type, place) => {
  if (typeof value !== 'string') return mismatch(value, type, place, 'Write #RRGGBB or a name such as BLUE')
  if (isColor(value, place.catalogue)) return fine
  const near = value.startsWith('#') ? undefined : nearest(value, place.catalogue.colors.keys())
  return [
    {
      code: 'bad_color',
      message: `${place.what} must be #RRGGBB or one of Manim's color names, got "${shorten(value)}"`,
      handle: place.handle,
      fix: near === undefined ? 'Write #RRGGBB or a name such as BLUE' : `Did you mean ${near}?`,
      meant: true,
    },
  ]
}

/** Whether a text is a colour that Manim reads. */
export function isColor(text: string, catalogue: Catalogue): boolean {
  return hex.test(text) || catalogue.colors.has(text.toUpperCase())
}

function shorten(text: string): string {
  return text.length > 32 ? `${text.slice(0, 31)}…` : text
}
