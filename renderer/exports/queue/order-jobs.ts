/** The order of the queue's rows, and moves within it. */
import type { ExportJob } from '../../../engine/api/contract/exports.ts'

/** What runs first, then what waits in its order, then what has ended, the latest first. */
export function orderedJobs(jobs: readonly ExportJob[], waiting: readonly string[]): ExportJob[] {
  const rank = ({ state }: ExportJob): number => (state === 'rendering' ? 0 : state === 'queued' ? 1 : 2)
  const place = ({ id }: ExportJob): number => {
    const at = waiting.indexOf(id)
    return at === -1 ? waiting.length : at
  }
  const ended = (job: ExportJob): string => job.completed_at ?? job.created_at
  return jobs.toSorted((a, b) => rank(a) - rank(b) || place(a) - place(b) || ended(b).localeCompare(ended(a)))
}

/**
 * Where a waiting job goes when it is moved by one.
 *
 * @returns the job it goes before, null for the end; undefined where it cannot be moved
 */
export function reorderTarget(
  waiting: readonly string[],
  id: string,
  step: number,
): { before: string | null } | undefined {
  const at = waiting.indexOf(id)
  const to = at + step
  if (at === -1 || to < 0 || to >= waiting.length) return undefined
  return { before: waiting[step > 0 ? to + 1 : to] ?? null }
}
