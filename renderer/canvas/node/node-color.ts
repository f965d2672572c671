import type { CSSProperties } from 'react'

/** Colours people give nodes, frames and notes: names of the theme's colours, so that they suit both themes. */
export const nodeColors = ['blue', 'green', 'amber', 'violet', 'rose', 'teal', 'grey', 'red'] as const

/** The colour as CSS: a name of ours, or a colour written in the file (`#ffcc00`). */
export function cssColor(color: string | undefined): string | undefined {
  if (color === undefined) return undefined
  if ((nodeColors as readonly string[]).includes(color)) return `var(--${color})`
  return /^#[\da-f]{3,8}$/i.test(color) ? color : undefined
}

/** The colours of a node as custom properties of CSS: `--family` for its edge, `--tint` for its header. */
export function nodeColorStyle(color: string | undefined, family: string): CSSProperties {
  return { '--family': `var(${family})`, '--tint': cssColor(color) } as CSSProperties
}
