import { describe, expect, it } from 'vitest'
import { pauseAfter, within } from './connect-pause.ts'

describe('the pause before connecting again', () => {
  it('doubles from a quarter of a second up to eight', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 6, 60].map((failures) => pauseAfter(failures, 0.5))
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000, 8000])
  })

  it('differs by a fifth either way', () => {
    expect(pauseAfter(0, 0)).toBeCloseTo(200)
    expect(pauseAfter(0, 1)).toBeCloseTo(300)
  })
})

describe('within', () => {
  it('gives up on what takes too long, and hands on what comes late', async () => {
    let finish: (value: string) => void = () => undefined
    const slow = new Promise<string>((resolve) => (finish = resolve))
    const late: string[] = []
    await expect(within(20, slow, (value) => late.push(value))).rejects.toThrow('No answer within 0.02 s.')
    finish('here')
    await slow
    expect(late).toEqual(['here'])
  })
})
