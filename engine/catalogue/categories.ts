/**
 * The palette's categories, in the order of the palette, each with the colour family a node's edge is painted in.
 * One table: palette, search (`#Math`), CLI and tests read it; `docs/decisions/palette-categories.md` says why these.
 */

/** The colour families of the theme; the theme gives each its colour (shapes blue, text green …). */
export type Family =
  | 'shapes'
  | 'text'
  | 'maths'
  | 'animation'
  | 'layout'
  | 'style'
  | 'camera'
  | 'values'
  | 'logic'
  | 'code'

/** One category of the palette. */
export interface Category {
  name: string
  family: Family
  /** Name of a Lucide icon, for kinds that have none of their own. */
  icon: string
  description: string
}

/** Every category; a kind's `category` is one of these names. */
export const categories = [
  { name: 'Shapes', family: 'shapes', icon: 'shapes', description: 'Circles, polygons, lines, arrows, 3D solids' },
  { name: 'Text', family: 'text', icon: 'type', description: 'Words, equations, code listings, numbers on screen' },
  { name: 'Math', family: 'maths', icon: 'axis-3d', description: 'Axes, plots, vectors, matrices, tables, graphs' },
  { name: 'Animations', family: 'animation', icon: 'play', description: 'What moves, and the steps of the scene' },
  { name: 'Layout', family: 'layout', icon: 'move', description: 'Where objects stand: move, align, arrange, group' },
  { name: 'Colors & Styles', family: 'style', icon: 'palette', description: 'Colour, opacity, stroke, fill, depth' },
  { name: 'Camera', family: 'camera', icon: 'video', description: 'Move, zoom and turn the view' },
  { name: 'Values', family: 'values', icon: 'hash', description: 'Numbers, texts, lists, functions, trackers' },
  { name: 'Logic', family: 'logic', icon: 'git-branch', description: 'Repeat, conditions, comparisons, subgraphs' },
  {
    name: 'Utilities',
    family: 'values',
    icon: 'settings',
    description: 'Copies, parts, attributes, updaters, the scene',
  },
  { name: 'Code', family: 'code', icon: 'code-xml', description: 'Python statements and definitions' },
] as const satisfies readonly Category[]

/** Name of a category. */
export type CategoryName = (typeof categories)[number]['name']

/** The colour family of a category; `values` (grey) for a name that is none of ours (a plugin's own). */
export function familyOf(category: string): Family {
  return categories.find(({ name }) => name === category)?.family ?? 'values'
}
