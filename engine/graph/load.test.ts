import { describe, expect, test } from 'vitest'
import type { GraphDocument, GraphNode } from './document.ts'
import { describeLoadError, type LoadError, loadErrorCodes } from './load-error.ts'
import { loadGraph, maxCharacters } from './load.ts'
import { newDocument } from './new-document.ts'
import { saveGraph } from './save.ts'
import { node, wire } from './testing/build.ts'

const empty = newDocument('Test', { id: 'test', now: '2026-11-20T10:00:00Z' })
const circle = node('node-1', 'manim.Circle', { radius: 1.5 })

/** The file of an empty graph with some fields replaced; undefined takes one out. */
function file(fields: Record<string, unknown>): string {
  return JSON.stringify({ ...empty, ...fields })
}

function errorOf(text: string): LoadError | undefined {
  const result = loadGraph(text)
  return result.ok ? undefined : result.error
}

function messageOf(text: string): string | undefined {
  const error = errorOf(text)
  return error && describeLoadError(error)
}

function documentOf(text: string): GraphDocument {
  const result = loadGraph(text)
  if (!result.ok) throw new Error(describeLoadError(result.error))
  return result.document
}

/** A file for each load error and what people read then. */
const damaged: Record<LoadError['code'], [text: string, message: string][]> = {
  empty: [
    ['', 'This file is empty.'],
    ['\uFEFF \n', 'This file is empty.'],
  ],
  too_large: [
    [
      ' '.repeat(maxCharacters + 1),
      'This file is too large to be a graph: 33554433 characters, the limit is 33554432.',
    ],
    [
      `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'This file is nested too deeply to be a graph: more than 128 levels.',
    ],
  ],
  not_json: [
    ['{\n  "a": 1,\n  "b" 2\n}', 'This file is damaged or not a graph: unexpected "2" at line 3, column 7.'],
    [
      saveGraph(empty).slice(0, 60),
      'This file is damaged or not a graph: unexpected end of the file at line 4, column 16.',
    ],
    ['{"a": NaN}', 'This file is damaged or not a graph: unexpected "NaN" at line 1, column 7.'],
    ['<svg/>', 'This file is damaged or not a graph: unexpected "<" at line 1, column 1.'],
  ],
  not_a_graph: [
    ['[1, 2]', 'This file is not a graph: it holds a list of 2.'],
    ['{"name": "x", "version": "0.1.0"}', 'This file is not a graph: it holds a record with name, version.'],
    [file({ format: 'other' }), 'This file is not a graph: it holds a record with format, version, id, name, crea….'],
  ],
  newer_version: [
    [
      file({ version: 2, nodes: 'anything' }),
      'This graph was made by a newer version of manim-nodes (its format is 2, this program reads up to 1). Update manim-nodes to open it.',
    ],
  ],
  migration_failed: [
    [
      '{"version": "1.0", "nodes": [5]}',
      'This graph has an older format and could not be brought to format 1: nodes[0] is the number 5, not a record.',
    ],
    [
      '{"nodes": [], "edges": 1}',
      'This graph has an older format and could not be brought to format 1: its wires are the number 1, not a list.',
    ],
  ],
  invalid_record: [
    [
      file({ nodes: [circle, { ...circle, id: 'node-2', position: { x: '12', y: 0 } }] }),
      'This graph cannot be opened: in node "node-2", position.x, expected a number, found the text "12".',
    ],
    [
      file({ nodes: [{ ...circle, params: { radius: { value: 2 } }, order: null }] }),
      'This graph cannot be opened: in node "node-1", order, expected a number, found null. One other place is wrong too.',
    ],
    [
      file({ nodes: [{ ...circle, params: { points: { list: [['s1', { expr: 5 }]] } } }] }),
      'This graph cannot be opened: in node "node-1", params.points.list[0][1].expr, expected a text, found the number 5.',
    ],
    [
      file({ edges: [{ ...wire('node-1.a > node-2.b'), wobbly: true }] }),
      'This graph cannot be opened: in edge "node-1-a-node-2-b", wobbly, expected no field of this name, found true.',
    ],
    [file({ nodes: undefined }), 'This graph cannot be opened: in the file, nodes, expected a list, found nothing.'],
    [
      file({ name: '' }),
      'This graph cannot be opened: in the file, name, expected at least 1 characters, found an empty text.',
    ],
    [
      file({ settings: { ...empty.settings, hold: -1 } }),
      'This graph cannot be opened: in the settings, hold, expected at least 0, found the number -1.',
    ],
    [
      file({ nodes: [{ ...circle, id: 'a b' }] }),
      'This graph cannot be opened: in node "a b", id, expected an id of letters, digits, "_" and "-", found the text "a b".',
    ],
    [
      file({ nodes: [{ ...circle, show: 'sometimes' }] }),
      'This graph cannot be opened: in node "node-1", show, expected "always" or "never", found the text "sometimes".',
    ],
    [
      file({ version: '1' }),
      'This graph cannot be opened: in the file, version, expected a whole number (today\'s version is 1), found the text "1".',
    ],
    [
      file({ format: undefined, nodes: [circle] }),
      'This graph cannot be opened: in the file, format, expected "manim-nodes", found nothing.',
    ],
    [
      file({ nodes: [circle] }).replace('"radius":1.5', '"radius":1e999'),
      'This graph cannot be opened: in node "node-1", params.radius, expected a number below 1e308, found one that is larger.',
    ],
    [
      file({ nodes: [circle] }).replace('"radius"', '"__proto__"'),
      'This graph cannot be opened: in node "node-1", params.__proto__, expected no field of this name, found one.',
    ],
  ],
}

describe('a file that cannot be opened is refused with its own message', () => {
  test.each(loadErrorCodes)('%s', (code) => {
    for (const [text, message] of damaged[code]) {
      expect(errorOf(text)?.code).toBe(code)
      expect(messageOf(text)).toBe(message)
    }
  })
})

test('the place of an error is given as a path from the top of the file', () => {
  const inner = {
    id: 'sub',
    name: '',
    kind: 'scene',
    inputs: [],
    outputs: [],
    nodes: [{ ...circle, order: 'x' }],
    edges: [],
    frames: [],
    notes: [],
  }
  expect(errorOf(file({ subgraphs: [inner] }))).toStrictEqual({
    code: 'invalid_record',
    path: ['subgraphs', 0, 'nodes', 0, 'order'],
    record: 'node "node-1" of subgraph "sub"',
    field: 'order',
    expected: 'a number',
    found: 'the text "x"',
    more: 0,
  })
})

describe('nothing is lost', () => {
  test('a node of unknown type keeps all it has and is saved back unchanged', () => {
    const strange: GraphNode = {
      ...node('node-2', 'nobody.Knows', { depth: { dict: [['s1', 1, { expr: 'x' }]] }, constructor: 'x' }),
      items: { parts: ['b', 'a'] },
      label: '?',
    }
    const edges = ['node-1.mobject > node-2.parts:b', 'node-2.odd > node-1.stranger'].map(wire)
    const text = saveGraph({ ...empty, nodes: [circle, strange], edges })
    expect(loadGraph(text)).toMatchObject({ ok: true, notices: [] })
    expect(documentOf(text).nodes[1]).toStrictEqual(strange)
    expect(saveGraph(documentOf(text))).toBe(text)
  })

  test('wires to nowhere stay for validation to report', () => {
    const edges = ['node-1.mobject > node-9.mobject', 'ghost.a > node-1.b'].map(wire)
    expect(documentOf(saveGraph({ ...empty, nodes: [circle], edges })).edges).toHaveLength(2)
  })

  test('of two nodes with one id the second gets a free one, and the wires stay with the first', () => {
    const twin = { ...node('node-1', 'manim.Square'), label: 'second' }
    const text = file({
      nodes: [circle, twin, node('node-2', 'manim.Dot')],
      edges: [wire('node-1.mobject > node-2.x')],
    })
    const result = loadGraph(text)
    expect(result).toMatchObject({
      ok: true,
      notices: [
        {
          code: 'duplicate_id',
          node: 'node-3',
          message: 'Two nodes have the id "node-1"; the second is now "node-3".',
        },
      ],
    })
    const { nodes, edges } = documentOf(text)
    expect(nodes.map(({ id, type }) => [id, type])).toStrictEqual([
      ['node-1', 'manim.Circle'],
      ['node-2', 'manim.Dot'],
      ['node-3', 'manim.Square'],
    ])
    expect(edges[0]?.source).toBe('node-1')
  })

  test('doubled wires, frames, notes, subgraphs and items are made unique too', () => {
    const note = { id: 'note-1', text: 'a', position: { x: 0, y: 0 } }
    const subgraph = {
      id: 's',
      name: '',
      kind: 'function',
      inputs: [],
      outputs: [],
      nodes: [circle, circle],
      edges: [],
      frames: [],
      notes: [],
    }
    const edge = wire('node-1.a > node-1.b')
    const grown = { ...circle, items: { parts: ['a1', 'a2', 'a1'] } }
    const result = loadGraph(
      file({ nodes: [grown], edges: [edge, edge], notes: [note, note], subgraphs: [subgraph, subgraph] }),
    )
    const { nodes, edges, notes, subgraphs } = documentOf(
      file({ nodes: [grown], edges: [edge, edge], notes: [note, note], subgraphs: [subgraph, subgraph] }),
    )
    expect(nodes[0]?.items).toStrictEqual({ parts: ['a1', 'a2'] })
    expect(edges.map(({ id }) => id)).toStrictEqual(['edge-1', edge.id])
    expect(notes.map(({ id }) => id)).toStrictEqual(['note-1', 'note-2'])
    expect(subgraphs.map(({ id }) => id)).toStrictEqual(['s', 'subgraph-1'])
    expect(subgraphs[1]?.nodes.map(({ id }) => id)).toStrictEqual(['node-1', 'node-2'])
    expect(result.ok && result.notices.map(({ code }) => code)).toStrictEqual(Array(6).fill('duplicate_id'))
  })
})

test('a setting that is missing has its default, and that is said', () => {
  const { seed: _seed, hold: _hold, ...settings } = empty.settings
  const result = loadGraph(file({ settings, frames: undefined }))
  expect(result).toMatchObject({
    ok: true,
    document: { settings: empty.settings, frames: [] },
    notices: [
      { code: 'filled_in', message: 'The list of frames was missing and is taken as empty.' },
      { code: 'filled_in', message: 'Settings were missing and have their defaults: seed, hold.' },
    ],
  })
})

test('a byte order mark at the start does no harm', () => {
  expect(documentOf(`\uFEFF${saveGraph(empty)}`)).toStrictEqual(empty)
})

test('halves of surrogate pairs and keys that objects have already survive', () => {
  const params = { text: '\uD83C', toString: 1, hasOwnProperty: '\uDFFF\u0000' }
  expect(documentOf(saveGraph({ ...empty, nodes: [{ ...circle, params }] })).nodes[0]?.params).toStrictEqual(params)
})
