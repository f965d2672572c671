import { expect, test } from 'vitest'
import { body, edge, node } from './testing/build.ts'
import { type WiredNode, wiringOf } from './wiring.ts'

const edges = [
  edge('a', 'mobject', 'b', 'mobjects:a1'),
  edge('a', 'mobject', 'c', 'mobject'),
  edge('b', 'then', 'c', 'after'),
  edge('gone', 'mobject', 'b', 'mobjects:a2'),
]
const graph = body([node('c', 'manim.Create'), node('b', 'manim.FadeIn'), node('a', 'manim.Circle')], edges)

function at(id: string, wiring = wiringOf(graph)): WiredNode {
  const found = wiring.nodes.get(id)
  if (!found) throw new Error(`no node ${id}`)
  return found
}

test('finds wires by either end', () => {
  expect(at('b').wireInto('mobjects:a1')?.edge).toBe(edges[0])
  expect(at('b').wireInto('mobjects:a1')?.source).toBe(at('a'))
  expect(
    at('b')
      .wiresInto('mobjects:a2')
      .map((wire) => wire.edge),
  ).toEqual([edges[3]])
  expect(
    at('a')
      .wiresOutOf('mobject')
      .map((wire) => wire.target?.node.id),
  ).toEqual(['b', 'c'])
  expect(at('b').wireInto('nothing')).toBeUndefined()
  expect(at('c').wiresOutOf('mobject')).toEqual([])
  expect(at('c').into.map((wire) => wire.edge)).toEqual([edges[1], edges[2]])
})

test('keeps wires whose other end is not there', () => {
  expect(at('b').wireInto('mobjects:a2')).toEqual({ edge: edges[3], source: undefined, target: at('b') })
  expect(wiringOf(graph).wires).toHaveLength(4)
})

test('finds wires of a node that has many', () => {
  const many = Array.from({ length: 100 }, (_, key) => edge('a', 'mobject', 'b', `mobjects:a${key}`))
  const wiring = wiringOf(body([node('a', 'manim.Circle'), node('b', 'manim.FadeIn')], many))
  expect(at('b', wiring).wireInto('mobjects:a77')?.edge).toBe(many[77])
  expect(at('b', wiring).wireInto('mobjects:a100')).toBeUndefined()
  expect(at('a', wiring).wiresOutOf('mobject')).toHaveLength(100)
})

test('sorts along the wires, and tells what cycles block', () => {
  expect(wiringOf(graph).sorted.map((wired) => wired.node.id)).toEqual(['a', 'b', 'c'])
  expect(wiringOf(graph).blocked).toEqual([])
  const ring = [...edges, edge('b', 'animation', 'b', 'mobjects:a3')]
  const wiring = wiringOf({ ...graph, edges: ring })
  expect(wiring.sorted.map((wired) => wired.node.id)).toEqual(['a'])
  expect(wiring.blocked.map((wired) => wired.node.id)).toEqual(['c', 'b'])
})

test('of two nodes with one id the first counts', () => {
  const first = node('a', 'manim.Circle')
  const wiring = wiringOf(body([first, node('a', 'manim.Square')], []))
  expect(at('a', wiring).node).toBe(first)
  expect(wiring.list).toHaveLength(1)
})

test('one body is indexed once, and again when its lists have grown', () => {
  const growing = body([node('a', 'manim.Circle')], [])
  const before = wiringOf(growing)
  expect(wiringOf(growing)).toBe(before)
  growing.nodes.push(node('b', 'manim.Square'))
  expect(wiringOf(growing).nodes.has('b')).toBe(true)
})
