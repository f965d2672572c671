import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GraphDocument } from '../document.ts'
import { newDocument } from '../new-document.ts'
import { node } from '../testing/build.ts'
import { addNode } from './nodes.ts'
import { moveInOrder, setOrder, sortByOrder } from './order.ts'

const empty = newDocument('Test', { id: 'test', now: '2026-11-20T10:00:00Z' })

function numbered(...orders: number[]): GraphDocument {
  return { ...empty, nodes: orders.map((order, index) => ({ ...node(`node-${index + 1}`, 'manim.Dot'), order })) }
}

function sequence({ nodes }: GraphDocument): string {
  return sortByOrder(nodes)
    .map(({ id }) => id.slice('node-'.length))
    .join(' ')
}

test('equal numbers go by id, as people count', () => {
  expect(sequence(numbered(...Array<number>(11).fill(1)))).toBe('1 2 3 4 5 6 7 8 9 10 11')
})

test('a node moved between two gets a number between theirs and leaves the others alone', () => {
  const start = numbered(1, 2, 3)
  const moved = moveInOrder(start, 'node-3', { before: 'node-2' })
  expect(moved.nodes.map(({ order }) => order)).toStrictEqual([1, 2, 1.5])
  expect(moved.nodes[0]).toBe(start.nodes[0])
  expect(moveInOrder(start, 'node-1', { after: 'node-3' }).nodes[0]?.order).toBe(4)
  expect(moveInOrder(start, 'node-3', { before: 'node-1' }).nodes[2]?.order).toBe(0)
})

test('numbers that crowd are renewed by the move that crowds them', () => {
  const moved = moveInOrder(numbered(1, 1 + Number.EPSILON, 7), 'node-3', { after: 'node-1' })
  expect(moved.nodes.map(({ order }) => order)).toStrictEqual([1, 3, 2])
})

test('a node added after the largest number there is still comes last', () => {
  const { document } = addNode(numbered(-1e308, 1e308), { type: 'manim.Dot', position: { x: 0, y: 0 } })
  expect(sequence(document)).toBe('1 2 3')
})

test('whatever the numbers are, a moved node stands where it was put and the others keep their sequence', () => {
  const order = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 0, max: 3 }))
  fc.assert(
    fc.property(
      fc.array(order, { minLength: 2, maxLength: 8 }),
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      (orders, a, b, before) => {
        const start = numbered(...orders)
        const id = `node-${(a % orders.length) + 1}`
        const anchor = `node-${(b % orders.length) + 1}`
        fc.pre(id !== anchor)
        const moved = moveInOrder(start, id, before ? { before: anchor } : { after: anchor })
        const expected = sortByOrder(start.nodes)
          .map((each) => each.id)
          .filter((each) => each !== id)
        expected.splice(expected.indexOf(anchor) + (before ? 0 : 1), 0, id)
        expect(sortByOrder(moved.nodes).map((each) => each.id)).toStrictEqual(expected)
      },
    ),
    { numRuns: 500 },
  )
})

test('a number is set as it is, if it is one', () => {
  const start = numbered(1)
  expect(setOrder(start, 'node-1', -2.5).nodes[0]?.order).toBe(-2.5)
  expect(setOrder(start, 'node-1', Number.POSITIVE_INFINITY)).toBe(start)
})
