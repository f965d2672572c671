import { useEffect, useMemo, useState } from 'react'
import type { TemplateEntry } from '../../../engine/api/contract/app.ts'
import { useEngine, useWorkspace } from '../../workspace/context.tsx'
import { fuzzyFit } from '../search/fuzzy.ts'

/** The templates as the list shows them. */
export interface Templates {
  /** Those that fit the search; undefined until the engine has answered. */
  readonly shown: readonly TemplateEntry[] | undefined
  readonly error: string | undefined
}

/** All templates that fit a text. */
export function useTemplates(search: string): Templates {
  const engine = useEngine()
  const connection = useWorkspace((state) => state.connection)
  const [all, setAll] = useState<readonly TemplateEntry[]>()
  const [error, setError] = useState<string>()
  useEffect(() => {
    if (connection !== 'open') return undefined
    let isOver = false
    engine.request('templates.list', {}).then(
      (templates) => !isOver && setAll(templates),
      (reason: unknown) => !isOver && setError(reason instanceof Error ? reason.message : String(reason)),
    )
    return () => {
      isOver = true
    }
  }, [engine, connection])
  const shown = useMemo(() => all && rankTexts(all, search, textsOf), [all, search])
  return { shown, error }
}

function textsOf({ name, category, description, tags }: TemplateEntry): string[] {
  return [name, category, ...tags, description]
}

/** What fits every word of a text in one of its own texts, best first; everything as it is where there is no text. */
export function rankTexts<T>(items: readonly T[], search: string, texts: (item: T) => readonly string[]): T[] {
  const words = search.split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...items]
  const scored = items.flatMap((item) => {
    const fits = words.map((word) => Math.max(...texts(item).map((text) => fuzzyFit(word, text)?.score ?? 0)))
    return fits.every((fit) => fit > 0) ? [{ item, score: fits.reduce((sum, fit) => sum + fit, 0) }] : []
  })
  return scored.toSorted((a, b) => b.score - a.score).map(({ item }) => item)
}
