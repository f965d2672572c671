import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AutosaveTimer, longestWait, quietTime } from './autosave-timer.ts'

const save = vi.fn<() => void>()
let timer: AutosaveTimer

beforeEach(() => {
  vi.useFakeTimers()
  save.mockReset()
  timer = new AutosaveTimer(save)
})
afterEach(() => vi.useRealTimers())

it('saves two seconds after an edit, once', () => {
  timer.edited()
  vi.advanceTimersByTime(1999)
  expect(save).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(save).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(60_000)
  expect(save).toHaveBeenCalledTimes(1)
})

it('waits anew after each edit', () => {
  timer.edited()
  vi.advanceTimersByTime(1500)
  timer.edited()
  vi.advanceTimersByTime(1500)
  expect(save).not.toHaveBeenCalled()
  vi.advanceTimersByTime(500)
  expect(save).toHaveBeenCalledTimes(1)
})

it('does not let edits without a pause put the save off for ever', () => {
  for (let at = 0; at < longestWait; at += 500) {
    expect(save).not.toHaveBeenCalled()
    timer.edited()
    vi.advanceTimersByTime(500)
  }
  expect(save).toHaveBeenCalledTimes(1)
})

it('tries again after a failure, later each time, and as ever after a success', () => {
  timer.edited()
  vi.advanceTimersByTime(quietTime)
  expect([timer.failed(), timer.failed(), timer.failed()]).toEqual([2000, 4000, 8000])
  vi.advanceTimersByTime(8000)
  expect(save).toHaveBeenCalledTimes(2)
  timer.succeeded()
  expect(timer.failed()).toBe(2000)
})

it('saves what is due at once when asked, and nothing where nothing is', () => {
  timer.flush()
  expect(save).not.toHaveBeenCalled()
  timer.edited()
  timer.flush()
  expect(save).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(quietTime)
  expect(save).toHaveBeenCalledTimes(1)
})

it('forgets what is due when it is stopped', () => {
  timer.edited()
  timer.stop()
  vi.advanceTimersByTime(longestWait)
  expect(save).not.toHaveBeenCalled()
})
