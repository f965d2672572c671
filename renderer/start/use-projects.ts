/** Lists that the engine keeps, as long as a component shows them. */
import { useCallback, useEffect, useState } from 'react'
import type { Params, Result } from '../../engine/api/contract/methods.ts'
import { useEngine } from '../workspace/context.tsx'

/** How projects are listed. */
export type ListOptions = Params<'documents.list'>

/** The projects and what goes with them. */
export interface Projects extends Result<'documents.list'> {
  recoveries: Result<'documents.recoveries'>
}

/** The library as it is now; undefined until it is known. Follows what happens to it. */
export function useProjects({ sort, order, search }: ListOptions): {
  list: Projects | undefined
  error: string | undefined
  reload: () => void
} {
  const engine = useEngine()
  const [list, setList] = useState<Projects>()
  const [error, setError] = useState<string>()
  const [asked, setAsked] = useState(0)
  const reload = useCallback(() => setAsked((count) => count + 1), [])
  useEffect(() => {
    let isCurrent = true
    async function load(): Promise<void> {
      try {
        const options = { ...(sort && { sort }), ...(order && { order }), ...(search && { search }) }
        const [projects, recoveries] = await Promise.all([
          engine.request('documents.list', options),
          engine.request('documents.recoveries', {}),
        ])
        if (isCurrent) setList({ ...projects, recoveries })
        if (isCurrent) setError(undefined)
      } catch (fault) {
        if (isCurrent) setError(fault instanceof Error ? fault.message : String(fault))
      }
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [engine, sort, order, search, asked])
  useEffect(() => engine.on('documents.listed', reload), [engine, reload])
  useEffect(() => engine.onState((state) => state === 'open' && reload()), [engine, reload])
  return { list, error, reload }
}
