import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadGraph } from './load.ts'
import { newDocument } from './new-document.ts'
import { saveGraph } from './save.ts'
import { anyDocument } from './testing/any-document.ts'
import { node, wire } from './testing/build.ts'
import { tidyDocument } from './tidy.ts'
import type { GraphDocument } from './document.ts'

const empty = newDocument('Test', { id: 'test', now: '2026-11-20T10:00:00Z' })

/** Lists in another order, as edits may leave them. */
function shuffled(document: GraphDocument): GraphDocument {
  const { nodes, edges, frames, notes, subgraphs } = document
  return {
    ...document,
    nodes: nodes.toReversed(),
    edges: edges.toReversed(),
    frames: frames.toReversed(),
    notes: notes.toReversed(),
    subgraphs: subgraphs.toReversed(),
  }
}

describe('properties', () => {
  test('loading what was saved gives the same document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        // Node's own comparison: vitest's takes a field named "constructor" for the type.
        const expected = { ok: true, document: tidyDocument(document), notices: [] }
        expect(isDeepStrictEqual(loadGraph(saveGraph(document)), expected)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('saving what was loaded gives the same bytes, whatever order the lists had', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const text = saveGraph(document)
        const loaded = loadGraph(text)
        expect(loaded.ok && saveGraph(loaded.document)).toBe(text)
        expect(saveGraph(shuffled(document))).toBe(text)
      }),
      { numRuns: 300 },
    )
  })
})

test('a new document is saved with the keys of the format in their order', () => {
  const keys = Object.keys(JSON.parse(saveGraph(empty)) as object)
  expect(keys).toStrictEqual(
    'format version id name created_at updated_at settings nodes edges frames notes subgraphs'.split(' '),
  )
})

test('the keys of a node and a wire have the order of the format, whatever order they were set in', () => {
  const circle = node('node-1', 'manim.Circle', { radius: 2 }, { label: 'L', name: 'n', items: { a: ['a1'] } })
  const mixed = Object.fromEntries(Object.entries(circle).toReversed()) as typeof circle
  const edge = Object.fromEntries(Object.entries(wire('node-1.mobject > node-1.a:a1')).toReversed()) as ReturnType<
    typeof wire
  >
  const saved = JSON.parse(saveGraph({ ...empty, nodes: [mixed], edges: [edge] })) as GraphDocument
  expect(Object.keys(saved.nodes[0] ?? {})).toStrictEqual(
    'id type type_version order position name label items params'.split(' '),
  )
  expect(Object.keys(saved.edges[0] ?? {})).toStrictEqual('id source source_handle target target_handle'.split(' '))
})

test('nodes come in natural order, wires by target, handle and id', () => {
  const nodes = ['node-10', 'node-2', 'node-1'].map((id) => node(id, 'manim.VGroup'))
  const edges = [
    'node-1.m > node-10.a',
    'node-1.m > node-2.b:a10',
    'node-1.m > node-2.b:a2',
    'node-1.m > node-2.a',
  ].map(wire)
  const saved = JSON.parse(saveGraph({ ...empty, nodes, edges })) as GraphDocument
  expect(saved.nodes.map(({ id }) => id)).toStrictEqual(['node-1', 'node-2', 'node-10'])
  expect(saved.edges.map(({ target, target_handle }) => `${target}.${target_handle}`)).toStrictEqual([
    'node-2.a',
    'node-2.b:a2',
    'node-2.b:a10',
    'node-10.a',
  ])
})

test('positions are whole pixels', () => {
  const moved = { ...node('node-1', 'manim.Circle'), position: { x: -0.4, y: 12.5 } }
  const saved = JSON.parse(saveGraph({ ...empty, nodes: [moved] })) as GraphDocument
  expect(saved.nodes[0]?.position).toStrictEqual({ x: 0, y: 13 })
})

test('the text has two spaces a level and one line feed at its end', () => {
  expect(saveGraph(empty)).toMatch(/^\{\n {2}"format": "manim-nodes",\n {2}"version": 1,\n[^]*[^\n]\n$/)
})

test('parameters take the order of their definition, items that of their keys, unknown names stay last as they stood', () => {
  const polygon = node('node-1', 'manim.Polygon', {
    zeta: 1,
    'vertices:b2': [0, 0, 0],
    color: 'RED',
    alpha: 2,
    'vertices:a1': [1, 0, 0],
  })
  const document = { ...empty, nodes: [{ ...polygon, items: { vertices: ['a1', 'b2'] } }] }
  const order = (type: string) => (type === 'manim.Polygon' ? ['vertices', 'color'] : undefined)
  const saved = JSON.parse(saveGraph(document, { paramOrder: order })) as GraphDocument
  expect(Object.keys(saved.nodes[0]?.params ?? {})).toStrictEqual([
    'vertices:a1',
    'vertices:b2',
    'color',
    'zeta',
    'alpha',
  ])
})

test('a document that could not be read again is not written', () => {
  const broken = node('node-1', 'manim.Circle', { radius: Number.NaN })
  expect(() => saveGraph({ ...empty, nodes: [broken] })).toThrow(
    new TypeError(
      'This graph cannot be saved: in node "node-1", params.radius, expected a finite number, found the number NaN.',
    ),
  )
})
