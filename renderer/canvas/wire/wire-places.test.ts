import { expect, it } from 'vitest'
import { pointOnWire, wirePath } from './wire-path.ts'
import { wiresAcross, wireThrough } from './wire-places.ts'

const wires = [
  { id: 'upper', from: { x: 0, y: 0 }, to: { x: 200, y: 0 } },
  { id: 'lower', from: { x: 0, y: 100 }, to: { x: 200, y: 160 } },
]

it('begins and ends in the middle of its sockets', () => {
  const [, lower] = wires
  if (!lower) throw new Error('no wire')
  expect(pointOnWire(lower.from, lower.to, 0)).toEqual(lower.from)
  expect(pointOnWire(lower.from, lower.to, 1)).toEqual(lower.to)
  expect(pointOnWire(lower.from, lower.to, 0.5)).toEqual({ x: 100, y: 130 })
  expect(wirePath({ x: 0, y: 0 }, { x: 10, y: 0 })).toBe('M0 0C36 0 -26 0 10 0')
})

it('cuts the wires that a slash crosses, and no others', () => {
  const down = [
    { x: 90, y: -20 },
    { x: 95, y: 40 },
    { x: 100, y: 300 },
  ]
  expect(wiresAcross(down, wires)).toEqual(['upper', 'lower'])
  expect(wiresAcross(down.slice(0, 2), wires)).toEqual(['upper'])
  expect(
    wiresAcross(
      [
        { x: 300, y: -20 },
        { x: 300, y: 300 },
      ],
      wires,
    ),
  ).toEqual([])
})

it('finds the wire that runs through a box', () => {
  expect(wireThrough({ x: 80, y: 110, width: 60, height: 40 }, wires)?.id).toBe('lower')
  expect(wireThrough({ x: 80, y: -10, width: 60, height: 100 }, wires)?.id).toBe('upper')
  expect(wireThrough({ x: 80, y: 20, width: 60, height: 40 }, wires)).toBeUndefined()
})
