import { expect, it } from 'vitest'
import { align, linesOf } from './align.ts'

const lines = linesOf([
  { x: 0, y: 0, width: 200, height: 100 },
  { x: 400, y: 300, width: 200, height: 50 },
])

it('snaps a left edge to another, with a line through both nodes', () => {
  const { shift, guides } = align({ x: 3, y: 200, width: 180, height: 40 }, lines, 5)
  expect(shift).toEqual({ x: -3, y: 0 })
  expect(guides).toEqual([{ axis: 'x', at: 0, from: 0, to: 240 }])
})

it('takes the nearest line on each axis', () => {
  const { shift } = align({ x: 398, y: 304, width: 200, height: 50 }, lines, 5)
  expect(shift).toEqual({ x: 2, y: -4 })
})

it('leaves a node alone that is near nothing', () => {
  expect(align({ x: 230, y: 150, width: 100, height: 77 }, lines, 5)).toEqual({ shift: { x: 0, y: 0 }, guides: [] })
})
