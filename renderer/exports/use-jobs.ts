import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { JobsState, JobsStore } from './jobs-store.ts'

/** Holds the export queue; `app.tsx` provides it. */
export const JobsContext = createContext<JobsStore | undefined>(undefined)

/** A part of the export queue. */
export function useJobs<T>(selector: (state: JobsState) => T): T {
  const store = useContext(JobsContext)
  if (!store) throw new Error('This component needs JobsContext around it.')
  return useStore(store, selector)
}

/** How many exports wait or run. */
export function useJobCount(): number {
  return useJobs(({ jobs }) => jobs.filter(({ state }) => state === 'queued' || state === 'rendering').length)
}
