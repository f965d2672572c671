import { useMemo } from 'react'
import { useBody } from '../../document/use-body.ts'
import { useSession } from '../../workspace/context.tsx'
import { rankTexts } from '../templates/use-templates.ts'
import { outlineRows, type OutlineRow } from './outline-rows.ts'

/** The rows of the body that is shown; those that fit a text, still in their order. */
export function useOutline(search: string): readonly OutlineRow[] {
  const view = useBody()
  const within = useSession((state) => state.within)
  const rows = useMemo(() => outlineRows(view, within), [view, within])
  return useMemo(() => {
    const found = new Set(rankTexts(rows, search, ({ node, name }) => [name, node.type, node.id]))
    return rows.filter((row) => found.has(row))
  }, [rows, search])
}
