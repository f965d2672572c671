/** The node kinds that a text means: by title, name in Python, search words, category and documentation. */
import type { Catalogue } from '../../../engine/catalogue/catalogue.ts'
import type { NodeKind } from '../../../engine/catalogue/definition.ts'
import { canConnect } from '../../../engine/catalogue/sockets/connect.ts'
import { fuzzyFit, type Ranges } from './fuzzy.ts'
import { parseQuery, type Query } from './query.ts'

/** A kind that was found, and the letters of its title that were meant. */
export interface FoundKind {
  readonly kind: NodeKind
  readonly score: number
  readonly ranges: Ranges
}

/** What a fit counts, by where it was found. */
const weights = { title: 1, name: 0.95, tag: 0.85, category: 0.5, documentation: 0.35 } as const
/** What is curated comes before an equal fit that is not. */
const curatedBonus = 0.06

/**
 * The kinds that fit every word, best first; those that the palette never offers are left out.
 *
 * @param options.all - whether kinds outside the curated ones are found
 */
export function rankKinds(text: string, catalogue: Catalogue, { all = true }: { all?: boolean } = {}): FoundKind[] {
  const query = parseQuery(text)
  const found: FoundKind[] = []
  for (const kind of catalogue.kinds.values()) {
    if (kind.hidden === true || !(all || kind.curated) || !passes(kind, query, catalogue)) continue
    const fit = fitOf(kind, query.words)
    if (fit) found.push({ ...fit, kind, score: fit.score + (kind.curated ? curatedBonus : 0) })
  }
  return found.toSorted((a, b) => b.score - a.score || a.kind.title.localeCompare(b.kind.title))
}

function fitOf(kind: NodeKind, words: readonly string[]): { score: number; ranges: Ranges } | undefined {
  let total = 0
  const ranges: (readonly [number, number])[] = []
  for (const word of words) {
    const title = fuzzyFit(word, kind.title)
    const best = Math.max((title?.score ?? 0) * weights.title, elsewhere(word, kind))
    if (best <= 0) return undefined
    total += best
    if (title) ranges.push(...title.ranges)
  }
  return { score: total / Math.max(1, words.length), ranges: ranges.toSorted((a, b) => a[0] - b[0]) }
}

/** The best fit beside the title; there only whole stretches of letters count. */
function elsewhere(word: string, kind: NodeKind): number {
  const name = kind.type.slice(kind.type.lastIndexOf('.') + 1)
  const lower = word.toLowerCase()
  const inText = word.length > 2 && kind.documentation.toLowerCase().includes(lower)
  return Math.max(
    (fuzzyFit(word, name)?.score ?? 0) * weights.name,
    ...kind.tags.map((tag) => whole(word, tag) * weights.tag),
    whole(word, kind.category) * weights.category,
    inText ? weights.documentation : 0,
  )
}

function whole(word: string, text: string): number {
  if (!text.toLowerCase().includes(word.toLowerCase())) return 0
  return fuzzyFit(word, text)?.score ?? 0
}

function passes(kind: NodeKind, { categories, takes, gives }: Query, catalogue: Catalogue): boolean {
  const category = kind.category.toLowerCase()
  if (!categories.every((name) => category.includes(name))) return false
  const fits = (from: string, to: string): boolean => canConnect(from, to, catalogue).ok
  if (!takes.every((type) => kind.ports.some((port) => port.type !== 'Any' && fits(type, port.type)))) return false
  return gives.every((type) => kind.outputs.some((output) => output.type !== 'Any' && fits(output.type, type)))
}
