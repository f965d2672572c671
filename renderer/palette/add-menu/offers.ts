/** What the add menu lists. */
import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'
import { categories } from '../../../engine/catalogue/categories.ts'
import type { NodeKind } from '../../../engine/catalogue/definition.ts'
import { fitKind, type KindSocket, type LooseWire } from '../../canvas/place/fit-kind.ts'
import type { Ranges } from '../search/fuzzy.ts'
import { rankKinds } from '../search/rank-kinds.ts'

/** One row: a kind, and the socket that the waiting wire would take. */
export interface Offer {
  readonly kind: NodeKind
  readonly ranges: Ranges
  readonly socket: KindSocket | undefined
}

/** Rows under one head. */
export interface OfferGroup {
  /** Name of a category, or `recent`, `matches`. */
  readonly name: string
  readonly offers: readonly Offer[]
}

/** What is asked for. */
export interface Wish {
  readonly text: string
  /** Beyond the curated kinds. */
  readonly all: boolean
  readonly category: string | undefined
  readonly wire: LooseWire | undefined
  /** Types of nodes, the last added first. */
  readonly recent: readonly string[]
}

/** What the menu shows. */
export interface Offers {
  readonly groups: readonly OfferGroup[]
  /** How many kinds fit, and out of how many. */
  readonly count: number
  readonly total: number
  /** Categories with the number of kinds that fit, most first. */
  readonly counts: readonly (readonly [category: string, count: number])[]
}

/** Kinds that lead because they were added last. */
const mostRecent = 5
/** More rows than this nobody reads; the count says how many there are. */
const mostShown = 600

/** The kinds that fit a wish: the recent ones first, then the best. */
export function findOffers(wish: Wish, catalogue: Catalogue): Offers {
  const found = rankKinds(wish.text, catalogue, { all: wish.all }).flatMap(({ kind, ranges }): Offer[] => {
    if (!wish.wire) return [{ kind, ranges, socket: undefined }]
    const socket = fitKind(kind, wish.wire, catalogue)
    return socket ? [{ kind, ranges, socket }] : []
  })
  const fitting = wish.category === undefined ? found : found.filter(({ kind }) => kind.category === wish.category)
  const recent = wish.recent
    .flatMap((type) => fitting.find(({ kind }) => kind.type === type) ?? [])
    .slice(0, mostRecent)
  const others = fitting.filter((offer) => !recent.includes(offer)).slice(0, mostShown)
  const groups = [{ name: 'recent', offers: recent }, ...grouped(others, wish)]
  return {
    groups: groups.filter(({ offers }) => offers.length > 0),
    count: fitting.length,
    total: wish.all ? catalogue.kinds.size : rankKinds('', catalogue, { all: false }).length,
    counts: countCategories(found),
  }
}

/** By fit where something is typed or a wire waits; else by category, to be read through. */
function grouped(offers: readonly Offer[], { text, wire }: Wish): OfferGroup[] {
  if (text.trim() !== '') return [{ name: 'matches', offers }]
  if (wire) return [{ name: 'matches', offers: offers.toSorted((a, b) => rankOf(a) - rankOf(b)) }]
  return categories.map(({ name }) => ({ name, offers: offers.filter(({ kind }) => kind.category === name) }))
}

/** A plain value comes before what works one out, and what is curated before what is not. */
function rankOf({ kind, socket }: Offer): number {
  return (socket?.rank ?? 0) * 4 + (kind.effect === 'literal' ? 0 : 2) + (kind.curated ? 0 : 1)
}

function countCategories(offers: readonly Offer[]): [string, number][] {
  const byName = Map.groupBy(offers, ({ kind }) => kind.category)
  return [...byName].map(([name, of]) => [name, of.length] as [string, number]).toSorted((a, b) => b[1] - a[1])
}
