/** What a job is when it is new, when an attempt begins, when it has ended, and when it waits again. */
import { randomUUID } from 'node:crypto'
import type { ExportJob } from '../../api/contract/exports.ts'
import { renderError } from '../explain-error.ts'
import type { CheckedSubmission } from './check-submission.ts'
import type { Submission } from './queue-options.ts'

const untouched = {
  started_at: null,
  completed_at: null,
  progress: 0,
  frames_done: 0,
  eta_s: null,
  interrupted: false,
  file: null,
  url: null,
  file_size: null,
  duration: null,
  error: null,
  nodes: [],
} as const satisfies Partial<ExportJob>

/** A job that waits for the first time. */
export function newJob(
  { document, project, options, file }: Submission,
  { picture, frames, warnings }: CheckedSubmission,
  estimated_time: number,
  now: string,
): ExportJob {
  const { width, height, frameRate: frame_rate } = picture
  return {
    ...untouched,
    nodes: [],
    id: randomUUID(),
    name: document.name,
    project: project ?? null,
    state: 'queued',
    options,
    width,
    height,
    frame_rate,
    created_at: now,
    frames_total: frames,
    estimated_time,
    attempt: 1,
    warnings,
    copy: file ?? null,
  }
}

/** An attempt begins. */
export function begun({ frames_total }: ExportJob, now: string): Partial<ExportJob> {
  return { ...untouched, nodes: [], state: 'rendering', started_at: now, warnings: [], frames_total }
}

/** The user wants another attempt. */
export function waitingAgain({ attempt }: ExportJob): Partial<ExportJob> {
  return { ...untouched, nodes: [], state: 'queued', attempt: attempt + 1 }
}

/** A job that has reached its end. */
export function completed(now: string, { frames_total }: Pick<ExportJob, 'frames_total'>): Partial<ExportJob> {
  return { ...ended('completed', now), progress: 100, frames_done: frames_total, error: null, interrupted: false }
}

/** A job that will not start by itself again: the user is asked. */
export function interrupted(now: string): Partial<ExportJob> {
  const message = 'The app ended while this was rendering. Start it again with Retry.'
  return { ...ended('failed', now), interrupted: true, error: renderError('crashed', message) }
}

/** What holds for every job that has come to an end. */
export function ended(state: 'completed' | 'failed' | 'cancelled', now: string): Partial<ExportJob> {
  return { state, completed_at: now, eta_s: null, nodes: [] }
}
