import Elk from 'elkjs'
import { expect, it } from 'vitest'
import type { GraphEdge } from '../../../engine/graph/document.ts'
import { clearOf, fromElk, toElk, type DrawnNode } from './elk-graph.ts'

const drawn = (id: string, height = 80): DrawnNode => ({
  id,
  x: 0,
  y: 0,
  width: 200,
  height,
  inputs: [{ handle: 'in', y: 40 }],
  outputs: [{ handle: 'out', y: 40 }],
})
const wire = (source: string, target: string): GraphEdge => ({
  id: `${source}-${target}`,
  source,
  source_handle: 'out',
  target,
  target_handle: 'in',
})
const nodes = ['a', 'b', 'c', 'd', 'e'].map((id, at) => drawn(id, 60 + at * 40))
const edges = [wire('a', 'b'), wire('a', 'c'), wire('b', 'd'), wire('c', 'd')]
const frames = [{ id: 'f', title: 'F', position: { x: 0, y: 0 }, size: { width: 1, height: 1 }, members: ['b', 'c'] }]

async function arrange() {
  return fromElk(await new Elk().layout(toElk({ nodes, edges, frames })), { x: 100, y: 50 })
}

it('lets wires run to the right and no nodes overlap', async () => {
  const { nodes: places } = await arrange()
  for (const { source, target } of edges) expect(places[source]!.x + 200).toBeLessThan(places[target]!.x)
  const overlaps = nodes.flatMap((a, at) =>
    nodes.slice(at + 1).filter((b) => {
      const [p, q] = [places[a.id]!, places[b.id]!]
      return p.x < q.x + b.width && q.x < p.x + a.width && p.y < q.y + b.height && q.y < p.y + a.height
    }),
  )
  expect(overlaps).toEqual([])
})

it('keeps the members of a frame in it and all others out', async () => {
  const { nodes: places, frames: boxes } = await arrange()
  const { position, size } = boxes.get('f')!
  for (const { id, width, height } of nodes) {
    const { x, y } = places[id]!
    const isInside =
      x >= position.x &&
      y >= position.y &&
      x + width <= position.x + size.width &&
      y + height <= position.y + size.height
    expect({ id, isInside }).toEqual({ id, isInside: frames[0]!.members.includes(id) })
  }
})

it('leaves the top left corner where it was', async () => {
  const { nodes: places } = await arrange()
  expect(Math.min(...Object.values(places).map(({ x }) => x))).toBe(100)
})

it('moves below nodes that stay where they are', () => {
  const places = { nodes: { a: { x: 0, y: 0 }, b: { x: 300, y: 40 } }, frames: new Map() }
  const other = { x: 320, y: 60, width: 100, height: 100 }
  const { nodes: moved } = clearOf(places, nodes, [other])
  expect(moved).toEqual({ a: { x: 0, y: 152 }, b: { x: 300, y: 192 } })
  expect(clearOf(places, nodes, [{ ...other, x: 900 }]).nodes).toEqual(places.nodes)
})
