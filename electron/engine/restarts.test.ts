import { expect, it } from 'vitest'
import { Restarts } from './restarts.ts'

it('starts again at once, then after longer pauses, then asks', () => {
  const restarts = new Restarts()
  expect([0, 1000, 2000, 4000, 8000].map((now) => restarts.crashed(now))).toEqual([0, 500, 1000, 2000, 'ask'])
})

it('crashes of long ago do not count, nor those before the user said to try again', () => {
  const restarts = new Restarts()
  for (const now of [0, 1, 2, 3]) restarts.crashed(now)
  expect(restarts.crashed(60_010)).toBe(0)
  for (const now of [60_011, 60_012, 60_013]) restarts.crashed(now)
  expect(restarts.crashed(60_014)).toBe('ask')
  restarts.forget()
  expect(restarts.crashed(60_015)).toBe(0)
})
