import { useMemo } from 'react'
import { useUi } from '../../commands/context.tsx'
import { useCatalogue } from '../../workspace/context.tsx'
import { rankKinds, type FoundKind } from '../search/rank-kinds.ts'

/** What a search finds among the kinds. */
export interface FoundKinds {
  /** Undefined while nothing is searched. */
  readonly found: readonly FoundKind[] | undefined
  /** How many more there are in all of Manim. */
  readonly beyond: number
}

/** The kinds that fit a text; curated ones alone, unless all of Manim is shown. */
export function useFoundKinds(search: string): FoundKinds {
  const catalogue = useCatalogue()
  const all = useUi(({ allOfManim }) => allOfManim)
  return useMemo(() => {
    if (search === '') return { found: undefined, beyond: 0 }
    const everything = rankKinds(search, catalogue)
    const found = all ? everything : everything.filter(({ kind }) => kind.curated)
    return { found, beyond: everything.length - found.length }
  }, [search, catalogue, all])
}
