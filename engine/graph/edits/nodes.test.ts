import { expect, test } from 'vitest'
import type { GraphDocument } from '../document.ts'
import { newDocument } from '../new-document.ts'
import { node, wire } from '../testing/build.ts'
import { addFrame, addNote, removeFrames, setFrame } from './canvas.ts'
import { addNode, moveNodes, setNodes, setParam } from './nodes.ts'
import { renameDocument, setSettings } from './settings.ts'

const empty = newDocument('Test', { id: 'test', now: '2026-11-20T10:00:00Z' })
const place = { x: 10.4, y: -3.6 }

function graphOf(...nodes: GraphDocument['nodes']): GraphDocument {
  return { ...empty, nodes }
}

test('a new node has the lowest free id, the next number in the order and a place in whole pixels', () => {
  const start = graphOf(node('node-1', 'manim.Circle'), { ...node('node-3', 'manim.Dot'), order: 7.5 })
  const { document, id } = addNode(start, { type: 'manim.Square', position: place })
  expect(id).toBe('node-2')
  expect(document.nodes.at(-1)).toStrictEqual({
    id: 'node-2',
    type: 'manim.Square',
    type_version: 1,
    order: 8,
    position: { x: 10, y: -4 },
  })
})

test('a new node does not catch a wire that leads to nowhere', () => {
  const start = { ...graphOf(node('node-1', 'manim.Circle')), edges: [wire('node-1.mobject > node-2.mobject')] }
  expect(addNode(start, { type: 'manim.FadeIn', position: place }).id).toBe('node-3')
})

test('a node goes into the body of a subgraph', () => {
  const inner = {
    id: 's',
    name: 's',
    kind: 'scene',
    inputs: [],
    outputs: [],
    nodes: [],
    edges: [],
    frames: [],
    notes: [],
  } as const
  const start: GraphDocument = { ...empty, subgraphs: [structuredClone(inner) as never] }
  const { document, id } = addNode(start, { type: 'manim.Dot', position: place }, 's')
  expect([id, document.nodes.length, document.subgraphs[0]?.nodes.length]).toStrictEqual(['node-1', 0, 1])
})

test('an instance of a subgraph inside itself is refused, and one of a subgraph that is not there', () => {
  const inner = { name: '', kind: 'scene' as const, inputs: [], outputs: [], edges: [], frames: [], notes: [] }
  const start: GraphDocument = {
    ...empty,
    subgraphs: [
      { ...inner, id: 'a', nodes: [node('node-1', 'logic.subgraph', {}, { subgraph: 'b' })] },
      { ...inner, id: 'b', nodes: [] },
    ],
  }
  const add = (subgraph: string, within?: string) =>
    addNode(start, { type: 'logic.subgraph', position: place, subgraph }, within)
  expect(add('a', 'b')).toStrictEqual({ document: start, id: undefined })
  expect(add('b', 'b').document).toBe(start)
  expect(add('c').document).toBe(start)
  expect(add('a').id).toBe('node-1')
})

test('an edit that cannot be made gives the very same document', () => {
  const start = graphOf(node('node-1', 'manim.Circle', { radius: 1 }))
  expect(setParam(start, ['node-1'], 'radius', Number.NaN)).toBe(start)
  expect(setParam(start, ['node-1'], 'radius', { value: 1 } as never)).toBe(start)
  expect(setParam(start, ['node-1'], '__proto__', 1)).toBe(start)
  expect(setParam(start, ['node-1'], 'radius', 1)).toBe(start)
  expect(setParam(start, ['ghost'], 'radius', 2)).toBe(start)
  expect(setNodes(start, ['node-1'], { muted: false })).toBe(start)
  expect(moveNodes(start, { 'node-1': { x: 0.3, y: 0 } })).toBe(start)
  expect(addNode(start, { type: 'no type', position: place })).toStrictEqual({ document: start, id: undefined })
  expect(setSettings(start, { hold: -1 })).toBe(start)
  expect(renameDocument(start, '  ')).toBe(start)
  expect(renameDocument(start, 'x'.repeat(101))).toBe(start)
})

test('a parameter is set on several nodes at once, and goes back to its default', () => {
  const start = graphOf(node('node-1', 'manim.Circle'), node('node-2', 'manim.Square', { color: 'RED' }))
  const red = setParam(start, ['node-1', 'node-2'], 'color', 'BLUE')
  expect(red.nodes.map(({ params }) => params)).toStrictEqual([{ color: 'BLUE' }, { color: 'BLUE' }])
  const plain = setParam(red, ['node-1'], 'color', undefined)
  expect(plain.nodes[0]).not.toHaveProperty('params')
  expect(plain.nodes[1]).toBe(red.nodes[1])
})

test('a node is named, muted and shown, and what is taken back leaves no trace', () => {
  const start = graphOf({ id: 'node-1', type: 'manim.Circle', type_version: 1, order: 1, position: { x: 0, y: 0 } })
  const changed = setNodes(start, ['node-1'], { name: 'ball', muted: true, show: 'never' })
  expect(changed.nodes[0]).toMatchObject({ name: 'ball', muted: true, show: 'never' })
  const back = setNodes(changed, ['node-1'], { name: '', muted: false, show: undefined })
  expect(back.nodes[0]).toStrictEqual(start.nodes[0])
})

test('frames hold nodes of their own body only; removing a frame leaves its nodes', () => {
  const start = graphOf(node('node-1', 'manim.Circle'))
  const sketch = {
    title: 'F',
    position: place,
    size: { width: 10, height: 10 },
    members: ['node-1', 'node-1', 'ghost'],
  }
  const { document, id } = addFrame(start, sketch)
  expect(document.frames).toStrictEqual([{ id: 'frame-1', ...sketch, position: { x: 10, y: -4 }, members: ['node-1'] }])
  expect(setFrame(document, id ?? '', { title: 'G' }).frames[0]?.title).toBe('G')
  expect(removeFrames(document, ['frame-1'])).toStrictEqual(start)
  expect(addNote(start, { text: '', position: { x: Number.NaN, y: 0 } })).toStrictEqual({
    document: start,
    id: undefined,
  })
})
