import { expect, it } from 'vitest'
import type { ExportJob } from '../../../engine/api/contract/exports.ts'
import { orderedJobs, reorderTarget } from './order-jobs.ts'

it('moves a waiting job by one', () => {
  const waiting = ['a', 'b', 'c']
  expect(reorderTarget(waiting, 'b', -1)).toEqual({ before: 'a' })
  expect(reorderTarget(waiting, 'a', 1)).toEqual({ before: 'c' })
  expect(reorderTarget(waiting, 'b', 1)).toEqual({ before: null })
  expect(reorderTarget(waiting, 'a', -1)).toBeUndefined()
  expect(reorderTarget(waiting, 'x', 1)).toBeUndefined()
})

it('lists what runs, then what waits in its order, then what has ended', () => {
  const job = (id: string, state: ExportJob['state'], completed_at: string | null = null) =>
    ({ id, state, completed_at, created_at: '2026-01-01T00:00:00Z' }) as ExportJob
  const jobs = [
    job('old', 'completed', '2026-01-02T00:00:00Z'),
    job('second', 'queued'),
    job('new', 'failed', '2026-01-03T00:00:00Z'),
    job('first', 'queued'),
    job('running', 'rendering'),
  ]
  expect(orderedJobs(jobs, ['first', 'second']).map(({ id }) => id)).toEqual([
    'running',
    'first',
    'second',
    'new',
    'old',
  ])
})
