import { expect, it } from 'vitest'
import { alignBoxes, distributeBoxes } from './align.ts'

const boxes = [
  { id: 'a', x: 0, y: 0, width: 100, height: 40 },
  { id: 'b', x: 50, y: 100, width: 200, height: 60 },
  { id: 'c', x: 300, y: 30, width: 100, height: 20 },
]

it('brings nodes to each edge and to the middle of the box around them', () => {
  const xs = (edge: 'left' | 'center' | 'right') => Object.values(alignBoxes(boxes, edge)).map(({ x }) => x)
  expect(xs('left')).toEqual([0, 0, 0])
  expect(xs('center')).toEqual([150, 100, 150])
  expect(xs('right')).toEqual([300, 200, 300])
  const ys = (edge: 'top' | 'middle' | 'bottom') => Object.values(alignBoxes(boxes, edge)).map(({ y }) => y)
  expect(ys('top')).toEqual([0, 0, 0])
  expect(ys('middle')).toEqual([60, 50, 70])
  expect(ys('bottom')).toEqual([120, 100, 140])
  expect(alignBoxes(boxes, 'left')['b']).toEqual({ x: 0, y: 100 })
})

it('makes the gaps the same and leaves the outermost where they are', () => {
  expect(distributeBoxes(boxes, 'x')).toEqual({ a: { x: 0, y: 0 }, b: { x: 100, y: 100 }, c: { x: 300, y: 30 } })
  expect(distributeBoxes(boxes.slice(0, 2), 'x')).toEqual({})
})
