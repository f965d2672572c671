/** The export queue as the engine last told it. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EngineClient } from '../../engine/api/contract/client.ts'
import type { ExportJob } from '../../engine/api/contract/exports.ts'

/** See the head of this file. */
export interface JobsState {
  /** Newest first. */
  jobs: readonly ExportJob[]
  /** Ids of the waiting ones, in their order. */
  waiting: readonly string[]
}

/** See `JobsState`. */
export type JobsStore = StoreApi<JobsState>

/** The queue of an engine; asked for anew each time the connection opens. */
export function createJobsStore(engine: EngineClient): JobsStore {
  const store = createStore<JobsState>(() => ({ jobs: [], waiting: [] }))
  async function load(): Promise<void> {
    store.setState({ jobs: newestFirst(await engine.request('exports.list', {})) })
  }
  engine.onState((state) => state === 'open' && void load())
  engine.on('exports.changed', ({ jobs, waiting, removed }) => {
    const known = new Map(store.getState().jobs.map((job) => [job.id, job]))
    for (const job of jobs) known.set(job.id, job)
    for (const id of removed) known.delete(id)
    store.setState({ jobs: newestFirst([...known.values()]), waiting })
  })
  void load()
  return store
}

function newestFirst(jobs: readonly ExportJob[]): ExportJob[] {
  return jobs.toSorted((a, b) => b.created_at.localeCompare(a.created_at))
}
