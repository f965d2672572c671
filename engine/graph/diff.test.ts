import { expect, test } from 'vitest'
import { applyDiff } from './apply-diff.ts'
import { diffDocuments, invertDiff, isEmptyDiff } from './diff.ts'
import type { GraphDocument, Subgraph } from './document.ts'
import { addNode, setParam } from './edits/nodes.ts'
import { newDocument } from './new-document.ts'
import { sameContent } from './same-content.ts'
import { node, wire } from './testing/build.ts'

const empty = newDocument('Test', { id: 'test', now: '2026-11-20T10:00:00Z' })
const inner: Subgraph = {
  id: 's',
  name: 'S',
  kind: 'function',
  inputs: [],
  outputs: [],
  nodes: [node('node-1', 'manim.Dot')],
  edges: [],
  frames: [],
  notes: [],
}
const start: GraphDocument = {
  ...empty,
  nodes: [node('node-1', 'manim.Circle'), node('node-2', 'manim.FadeIn')],
  edges: [wire('node-1.a > node-2.b')],
  subgraphs: [inner],
}

test('the difference names each record that was added, changed or removed', () => {
  const added = addNode(start, { type: 'manim.Dot', position: { x: 0, y: 0 } }, 's').document
  const edited = { ...setParam(added, ['node-1'], 'radius', 2), edges: [], name: 'New' }
  const diff = diffDocuments(start, edited)
  expect(Object.keys(diff.added)).toStrictEqual(['s/node:node-2'])
  expect(Object.keys(diff.updated)).toStrictEqual(['document', 'node:node-1'])
  expect(diff.updated['node:node-1']).toStrictEqual([start.nodes[0], edited.nodes[0]])
  expect(Object.keys(diff.removed)).toStrictEqual(['edge:node-1-a-node-2-b'])
  expect(applyDiff(start, diff)).toStrictEqual(edited)
  expect(applyDiff(edited, invertDiff(diff))).toStrictEqual({ ...start, edges: start.edges })
})

test('a subgraph comes and goes with its body', () => {
  const without = { ...start, subgraphs: [] }
  const diff = diffDocuments(without, start)
  expect(Object.keys(diff.added)).toStrictEqual(['subgraph:s', 's/node:node-1'])
  expect(applyDiff(without, diff)).toStrictEqual(start)
  expect(applyDiff(start, invertDiff(diff))).toStrictEqual(without)
})

test('a diff that meets another document changes what it can', () => {
  const diff = diffDocuments(start, setParam(start, ['node-1'], 'radius', 2))
  const moved = { ...start, nodes: start.nodes.slice(1) }
  expect(applyDiff(moved, diff).nodes.map(({ id }) => id)).toStrictEqual(['node-2', 'node-1'])
  expect(applyDiff(moved, invertDiff(diffDocuments(empty, start))).nodes).toStrictEqual([])
})

test('looking around and saving do not make a document dirty', () => {
  const viewed = { ...start, view: { viewport: { x: 5, y: 5, zoom: 2 } }, updated_at: '2027-01-01T00:00:00Z' }
  expect(sameContent(start, viewed)).toBe(true)
  expect(isEmptyDiff(diffDocuments(start, viewed))).toBe(true)
})

test('the order of lists and fields does not make a document dirty; anything else does', () => {
  const reordered = {
    ...start,
    nodes: start.nodes.toReversed().map((each) => Object.fromEntries(Object.entries(each).toReversed()) as typeof each),
  }
  expect(sameContent(start, reordered)).toBe(true)
  expect(sameContent(start, { ...start, name: 'x' })).toBe(false)
  expect(sameContent(start, { ...start, settings: { ...start.settings, seed: 1 } })).toBe(false)
  expect(sameContent(start, { ...start, subgraphs: [{ ...inner, docs: '' }] })).toBe(false)
  expect(sameContent(start, { ...start, nodes: start.nodes.slice(1) })).toBe(false)
  expect(
    sameContent(setParam(start, ['node-1'], 'points', [1, 2]), setParam(start, ['node-1'], 'points', [2, 1])),
  ).toBe(false)
})
