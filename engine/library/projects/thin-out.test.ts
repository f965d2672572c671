import fc from 'fast-check'
import { expect, it } from 'vitest'
import { thinOut } from './thin-out.ts'

const minute = 60_000
const hour = 60 * minute
const now = Date.parse('2026-11-21T12:30:00Z')

function every(step: number, count: number): { id: string; time: number }[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${index}`, time: now - index * step }))
}

it('keeps all of an hour, one an hour of a day, one a day of a month', () => {
  const all = every(10 * minute, 6 * 24 * 60)
  const gone = new Set(thinOut(all, now))
  const ages = all.filter(({ id }) => !gone.has(id)).map(({ time }) => now - time)
  expect(ages.filter((age) => age < hour)).toHaveLength(6)
  expect(ages.filter((age) => age >= hour && age < 24 * hour)).toHaveLength(24)
  expect(ages.filter((age) => age >= 24 * hour)).toHaveLength(30)
  expect(Math.max(...ages)).toBeLessThan(30 * 24 * hour)
})

it('keeps the last of each hour', () => {
  const all = [5, 25, 55].map((past) => ({ id: `${past}`, time: Date.parse('2026-11-21T08:00:00Z') + past * minute }))
  expect(thinOut(all, now)).toEqual(['25', '5'])
})

it('never leaves a day of the month empty that had one, however often it is done', () => {
  const times = fc.array(fc.nat(40 * 24 * 60), { maxLength: 200 })
  fc.assert(
    fc.property(times, fc.array(fc.nat(3 * 24 * 60), { maxLength: 5 }), (ages, waits) => {
      let left = ages.map((age, index) => ({ id: `${index}`, time: now - age * minute }))
      let later = now
      for (const wait of [0, ...waits]) {
        later += wait * minute
        const days = daysOf(left, later)
        const gone = new Set(thinOut(left, later))
        left = left.filter(({ id }) => !gone.has(id))
        expect(daysOf(left, later)).toEqual(days)
        expect(thinOut(left, later)).toEqual([])
      }
    }),
  )
})

function daysOf(all: readonly { time: number }[], later: number): Set<number> {
  const recent = all.filter(({ time }) => later - time < 30 * 24 * hour)
  return new Set(recent.map(({ time }) => Math.floor(time / (24 * hour))))
}
