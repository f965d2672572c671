import { expect, it } from 'vitest'
import type { ExportJob } from '../../engine/api/contract/exports.ts'
import { exportOptions } from '../../engine/api/contract/exports.ts'
import { guessFrom } from './pace.ts'

const done = (frames: number, seconds: number, bytes: number, change: Partial<ExportJob> = {}): ExportJob => ({
  id: 'job',
  name: 'A',
  project: null,
  state: 'completed',
  options: exportOptions.parse({}),
  width: 1000,
  height: 1000,
  frame_rate: 30,
  created_at: '2026-11-20T10:00:00.000Z',
  started_at: '2026-11-20T10:00:00.000Z',
  completed_at: new Date(Date.parse('2026-11-20T10:00:00.000Z') + seconds * 1000).toISOString(),
  progress: 100,
  frames_done: frames,
  frames_total: frames,
  eta_s: null,
  estimated_time: 1,
  attempt: 1,
  interrupted: false,
  warnings: [],
  file: null,
  url: null,
  copy: null,
  file_size: bytes,
  duration: 1,
  error: null,
  nodes: [],
  ...change,
})

it('guesses from exports of the same format, by frames and pixels', () => {
  const guess = guessFrom([done(100, 10, 1000)], { format: 'mp4', pixels: 2_000_000, frames: 50 })
  expect(guess).toEqual({ seconds: 10, bytes: 1000 })
})

it('guesses nothing before there was one', () => {
  const question = { format: 'gif', pixels: 1, frames: 1 } as const
  expect(guessFrom([done(100, 10, 1000)], question)).toBeUndefined()
  expect(guessFrom([done(1, 1, 1, { state: 'failed' })], { ...question, format: 'mp4' })).toBeUndefined()
})
