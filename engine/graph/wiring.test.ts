import { expect, test } from 'vitest'
import { body, edge, node } from './testing/build.ts'
import { wiringOf } from './wiring.ts'

const wires = [
  edge('a', 'mobject', 'b', 'mobjects:a1'),
  edge('a', 'mobject', 'c', 'mobject'),
  edge('b', 'then', 'c', 'after'),
  edge('gone', 'mobject', 'b', 'mobjects:a2'),
]
const graph = body([node('a', 'manim.Circle'), node('b', 'manim.FadeIn'), node('c', 'manim.Create')], wires)

test('finds wires by either end', () => {
  const wiring = wiringOf(graph)
  expect(wiring.into('b', 'mobjects:a1')).toEqual([wires[0]])
  expect(wiring.into('b', 'mobjects:a2')).toEqual([wires[3]])
  expect(wiring.outOf('a', 'mobject')).toEqual([wires[0], wires[1]])
  expect(wiring.into('b', 'nothing')).toEqual([])
  expect(wiring.into('nobody', 'mobject')).toEqual([])
  expect(wiring.nodes.get('c')?.into).toEqual([wires[1], wires[2]])
})

test('finds wires of a node that has many', () => {
  const many = Array.from({ length: 100 }, (_, at) => edge('a', 'mobject', 'b', `mobjects:a${at}`))
  const wiring = wiringOf(body([node('a', 'manim.Circle'), node('b', 'manim.FadeIn')], many))
  expect(wiring.into('b', 'mobjects:a77')).toEqual([many[77]])
  expect(wiring.outOf('a', 'mobject')).toEqual(many)
  expect(wiring.into('b', 'mobjects:a100')).toEqual([])
})

test('of two nodes with one id the first counts', () => {
  const first = node('a', 'manim.Circle')
  const wiring = wiringOf(body([first, node('a', 'manim.Square')], []))
  expect(wiring.nodes.get('a')?.node).toBe(first)
})

test('one body is indexed once, and again when its lists have grown', () => {
  const growing = body([node('a', 'manim.Circle')], [])
  const before = wiringOf(growing)
  expect(wiringOf(growing)).toBe(before)
  growing.nodes.push(node('b', 'manim.Square'))
  expect(wiringOf(growing).nodes.has('b')).toBe(true)
})
