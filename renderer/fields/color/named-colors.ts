/** Manim's named colours as the picker lays them out: the main ones first, then the shades of one. */
import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'

/** The colours one reaches for first. */
export const mainColors = [
  'BLUE',
  'GREEN',
  'YELLOW',
  'RED',
  'PURPLE',
  'TEAL',
  'GOLD',
  'MAROON',
  'ORANGE',
  'PINK',
  'WHITE',
  'GRAY',
] as const

/** The five shades of a colour, the darkest first; none for a colour without shades. */
export function shadesOf(color: string, { colors }: Catalogue): readonly string[] {
  const base = color.replace(/_[A-E]$/, '')
  return ['E', 'D', 'C', 'B', 'A'].map((letter) => `${base}_${letter}`).filter((name) => colors.has(name))
}

/** The `#RRGGBB` of a colour as it is stored; undefined for what is none. */
export function hexOf(color: string, { colors }: Catalogue): string | undefined {
  const named = colors.get(color.toUpperCase())
  if (named !== undefined) return named
  const short = /^(?:#|0x)([\da-f])([\da-f])([\da-f])$/i.exec(color)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase()
  const long = /^(?:#|0x)([\da-f]{6})(?:[\da-f]{2})?$/i.exec(color)
  return long?.[1] === undefined ? undefined : `#${long[1].toUpperCase()}`
}

/** What is typed as a colour: a name in any case, hex with or without `#`. Undefined for what Manim does not read. */
export function readColor(typed: string, catalogue: Catalogue): string | undefined {
  const text = typed.trim()
  const name = text.toUpperCase().replaceAll(/[\s-]+/g, '_')
  if (catalogue.colors.has(name)) return name
  const hex = /^(?:#|0x)?([\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i.exec(text)?.[1]
  return hex === undefined ? undefined : `#${hex.toUpperCase()}`
}
