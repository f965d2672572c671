/** One set of job states inside, and each route's own words for them. */
import type { JobState } from './exports.ts'

/** `/api/export`. */
export const exportWords = {
  queued: 'queued',
  rendering: 'rendering',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Record<JobState, string>

/** `/api/compile`, `/api/status`, `/api/jobs`. */
export const compileWords = {
  queued: 'pending',
  rendering: 'processing',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'failed',
} as const satisfies Record<JobState, string>
