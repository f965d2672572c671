import type { Catalogue } from '../catalogue/catalogue.ts'
import type { NodeKind } from '../catalogue/definition.ts'
import { searchKinds } from '../catalogue/search-kinds.ts'

/**
 * The kinds the words of `nodes` mean: one if they are a type or a title, those that fit otherwise, all without words.
 *
 * @param all - also list what is not curated; a type or title is found anyway
 */
export function findKinds(text: string, catalogue: Catalogue, all: boolean): { kinds: NodeKind[]; one: boolean } {
  if (text === '') {
    return { kinds: [...catalogue.kinds.values()].filter((kind) => all || kind.curated), one: false }
  }
  const exact = catalogue.kinds.get(text) ?? catalogue.kinds.get(`manim.${text}`)
  if (exact !== undefined) return { kinds: [exact], one: true }
  const found = searchKinds(text, catalogue)
  const titled = found.filter(({ title, curated }) => curated && title.toLowerCase() === text.toLowerCase())
  const [only] = titled
  if (titled.length === 1 && only !== undefined) return { kinds: [only], one: true }
  return { kinds: found, one: false }
}
