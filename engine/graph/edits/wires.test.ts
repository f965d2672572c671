import { expect, test } from 'vitest'
import type { GraphDocument } from '../document.ts'
import { newDocument } from '../new-document.ts'
import { node, wire } from '../testing/build.ts'
import { addItem, moveItem, removeItem } from './items.ts'
import { setParam } from './nodes.ts'
import { removeNodes } from './remove-nodes.ts'
import { connect, disconnect, setLive } from './wires.ts'

const empty = newDocument('Test', { id: 'test', now: '2026-11-20T10:00:00Z' })

function graph(nodes: GraphDocument['nodes'], wires: string[] = []): GraphDocument {
  return { ...empty, nodes, edges: wires.map((text, index) => ({ ...wire(text), id: `edge-${index + 1}` })) }
}

function wiresOf({ edges }: GraphDocument): string[] {
  return edges.map((edge) => `${edge.source}.${edge.source_handle} > ${edge.target}.${edge.target_handle}`)
}

/** A wire to be made, from one text. */
function sketch(text: string): Parameters<typeof connect>[1] {
  const { id: _, ...rest } = wire(text)
  return rest
}

const shapes = [
  node('node-1', 'manim.Circle'),
  node('node-2', 'manim.Square'),
  node('node-3', 'manim.Create'),
  node('node-4', 'manim.FadeIn', {}, { items: { mobjects: ['a1', 'a2', 'a3'] } }),
]

test('a wire replaces the one that was at its input', () => {
  const start = graph(shapes, ['node-1.mobject > node-3.mobject'])
  const { document, id } = connect(start, sketch('node-2.mobject > node-3.mobject'))
  expect(wiresOf(document)).toStrictEqual(['node-2.mobject > node-3.mobject'])
  expect(id).toBe('edge-2')
})

test('a wire that is there already stays as it is', () => {
  const start = graph(shapes, ['node-1.mobject > node-3.mobject'])
  expect(connect(start, sketch('node-1.mobject > node-3.mobject'))).toStrictEqual({ document: start, id: 'edge-1' })
  expect(connect(start, sketch('node-1.mobject > node-3.mobject')).document).toBe(start)
})

test('a node can come after several others', () => {
  const start = graph(shapes, ['node-1.then > node-3.after'])
  const { document } = connect(start, sketch('node-2.then > node-3.after'))
  expect(wiresOf(document)).toStrictEqual(['node-1.then > node-3.after', 'node-2.then > node-3.after'])
})

test('no wire is made to or from a node that is not there', () => {
  const start = graph(shapes)
  expect(connect(start, sketch('node-9.mobject > node-3.mobject'))).toStrictEqual({ document: start, id: undefined })
  expect(connect(start, sketch('node-1.mobject > node-9.mobject'))).toStrictEqual({ document: start, id: undefined })
})

test('a wire to the spare socket of a growing input adds an item at the end', () => {
  const { document } = connect(graph(shapes), sketch('node-1.mobject > node-4.mobjects'), { spare: true })
  const keys = document.nodes[3]?.items?.['mobjects'] ?? []
  expect(keys.slice(0, 3)).toStrictEqual(['a1', 'a2', 'a3'])
  expect(keys).toHaveLength(4)
  expect(wiresOf(document)).toStrictEqual([`node-1.mobject > node-4.mobjects:${keys[3]}`])
})

test('a wire to an item that is not listed lists it', () => {
  const { document } = connect(graph(shapes), sketch('node-1.mobject > node-4.mobjects:b7'))
  expect(document.nodes[3]?.items).toStrictEqual({ mobjects: ['a1', 'a2', 'a3', 'b7'] })
  const more = connect(graph(shapes), sketch('node-1.mobject > node-4.more:color'))
  expect(more.document.nodes).toBe(more.document.nodes)
  expect(more.document.nodes[3]?.items).toStrictEqual({ mobjects: ['a1', 'a2', 'a3'] })
})

test('removing a middle item keeps the wires of the others', () => {
  const start = graph(shapes, [
    'node-1.mobject > node-4.mobjects:a1',
    'node-2.mobject > node-4.mobjects:a2',
    'node-3.mobject > node-4.mobjects:a3',
    'node-4.mobjects:a2 > node-3.mobject',
  ])
  const document = removeItem(start, 'node-4', 'mobjects', 'a2')
  expect(document.nodes[3]?.items).toStrictEqual({ mobjects: ['a1', 'a3'] })
  expect(wiresOf(document)).toStrictEqual([
    'node-1.mobject > node-4.mobjects:a1',
    'node-3.mobject > node-4.mobjects:a3',
  ])
})

test('the key of a removed item does not come back', () => {
  let document = graph([node('node-1', 'manim.VGroup')])
  const seen = new Set<string>()
  for (let round = 0; round < 50; round++) {
    const added = addItem(document, 'node-1', 'vmobjects')
    expect(added.key).toMatch(/^[a-z0-9]+$/)
    expect(seen).not.toContain(added.key)
    seen.add(added.key ?? '')
    document = removeItem(added.document, 'node-1', 'vmobjects', added.key ?? '')
    expect(document.nodes[0]).not.toHaveProperty('items')
  }
})

