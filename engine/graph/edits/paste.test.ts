import { expect, test } from 'vitest'
import type { GraphDocument, GraphNode, Subgraph } from '../document.ts'
import { newDocument } from '../new-document.ts'
import { node, wire } from '../testing/build.ts'
import { copySelection, parseClipping } from './clipboard.ts'
import { duplicate, paste } from './paste.ts'

const empty = newDocument('Test', { id: 'test', now: '2026-11-20T10:00:00Z' })
const start: GraphDocument = {
  ...empty,
  nodes: [
    node('node-1', 'manim.Circle', { radius: 2 }),
    node('node-2', 'manim.Mobject.shift'),
    node('node-3', 'manim.FadeIn', {}, { items: { mobjects: ['a1', 'a2'] } }),
  ],
  edges: [
    wire('node-1.mobject > node-2.mobject'),
    wire('node-2.mobject > node-3.mobjects:a1'),
    wire('node-1.mobject > node-3.mobjects:a2'),
  ],
}

function subgraph(id: string, nodes: GraphNode[], name = id): Subgraph {
  return { id, name, kind: 'scene', inputs: [], outputs: [], nodes, edges: [], frames: [], notes: [] }
}

function wiresOf({ edges }: GraphDocument): string[] {
  return edges.map((edge) => `${edge.source}.${edge.source_handle} > ${edge.target}.${edge.target_handle}`)
}

test('a duplicate has new ids, its inner wires, a place beside and the last numbers in the order', () => {
  const { document, nodes } = duplicate(start, { nodes: ['node-2', 'node-3'] })
  expect([...nodes]).toStrictEqual([
    ['node-2', 'node-4'],
    ['node-3', 'node-5'],
  ])
  expect(document.nodes.slice(3)).toMatchObject([
    { id: 'node-4', type: 'manim.Mobject.shift', order: 4, position: { x: 40, y: 40 } },
    { id: 'node-5', type: 'manim.FadeIn', order: 5, items: { mobjects: ['a1'] } },
  ])
  expect(wiresOf(document).slice(3)).toStrictEqual(['node-4.mobject > node-5.mobjects:a1'])
  expect(new Set(document.edges.map(({ id }) => id)).size).toBe(4)
})

test('wires from outside come along where they are asked for, and only to the graph they come from', () => {
  const part = copySelection(start, { nodes: ['node-3'] })
  const wired = paste(start, part, { keepIncoming: true }).document
  expect(wiresOf(wired).slice(3)).toStrictEqual([
    'node-2.mobject > node-4.mobjects:a1',
    'node-1.mobject > node-4.mobjects:a2',
  ])
  const other = { ...start, id: 'other' }
  expect(wiresOf(paste(other, part, { keepIncoming: true }).document)).toHaveLength(3)
})

test('a part travels as text, and other text is no part', () => {
  const part = copySelection(start, { nodes: ['node-1', 'node-2'] })
  expect(parseClipping(JSON.stringify(part))).toStrictEqual(part)
  expect(parseClipping('Hello')).toBeUndefined()
  expect(parseClipping('{"nodes": []}')).toBeUndefined()
  expect(parseClipping(JSON.stringify(part).replace('"radius"', '"__proto__"'))).toBeUndefined()
  expect(parseClipping(JSON.stringify({ ...part, nodes: [...part.nodes, ...part.nodes] }))).toBeUndefined()
})

test('frames and notes are pasted too, a frame with its nodes', () => {
  const frame = {
    id: 'frame-1',
    title: 'F',
    position: { x: 0, y: 0 },
    size: { width: 9, height: 9 },
    members: ['node-1', 'node-2'],
  }
  const note = { id: 'note-1', text: 'N', position: { x: 5, y: 5 } }
  const document = { ...start, frames: [frame], notes: [note] }
  const pasted = duplicate(document, { nodes: ['node-1'], frames: ['frame-1'], notes: ['note-1'] }).document
  expect(pasted.frames[1]).toMatchObject({ id: 'frame-2', members: ['node-4'], position: { x: 40, y: 40 } })
  expect(pasted.notes[1]).toStrictEqual({ id: 'note-2', text: 'N', position: { x: 45, y: 45 } })
})

test('subgraphs come along; an equal one is shared, another of that id gets its own', () => {
  const inner = subgraph('inner', [node('node-1', 'manim.Dot')])
  const outer = subgraph('outer', [node('node-1', 'logic.subgraph', {}, { subgraph: 'inner' })])
  const source = {
    ...empty,
    nodes: [node('node-1', 'logic.subgraph', {}, { subgraph: 'outer' })],
    subgraphs: [inner, outer],
  }
  const part = copySelection(source, { nodes: ['node-1'] })

  expect(paste(empty, part).document.subgraphs).toStrictEqual([inner, outer])
  expect(paste(source, part).document.subgraphs).toBe(source.subgraphs)

  const changed = { ...source, subgraphs: [subgraph('inner', [], 'changed'), outer] }
  const { document } = paste(changed, part)
  expect(document.subgraphs.map(({ id, name }) => [id, name])).toStrictEqual([
    ['inner', 'changed'],
    ['outer', 'outer'],
    ['subgraph-1', 'inner'],
    ['subgraph-2', 'outer'],
  ])
  expect(document.subgraphs[3]?.nodes[0]?.subgraph).toBe('subgraph-1')
  expect(document.nodes[1]?.subgraph).toBe('subgraph-2')
})

test('a part that would make a subgraph hold itself is refused', () => {
  const source = {
    ...empty,
    nodes: [node('node-1', 'logic.subgraph', {}, { subgraph: 'outer' })],
    subgraphs: [
      subgraph('outer', [node('node-1', 'logic.subgraph', {}, { subgraph: 'inner' })]),
      subgraph('inner', []),
    ],
  }
  const part = copySelection(source, { nodes: ['node-1'] })
  expect(paste(source, part, { within: 'inner' })).toStrictEqual({ document: source, nodes: new Map() })
  expect(paste(source, part, { within: 'outer' }).document).toBe(source)
  expect(paste(source, part, { within: 'ghost' }).document).toBe(source)
})
