import { useCallback, useEffect, useState } from 'react'
import type { SnapshotSummary } from '../../engine/api/contract/documents.ts'
import { useEngine } from '../workspace/context.tsx'

/** The kept states of a project, newest first; undefined until they are known. */
export function useHistory(project: string): { states: readonly SnapshotSummary[] | undefined; reload: () => void } {
  const engine = useEngine()
  const [states, setStates] = useState<readonly SnapshotSummary[]>()
  const reload = useCallback(() => {
    engine.request('documents.history', { project }).then(setStates, () => setStates([]))
  }, [engine, project])
  useEffect(reload, [reload])
  return { states, reload }
}
