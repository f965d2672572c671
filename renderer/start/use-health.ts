/** What the engine found on this computer: asked for once, and again when the user wants it. */
import { createContext, useContext, useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EngineClient } from '../../engine/api/contract/client.ts'
import type { Result } from '../../engine/api/contract/methods.ts'
import type { WorkspaceStore } from '../workspace/workspace-store.ts'

/** See the head of this file. */
export interface HealthState {
  parts: Result<'doctor.run'>
  isLooking: boolean
  /** Why it could not be found out. */
  error: string | undefined
  look: () => void
}

/** See `HealthState`. */
export type HealthStore = StoreApi<HealthState>

/** Holds it; `app.tsx` provides it. */
export const HealthContext = createContext<HealthStore | undefined>(undefined)

/** Nothing is asked before someone wants to know. */
export function createHealthStore(engine: EngineClient, workspace: WorkspaceStore): HealthStore {
  const store = createStore<HealthState>(() => ({ parts: [], isLooking: false, error: undefined, look }))

  function look(): void {
    if (store.getState().isLooking) return
    store.setState({ isLooking: true, error: undefined })
    void find()
  }

  async function find(): Promise<void> {
    try {
      store.setState({ parts: await engine.request('doctor.run', {}) })
      // Manim may be there now, or another: everything that says so learns of it.
      workspace.setState({ engine: await engine.request('hello', { client: 'editor', protocol: 1 }) })
    } catch (error) {
      store.setState({ error: error instanceof Error ? error.message : String(error) })
    } finally {
      store.setState({ isLooking: false })
    }
  }
  return store
}

/** What this computer has; asks for it where nobody has. */
export function useHealth(): HealthState {
  const store = useContext(HealthContext)
  if (!store) throw new Error('This component needs HealthContext around it.')
  useEffect(() => {
    const { parts, error, look } = store.getState()
    if (parts.length === 0 && error === undefined) look()
  }, [store])
  return useStore(store)
}
