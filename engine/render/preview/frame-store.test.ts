import { describe, expect, it } from 'vitest'
import { FrameStore } from './frame-store.ts'

const picture = (bytes: number) => ({ width: 2, height: 2, payload: new Uint8Array(bytes) })

describe('FrameStore', () => {
  it('answers for every frame of a picture that is shown again, and keeps it once', () => {
    const store = new FrameStore()
    const held = picture(10)
    expect(store.put(2, 3, held)).toEqual([2, 3, 4])
    expect(store.put(4, 2, held)).toEqual([5])
    expect([store.get(1), store.get(2), store.get(5)]).toEqual([undefined, held, held])
    expect([store.made, store.bytes]).toEqual([4, 10])
  })

  it('knows what is missing and where what is there begins', () => {
    const store = new FrameStore()
    store.put(0, 2, picture(1))
    store.put(5, 1, picture(1))
    expect([store.nextGap(0), store.nextGap(5), store.nextMade(2), store.nextMade(6)]).toEqual([2, 6, 5, Infinity])
  })

  it('drops what was made first, keeps the one that is looked at, and lets the rest be made again', () => {
    const store = new FrameStore()
    for (let index = 0; index < 4; index++) store.put(index, 1, picture(10))
    store.drop(15, 0)
    expect(store.bytes).toBe(20)
    expect([0, 1, 2, 3].map((index) => store.get(index) !== undefined)).toEqual([true, false, false, true])
    expect([store.made, store.nextGap(0)]).toEqual([4, 4])
    store.restore(0, 2)
    expect([store.made, store.nextGap(0)]).toEqual([3, 1])
    expect(store.put(1, 1, picture(10))).toEqual([1])
  })

  it('forgets frames behind the end', () => {
    const store = new FrameStore()
    store.put(0, 5, picture(1))
    store.cut(3)
    expect([store.made, store.nextGap(0)]).toEqual([3, 3])
  })
})
