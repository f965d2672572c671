import { expect, it } from 'vitest'
import type { PreviewFrame } from '../../engine/api/contract/frame-message.ts'
import { FrameCache } from './frame-cache.ts'

function frame(index: number, bytes = 10): PreviewFrame {
  return { request: 1, index, time: index / 15, width: 4, height: 2, encoding: 'jpeg', payload: new Uint8Array(bytes) }
}

it('keeps the frames of a scene while another is shown', () => {
  const cache = new FrameCache()
  cache.use('one')
  cache.add(frame(3), 0)
  cache.use('two')
  expect(cache.get(3)).toBeUndefined()
  cache.use('one')
  expect(cache.get(3)?.index).toBe(3)
})

it('says which frames are there', () => {
  const cache = new FrameCache()
  cache.use('one')
  for (const index of [7, 0, 1, 8, 2]) cache.add(frame(index), 0)
  expect(cache.ranges()).toEqual([
    [0, 3],
    [7, 9],
  ])
})

it('drops the oldest scene first, then the frames farthest from the playhead', () => {
  const cache = new FrameCache(100)
  cache.use('one')
  for (const index of [0, 1, 2, 3]) cache.add(frame(index), 0)
  cache.use('two')
  for (const index of [0, 1, 2, 3, 4, 5, 6]) cache.add(frame(index), 0)
  cache.use('one')
  expect(cache.size).toBe(0)
  cache.use('two')
  expect(cache.size).toBe(7)
  for (const index of [7, 8, 9, 10]) cache.add(frame(index), 10)
  expect(cache.size).toBe(8)
  expect(cache.get(0)).toBeUndefined()
  expect(cache.get(10)).toBeDefined()
})

it('counts a frame that comes twice once', () => {
  const cache = new FrameCache(25)
  cache.use('one')
  for (let times = 0; times < 9; times++) cache.add(frame(0), 0)
  cache.add(frame(1), 0)
  expect(cache.size).toBe(2)
})
