import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCycles } from './cycles.ts'

function cyclesOf(links: Record<string, string>): string[] {
  const nodes = Object.keys(links)
  return findCycles(nodes, (node) => (links[node] ?? '').split('')).map((cycle) => cycle.join(''))
}

test('a graph without cycles has none', () => {
  expect(cyclesOf({ a: 'bc', b: 'd', c: 'd', d: '' })).toEqual([])
})

test('a cycle is found once and begins at its first node', () => {
  expect(cyclesOf({ a: 'c', b: 'a', c: 'b', d: 'a' })).toEqual(['acb'])
})

test('a node wired to itself is a cycle of one', () => {
  expect(cyclesOf({ a: 'a' })).toEqual(['a'])
})

test('of a knot the shortest cycle comes, and the longer one only if it is another', () => {
  expect(cyclesOf({ a: 'b', b: 'c', c: 'ad', d: 'c' })).toEqual(['abc', 'cd'])
  expect(cyclesOf({ a: 'b', b: 'ca', c: 'd', d: 'b' })).toEqual(['ab', 'bcd'])
})

test('cycles that do not touch are all found', () => {
  expect(cyclesOf({ a: 'b', b: 'a', c: 'd', d: 'c' })).toEqual(['ab', 'cd'])
})

test('links to nodes that are not there do not count', () => {
  expect(cyclesOf({ a: 'x', b: 'a' })).toEqual([])
})

test('a ring of 20,000 nodes is found in no time and without a deep stack', () => {
  const nodes = Array.from({ length: 20_000 }, (_, at) => at)
  const [ring, ...others] = findCycles(nodes, (node) => [(node + 1) % nodes.length])
  expect(ring).toHaveLength(20_000)
  expect(others).toEqual([])
})

test('what is found are cycles, and none is missed', () => {
  const graphs = fc.integer({ min: 1, max: 9 }).chain((count) => {
    const place = fc.nat(count - 1)
    return fc.array(fc.tuple(place, place), { maxLength: 20 }).map((links) => ({ count, links }))
  })
  fc.assert(
    fc.property(graphs, ({ count, links }) => {
      const nodes = Array.from({ length: count }, (_, at) => at)
      const next = (node: number): number[] => links.filter(([from]) => from === node).map(([, to]) => to)
      const cycles = findCycles(nodes, next)
      for (const cycle of cycles) {
        cycle.forEach((node, at) => expect(next(node)).toContain(cycle[(at + 1) % cycle.length]))
        expect(new Set(cycle).size).toBe(cycle.length)
      }
      expect(cycles.length > 0).toBe(nodes.some((start) => reaches(start, start, next)))
    }),
  )
})

function reaches(from: number, to: number, next: (node: number) => number[]): boolean {
  const seen = new Set<number>()
  const waiting = next(from)
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === to) return true
    if (!seen.has(at)) waiting.push(...next(at))
    seen.add(at)
  }
  return false
}
