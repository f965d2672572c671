import { describe, expect, it } from 'vitest'
import { drawnRate, formatOfFile, objection } from './output-format.ts'

const even = { width: 640, height: 360, frameRate: 30 }
const odd = { width: 641, height: 361, frameRate: 30 }

describe('formatOfFile', () => {
  it('goes by the ending, in small or large letters', () => {
    expect(formatOfFile('a/b.MP4')).toBe('mp4')
    expect(formatOfFile('a.b/c.webm')).toBe('webm')
    expect(formatOfFile('frames')).toBeUndefined()
    expect(formatOfFile('film.avi')).toBeUndefined()
  })
})

describe('objection', () => {
  it('lets through what can be made', () => {
    expect(objection('mp4', even, false)).toBeUndefined()
    expect(objection('mov', odd, true)).toBeUndefined()
    for (const format of ['gif', 'webm', 'png', 'png-sequence'] as const) {
      expect(objection(format, odd, true)).toBeUndefined()
    }
  })

  it('says what cannot be made, and what can', () => {
    expect(objection('mp4', even, true)).toBe('MP4 cannot be transparent. Choose webm, mov, gif or png.')
    expect(objection('mp4', odd, false)).toBe(
      'MP4 needs an even width and height, and 641 x 361 is not. Choose 642 x 362.',
    )
    expect(objection('mov', odd, false)).toContain('MOV needs an even')
    expect(objection('gif', { ...even, width: 0 }, false)).toContain('0 x 360')
    expect(objection('gif', { ...even, width: 20_000 }, false)).toContain('20000 x 360')
    expect(objection('gif', { ...even, frameRate: 0 }, false)).toContain('0 frames a second')
  })
})

describe('drawnRate', () => {
  it('is at most what browsers show of a GIF', () => {
    expect(drawnRate('gif', 60)).toBe(50)
    expect(drawnRate('gif', 24)).toBe(24)
    expect(drawnRate('mp4', 60)).toBe(60)
  })
})
