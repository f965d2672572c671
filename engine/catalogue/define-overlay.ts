import type { CategoryName } from './categories.ts'
import type { Facts, Literal, NodeKind, Output, Port } from './definition.ts'

/** What an overlay may say about a port; its name and how it reaches Python are Manim's. */
export type PortOverlay = Partial<Omit<Port, 'name' | 'pass'>>

/** What is curated about one generated kind; what is left out stays as introspection found it. */
export interface OverlayEntry {
  title?: string
  /** Another category than the overlay's. */
  category?: CategoryName
  /** Added to those of the overlay. */
  tags?: readonly string[]
  documentation?: string
  /** Statements of a scene's `construct`, in place of Manim's own example. */
  example?: string
  /** The scene class the example needs; `Scene` if left out. */
  example_base?: string
  /** The ports a node shows at first, all others unfold. Required ports and objects are always shown. */
  main?: readonly string[]
  /** What a new node starts with, by port, where Python has no default, or one that does not work by itself. */
  initial?: Readonly<Record<string, Literal>>
  ports?: Readonly<Record<string, PortOverlay>>
  /** Keyword arguments that Manim takes through `**kwargs` under names introspection cannot see. */
  add_ports?: readonly Port[]
  outputs?: Readonly<Record<string, Partial<Omit<Output, 'name'>>>>
  /** What can be read off the object besides itself. */
  add_outputs?: readonly Output[]
  /** Added to the measured ones. */
  facts?: Facts
  effect?: NodeKind['effect']
  /** Kept out of the palette: another node does the same better. */
  hidden?: boolean
}

/** One family of Manim's classes, methods or functions, as the palette shows it. */
export interface Overlay {
  category: CategoryName
  tags: readonly string[]
  /** By type: `manim.Circle`, `manim.Mobject.shift`. */
  kinds: Readonly<Record<string, OverlayEntry>>
}

/**
 * Curates a family. A file in `overlay/` exports the result as its default; `scripts/write-kind-index.mjs` finds it.
 *
 * @param category - of all its kinds, where an entry does not name another
 * @param tags - search words all its kinds share
 * @param kinds - what is curated about each, by type
 */
export function defineOverlay(
  category: CategoryName,
  tags: readonly string[],
  kinds: Readonly<Record<string, OverlayEntry>>,
): Overlay {
  return { category, tags, kinds }
}
