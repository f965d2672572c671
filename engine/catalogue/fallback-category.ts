import { type CategoryName, categories } from './categories.ts'
import type { NodeKind } from './definition.ts'

const known: ReadonlySet<string> = new Set(categories.map(({ name }) => name))

/** Introspection sorts by Manim's modules and names them in its own way. */
const byModule: Readonly<Record<string, CategoryName>> = {
  Animation: 'Animations',
  Maths: 'Math',
  'Layout & style': 'Colors & Styles',
}

const style = /color|colour|opacity|stroke|fill|sheen|gradient|background|shade|z_index|style/
const updater = /updat|saved|target/
const view = /camera|frame|zoom|orientation|rotation|3dillusion/

/**
 * The palette's category of a generated kind that no overlay curates: by what it does and is called, else by where
 * Manim defines it.
 */
export function fallbackCategory(kind: NodeKind): string {
  if (kind.effect === 'animation') return 'Animations'
  if (kind.type.startsWith('scene.')) return view.test(kind.type) ? 'Camera' : 'Animations'
  if (kind.kind === 'method' && kind.effect === 'change') {
    const method = kind.type.slice(kind.type.lastIndexOf('.') + 1)
    if (style.test(method)) return 'Colors & Styles'
    if (updater.test(method)) return 'Utilities'
    return kind.category === 'Shapes' || kind.category === 'Layout & style' ? 'Layout' : moduleCategory(kind.category)
  }
  if (kind.kind === 'method' && kind.effect === 'read' && kind.category === 'Shapes') return 'Values'
  return moduleCategory(kind.category)
}

function moduleCategory(name: string): string {
  return known.has(name) ? name : (byModule[name] ?? 'Utilities')
}
