import { describe, expect, it } from 'vitest'
import { RequestRate } from './session-rate.ts'

describe('the rate of requests', () => {
  it('lets a burst pass, then only what a second brings', async () => {
    const rate = new RequestRate()
    const taken = () => Array.from({ length: 2000 }, () => rate.take()).filter(Boolean).length
    const started = performance.now()
    const first = taken()
    expect(first).toBeGreaterThanOrEqual(400)
    expect(first).toBeLessThanOrEqual(401 + (performance.now() - started) * 0.4)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const second = taken()
    expect(second).toBeGreaterThanOrEqual(35)
    expect(first + second).toBeLessThanOrEqual(402 + (performance.now() - started) * 0.4)
  })
})
