import { describe, expect, it } from 'vitest'
import { readRange } from './byte-range.ts'

describe('a Range of a file of 100 bytes', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-1000', { start: 0, end: 99 }],
    ['bytes=50-1000', { start: 50, end: 99 }],
    ['bytes=99-99', { start: 99, end: 99 }],
  ])('%s is a part', (header, part) => expect(readRange(header, 100)).toEqual(part))

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('%s lies outside', (header) =>
    expect(readRange(header, 100)).toBe('unsatisfiable'),
  )

  it.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=9-3', 'lines=1-2', 'bytes=0-1,5-6', 'bytes=a-b'])(
    '%s is no range, and the whole file is the answer',
    (header) => expect(readRange(header, 100)).toBeUndefined(),
  )

  it('has no part where the file is empty', () => {
    expect(readRange('bytes=0-', 0)).toBe('unsatisfiable')
    expect(readRange('bytes=-5', 0)).toBe('unsatisfiable')
  })
})