test('items move within their list and take a literal', () => {
  const start = graph(shapes)
  expect(moveItem(start, 'node-4', 'mobjects', 'a3', 0).nodes[3]?.items).toStrictEqual({ mobjects: ['a3', 'a1', 'a2'] })
  expect(moveItem(start, 'node-4', 'mobjects', 'a3', 2)).toBe(start)
  const { document } = addItem(start, 'node-1', 'points', { key: 'p1', value: [0, 1, 0] })
  expect(document.nodes[0]).toMatchObject({ items: { points: ['p1'] }, params: { 'points:p1': [0, 1, 0] } })
  expect(addItem(document, 'node-1', 'points', { key: 'p1' }).key).toBeUndefined()
})

test('an item goes with its wire, unless a literal or a wire out of it is left', () => {
  const start = graph(shapes, [
    'node-1.mobject > node-4.mobjects:a1',
    'node-2.mobject > node-4.mobjects:a2',
    'node-4.mobjects:a2 > node-3.mobject',
    'node-1.mobject > node-4.mobjects:a3',
  ])
  const literal = setParam(start, ['node-4'], 'mobjects:a3', 'x')
  const document = disconnect(literal, ['edge-1', 'edge-2', 'edge-4', 'ghost'])
  expect(document.nodes[3]?.items).toStrictEqual({ mobjects: ['a2', 'a3'] })
  expect(wiresOf(document)).toStrictEqual(['node-4.mobjects:a2 > node-3.mobject'])
})

test('follow is turned on and off', () => {
  const start = graph(shapes, ['node-1.mobject > node-3.mobject'])
  const live = setLive(start, ['edge-1'], true)
  expect(live.edges[0]?.live).toBe(true)
  expect(setLive(live, ['edge-1'], false)).toStrictEqual(start)
  expect(setLive(start, ['edge-1'], false)).toBe(start)
})

test('removing nodes takes their wires, their items elsewhere and their places in frames', () => {
  const frame = {
    id: 'frame-1',
    title: '',
    position: { x: 0, y: 0 },
    size: { width: 1, height: 1 },
    members: ['node-1', 'node-2'],
  }
  const start = {
    ...graph(shapes, ['node-1.mobject > node-4.mobjects:a2', 'node-2.mobject > node-3.mobject']),
    frames: [frame],
  }
  const document = removeNodes(start, ['node-1', 'ghost'])
  expect(document.nodes.map(({ id }) => id)).toStrictEqual(['node-2', 'node-3', 'node-4'])
  expect(wiresOf(document)).toStrictEqual(['node-2.mobject > node-3.mobject'])
  expect(document.nodes[2]?.items).toStrictEqual({ mobjects: ['a1', 'a3'] })
  expect(document.frames[0]?.members).toStrictEqual(['node-2'])
  expect(removeNodes(start, ['ghost'])).toBe(start)
})

test('removed nodes are bridged where they passed their object on', () => {
  const chain = [
    node('node-1', 'manim.Circle'),
    node('node-2', 'manim.Mobject.shift'),
    node('node-3', 'manim.FadeIn', {}, { items: { mobjects: ['a1'] } }),
    node('node-4', 'manim.FadeOut', {}, { items: { mobjects: ['a1'] } }),
    node('node-5', 'scene.play', {}, { items: { animations: ['a1'] } }),
  ]
  const start = graph(chain, [
    'node-1.mobject > node-2.mobject',
    'node-2.mobject > node-3.mobjects:a1',
    'node-3.mobjects:a1 > node-4.mobjects:a1',
    'node-3.animation > node-5.animations:a1',
  ])
  const document = removeNodes(start, ['node-2', 'node-3'], { bridge: true })
  expect(wiresOf(document)).toStrictEqual(['node-1.mobject > node-4.mobjects:a1'])
  expect(document.edges[0]?.id).toBe('edge-3')
  expect(document.nodes.at(-1)).not.toHaveProperty('items')
  expect(wiresOf(removeNodes(start, ['node-2', 'node-3']))).toStrictEqual([])
})

test('a wire to nowhere is not bridged', () => {
  const start = graph(
    [node('node-1', 'manim.Circle'), node('node-2', 'manim.Mobject.shift')],
    ['node-1.mobject > node-2.mobject', 'node-2.mobject > node-77.mobject'],
  )
  expect(wiresOf(removeNodes(start, ['node-2'], { bridge: true }))).toStrictEqual([])
})

test('a ring of removed nodes is not bridged forever', () => {
  const start = graph(shapes, ['node-1.m > node-2.m', 'node-2.m > node-1.m', 'node-2.m > node-3.m'])
  expect(wiresOf(removeNodes(start, ['node-1', 'node-2'], { bridge: true }))).toStrictEqual([])
})
