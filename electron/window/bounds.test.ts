import { describe, expect, it } from 'vitest'
import { fitToScreens, readState } from './bounds.ts'

const laptop = { x: 0, y: 25, width: 1366, height: 743 }
const beside = { x: 1366, y: 0, width: 1920, height: 1080 }

describe('fitToScreens', () => {
  it('puts the window back where it was', () => {
    const was = { x: 1500, y: 100, width: 1200, height: 800 }
    expect(fitToScreens(was, [laptop, beside])).toEqual(was)
  })

  it('brings it back from a screen that is gone', () => {
    const place = fitToScreens({ x: 1500, y: 100, width: 1200, height: 800 }, [laptop])
    expect(place).toEqual({ x: 83, y: 25, width: 1200, height: 743 })
  })

  it('begins in the middle of the main screen, no larger than that', () => {
    expect(fitToScreens(undefined, [laptop, beside])).toEqual({ x: 0, y: 25, width: 1366, height: 743 })
    expect(fitToScreens(undefined, [beside])).toEqual({ x: 1606, y: 90, width: 1440, height: 900 })
  })

  it('leaves the title bar in reach', () => {
    const place = fitToScreens({ x: -1100, y: -50, width: 1200, height: 700 }, [laptop])
    expect(place.x + place.width).toBeGreaterThanOrEqual(80)
    expect(place.y).toBe(25)
  })

  it('is never too small to use, nor larger than a small screen', () => {
    expect(fitToScreens({ x: 0, y: 30, width: 90, height: 10 }, [laptop])).toMatchObject({ width: 960, height: 600 })
    const tiny = { x: 0, y: 0, width: 800, height: 480 }
    expect(fitToScreens(undefined, [tiny])).toEqual(tiny)
  })

  it('copes without screens', () => {
    expect(fitToScreens(undefined, [])).toEqual({ x: 0, y: 0, width: 1440, height: 900 })
  })
})

describe('readState', () => {
  it('reads what was written', () => {
    const state = { x: 1, y: -2, width: 1000, height: 700, maximized: true }
    expect(readState(JSON.stringify(state))).toEqual(state)
  })

  it.each(['', '{', '{"x":1}', '{"x":"1","y":2,"width":3,"height":4,"maximized":false}', 'null'])(
    'takes nothing else for it: %s',
    (text) => expect(readState(text)).toBeUndefined(),
  )
})
