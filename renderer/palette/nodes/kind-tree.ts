/** The rows of the palette's tree: favourites and categories, and under those that are open their kinds. */
import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'
import { categories } from '../../../engine/catalogue/categories.ts'
import type { KindGroup, NodeKind } from '../../../engine/catalogue/definition.ts'
import type { Ranges } from '../search/fuzzy.ts'
import type { FoundKind } from '../search/rank-kinds.ts'

/** A group of kinds. */
export interface KindSection {
  /** Name of the category, or `favourites`. */
  readonly id: string
  readonly kinds: readonly NodeKind[]
}

/** One row, with what a tree says of it to screen readers. */
export type TreeRow =
  | {
      readonly id: string
      readonly section: KindSection
      readonly open: boolean
      readonly at: number
      readonly of: number
    }
  | {
      readonly id: string
      readonly kind: NodeKind
      readonly ranges: Ranges
      /** The section it stands under; undefined in a list of what was found. */
      readonly parent: string | undefined
      readonly at: number
      readonly of: number
    }

/** The id of the section with the pinned kinds. */
export const favouritesId = 'favourites'

/** What one adds by itself comes before what is done with it. */
const groups: readonly KindGroup[] = [
  'constructor',
  'animation',
  'action',
  'logic',
  'value',
  'code',
  'method',
  'function',
]

/** All sections with their kinds: curated ones first, then by what they are, then by title. */
export function sectionsOf(catalogue: Catalogue, favourites: readonly string[], all: boolean): KindSection[] {
  const shown = [...catalogue.kinds.values()].filter((kind) => kind.hidden !== true && (all || kind.curated))
  const byCategory = Map.groupBy(shown, ({ category }) => category)
  const known = categories.map(({ name }) => name as string)
  const names = [...known, ...[...byCategory.keys()].filter((name) => !known.includes(name)).toSorted()]
  const pinned = favourites.flatMap((type) => catalogue.kinds.get(type) ?? [])
  return [
    { id: favouritesId, kinds: pinned },
    ...names.flatMap((id) => {
      const kinds = byCategory.get(id)
      return kinds ? [{ id, kinds: kinds.toSorted(byUse) }] : []
    }),
  ]
}

function byUse(a: NodeKind, b: NodeKind): number {
  return (
    Number(b.curated) - Number(a.curated) ||
    groups.indexOf(a.kind) - groups.indexOf(b.kind) ||
    a.title.localeCompare(b.title)
  )
}

/** The rows that a tree with these sections open has. */
export function rowsOf(sections: readonly KindSection[], open: ReadonlySet<string>): TreeRow[] {
  return sections.flatMap((section, at): TreeRow[] => {
    const isOpen = open.has(section.id)
    const head: TreeRow = { id: section.id, section, open: isOpen, at: at + 1, of: sections.length }
    if (!isOpen) return [head]
    return [head, ...section.kinds.map((kind, place) => rowOf(kind, section.id, [], place, section.kinds.length))]
  })
}

/** The rows of what a search found. */
export function foundRows(found: readonly FoundKind[]): TreeRow[] {
  return found.map(({ kind, ranges }, at) => rowOf(kind, undefined, ranges, at, found.length))
}

function rowOf(kind: NodeKind, parent: string | undefined, ranges: Ranges, at: number, of: number): TreeRow {
  return { id: `${parent ?? ''}/${kind.type}`, kind, ranges, parent, at: at + 1, of }
}
