import { expect, it } from 'vitest'
import { addNode } from '../../../engine/graph/edits/nodes.ts'
import { connect } from '../../../engine/graph/edits/wires.ts'
import { newDocument } from '../../../engine/graph/new-document.ts'
import type { GraphDocument, GraphEdge } from '../../../engine/graph/document.ts'
import { loadCatalogue } from '../../../engine/library/catalogue-file.ts'
import { viewBody } from '../../document/body-view.ts'
import { spliceInto } from './splice.ts'

const catalogue = await loadCatalogue()

/** A circle that is wired into Create, and a node of the given type beside. */
function scene(type: string): { document: GraphDocument; edge: GraphEdge; node: string } {
  let document = newDocument('Test', { id: 'test', now: '2026-01-01T00:00:00Z' })
  for (const each of ['manim.Circle', 'manim.Create', type]) {
    document = addNode(document, { type: each, position: { x: 0, y: 0 } }).document
  }
  const wire = { source: 'node-1', source_handle: 'mobject', target: 'node-2', target_handle: 'mobject' }
  document = connect(document, wire).document
  return { document, edge: document.edges[0] as GraphEdge, node: 'node-3' }
}

it('leads the object through a node that passes it on', () => {
  const { document, edge, node } = scene('manim.Mobject.shift')
  const spliced = spliceInto(viewBody(document, undefined, catalogue), node, edge, undefined)
  expect(spliced?.edges.map(({ source, target }) => `${source} ${target}`).toSorted()).toEqual([
    'node-1 node-3',
    'node-3 node-2',
  ])
})

it('leads it through a reroute', () => {
  const { document, edge, node } = scene('canvas.reroute')
  expect(spliceInto(viewBody(document, undefined, catalogue), node, edge, undefined)?.edges).toHaveLength(2)
})

it('refuses a node that takes no object, and one that gives none', () => {
  for (const type of ['manim.Circle', 'scene.wait', 'scene.play']) {
    const { document, edge, node } = scene(type)
    const view = viewBody(document, undefined, catalogue)
    expect([type, spliceInto(view, node, edge, undefined)]).toEqual([type, undefined])
    expect(document.edges).toHaveLength(1)
  }
})
