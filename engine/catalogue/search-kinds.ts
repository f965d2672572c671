import type { Catalogue } from './catalogue.ts'
import type { NodeKind } from './definition.ts'

/** How well a word fits a kind: 0 not at all, else the lower the better. */
function fit(word: string, kind: NodeKind): number {
  const title = kind.title.toLowerCase()
  const name = kind.type.slice(kind.type.lastIndexOf('.') + 1).toLowerCase()
  if (title === word || name === word) return 1
  if (title.startsWith(word) || name.startsWith(word)) return 2
  if (kind.tags.some((tag) => tag.toLowerCase() === word)) return 3
  if (title.includes(word) || kind.type.toLowerCase().includes(word)) return 4
  if (kind.tags.some((tag) => tag.toLowerCase().includes(word))) return 5
  if (kind.category.toLowerCase().includes(word)) return 6
  return kind.documentation.toLowerCase().includes(word) ? 7 : 0
}

/**
 * The kinds that fit all words of a text by title, type, tag, category or documentation: best first, curated kinds
 * before others of the same fit, hidden kinds not at all.
 */
export function searchKinds(text: string, catalogue: Catalogue): NodeKind[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found: { kind: NodeKind; rank: number }[] = []
  for (const kind of catalogue.kinds.values()) {
    if (kind.hidden === true) continue
    const fits = words.map((word) => fit(word, kind))
    if (fits.length === 0 || fits.includes(0)) continue
    const whole = fit(text.trim().toLowerCase(), kind)
    found.push({ kind, rank: Math.max(...fits) * 4 + (whole === 1 ? 0 : 2) + (kind.curated ? 0 : 1) })
  }
  return found.toSorted((a, b) => a.rank - b.rank).map(({ kind }) => kind)
}
