import { describe, expect, it } from 'vitest'
import { estimateSeconds, type PaceSample, withSample } from './pace.ts'

const hd = 1920 * 1080
const question = { format: 'mp4', pixels: hd, frames: 1800 } as const

/** An export on a machine that needs so many seconds for a frame. */
function made(perFrame: number, more: Partial<PaceSample> = {}): PaceSample {
  const frames = more.frames ?? 600
  return { format: 'mp4', pixels: hd, start: 1, frames, seconds: frames * perFrame, ...more }
}

describe('the estimate of an export', () => {
  it('says something before anything was made, more for more', () => {
    const first = estimateSeconds([], question)
    expect(first).toBeGreaterThan(2)
    expect(estimateSeconds([], { ...question, frames: 3600 })).toBeGreaterThan(first)
    expect(estimateSeconds([], { ...question, pixels: 4 * hd })).toBeGreaterThan(first)
  })

  it('is what this machine needs after one export, and no odd one spoils it', () => {
    expect(estimateSeconds([made(0.1)], question)).toBeCloseTo(181, 0)
    expect(estimateSeconds([made(0.1), made(5), made(0.1)], question)).toBeCloseTo(181, 0)
  })

  it('follows a machine that becomes slower', () => {
    let samples: PaceSample[] = []
    for (const perFrame of [0.1, 0.1, 0.1, 0.1, 0.2, 0.2, 0.2]) samples = withSample(samples, made(perFrame))
    expect(estimateSeconds(samples, question)).toBeCloseTo(361, 0)
    for (let round = 0; round < 100; round++) samples = withSample(samples, made(0.1))
    expect(samples).toHaveLength(40)
  })

  it('asks exports of the same format and the nearest size', () => {
    const samples = [
      made(0.1),
      made(1, { format: 'webm' }),
      ...Array.from({ length: 5 }, () => made(0.01, { pixels: hd / 16 })),
    ]
    expect(estimateSeconds(samples, { ...question, format: 'webm' })).toBeGreaterThan(1500)
    expect(estimateSeconds(samples, { ...question, pixels: hd / 16 })).toBeCloseTo(19, 0)
  })
})
