import { expect, it } from 'vitest'
import { addNode, moveNodes, setParam } from '../../engine/graph/edits/nodes.ts'
import { connect } from '../../engine/graph/edits/wires.ts'
import { newDocument } from '../../engine/graph/new-document.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { loadCatalogue } from '../../engine/library/catalogue-file.ts'
import { viewBody } from './body-view.ts'
import { createDocumentStore } from './document-store.ts'
import { settledView } from './settled-view.ts'

const catalogue = await loadCatalogue()

/** A circle wired into Create, and a square beside. */
function scene(): GraphDocument {
  let document = newDocument('Test', { id: 'test', now: '2026-01-01T00:00:00Z' })
  for (const type of ['manim.Circle', 'manim.Create', 'manim.Square']) {
    document = addNode(document, { type, position: { x: 0, y: 0 } }).document
  }
  const wire = { source: 'node-1', source_handle: 'mobject', target: 'node-2', target_handle: 'mobject' }
  return connect(document, wire).document
}

/** The nodes that are drawn anew after a change. */
function drawnAnew(change: (document: GraphDocument) => GraphDocument): string[] {
  const document = scene()
  const store = createDocumentStore(document)
  const ids = document.nodes.map(({ id }) => id)
  const look = (state: GraphDocument) => {
    const view = viewBody(state, undefined, catalogue)
    return ids.map((id) => settledView(store, view, id))
  }
  const before = look(document)
  const after = look(change(document))
  return ids.filter((_, at) => before[at] !== after[at])
}

it('a change of one node draws it and what it is wired into', () => {
  expect(drawnAnew((document) => setParam(document, ['node-1'], 'radius', 2))).toEqual(['node-1', 'node-2'])
  expect(drawnAnew((document) => setParam(document, ['node-2'], 'run_time', 2))).toEqual(['node-2'])
})

it('moving a node that has no wires draws no other', () => {
  expect(drawnAnew((document) => moveNodes(document, { 'node-3': { x: 5, y: 5 } }))).toEqual(['node-3'])
})

it('a new wire draws its two ends', () => {
  const wire = { source: 'node-3', source_handle: 'mobject', target: 'node-2', target_handle: 'mobject' }
  expect(drawnAnew((document) => connect(document, wire).document)).toEqual(['node-1', 'node-2', 'node-3'])
})

it('settings are seen by every node', () => {
  const brighter = (document: GraphDocument) => ({
    ...document,
    settings: { ...document.settings, background_color: '#ffffff' },
  })
  expect(drawnAnew(brighter)).toHaveLength(3)
})
