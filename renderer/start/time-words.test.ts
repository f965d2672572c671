import { expect, it } from 'vitest'
import { timeWords } from './time-words.ts'

const now = new Date(2026, 10, 21, 23, 50)
const at = (...parts: [number, number, number, number, number]): string => new Date(...parts).toISOString()

it('says today and yesterday by the calendar, not by hours', () => {
  expect(timeWords(at(2026, 10, 21, 23, 41), now)).toBe('today 23:41')
  expect(timeWords(at(2026, 10, 21, 0, 5), now)).toBe('today 00:05')
  expect(timeWords(at(2026, 10, 20, 23, 59), now)).toBe('yesterday 23:59')
})

it('says the day, and the year only where it is another', () => {
  expect(timeWords(at(2026, 10, 16, 12, 0), now)).toBe('16 November')
  expect(timeWords(at(2025, 11, 31, 12, 0), now)).toBe('31 December 2025')
})
