import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RenderProgress } from './progress.ts'

describe('RenderProgress', () => {
  it('counts frames of a plan that holds', () => {
    const progress = new RenderProgress([2, 1], 10)
    expect(progress.state()).toEqual({ frames_done: 0, frames_total: 30, eta_s: null })
    progress.stepBegins(20, 0)
    expect(progress.drawn(5)).toMatchObject({ frames_done: 5, frames_total: 30 })
    progress.stepBegins(10, 20)
    expect(progress.drawn(30)).toMatchObject({ frames_done: 30, frames_total: 30 })
    expect(progress.finished(30)).toEqual({ frames_done: 30, frames_total: 30, eta_s: 0 })
  })

  it('corrects the plan as steps begin', () => {
    const progress = new RenderProgress([1, 1], 10)
    progress.stepBegins(30, 0)
    expect(progress.drawn(3)).toMatchObject({ frames_total: 40 })
    progress.stepBegins(5, 30)
    expect(progress.drawn(32)).toMatchObject({ frames_total: 35 })
  })

  it('estimates the rest from the time frames take', () => {
    let now = 0
    const progress = new RenderProgress([10], 10, () => now)
    progress.stepBegins(100, 0)
    progress.drawn(1)
    now = 1000
    expect(progress.drawn(11).eta_s).toBeCloseTo(8.9)
  })

  it('never goes back, never passes its total, and ends whole, whatever the plan', () => {
    const seconds = fc.array(fc.double({ min: 0.01, max: 5, noNaN: true }), { maxLength: 6 })
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(seconds, steps, (plan, real) => {
        const progress = new RenderProgress(plan, 15)
        const shares: number[] = []
        const look = ({ frames_done, frames_total }: { frames_done: number; frames_total: number }) => {
          expect(frames_total).toBeGreaterThan(0)
          expect(frames_done).toBeLessThanOrEqual(frames_total)
          shares.push(frames_done / frames_total)
        }
        let drawn = 0
        for (const [planned, share] of real) {
          // A stop condition may end a step early.
          const frames = Math.round(planned * share)
          progress.stepBegins(planned, drawn)
          for (let frame = 0; frame < frames; frame++) look(progress.drawn(++drawn))
        }
        look(progress.finished(Math.max(1, drawn)))
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
        expect(shares.at(-1)).toBe(1)
      }),
    )
  })
})
