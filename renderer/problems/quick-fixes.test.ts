import { describe, expect, it } from 'vitest'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { newDocument } from '../../engine/graph/new-document.ts'
import { node, wire } from '../../engine/graph/testing/build.ts'
import { validateGraph } from '../../engine/graph/validate/index.ts'
import { loadCatalogue } from '../../engine/library/catalogue-file.ts'
import { locateNode } from './locate-node.ts'
import { quickFix } from './quick-fixes.ts'

const catalogue = await loadCatalogue()
const empty = newDocument('Test', { id: 'test', now: '2026-11-20T10:00:00Z' })
const graph = (...parts: Partial<GraphDocument>[]): GraphDocument => Object.assign({ ...empty }, ...parts)

/** Applies the fix of each problem that has the code, once; gives the labels and what is still wrong afterwards. */
function fixAll(document: GraphDocument, code: string) {
  const labels: string[] = []
  let fixed = document
  for (const problem of validateGraph(document, catalogue).filter((each) => each.code === code)) {
    const fix = quickFix(problem, fixed, catalogue)
    if (!fix) continue
    labels.push(fix.label)
    fixed = fix.change(fixed)
  }
  return { labels, fixed, left: validateGraph(fixed, catalogue).filter((each) => each.code === code) }
}

describe('a quick fix takes its problem away', () => {
  const circle = (params: Record<string, never>) => graph({ nodes: [node('node-1', 'manim.Circle', params)] })

  it.each([
    ['value_out_of_range', { radius: -5 }, 'Set to the default, 1'],
    ['bad_color', { color: 'BLEU' }, 'Set to BLUE'],
    ['value_not_in_list', { radios: 2 }, 'Call it radius'],
    ['value_not_in_list', { qqqqqqqq: 2 }, 'Remove qqqqqqqq'],
  ])('%s %o: %s', (code, params, label) => {
    const { labels, left } = fixAll(circle(params as never), code)
    expect({ labels, left }).toEqual({ labels: [label], left: [] })
  })

  it('removes a wire that leads nowhere', () => {
    const document = graph({
      nodes: [node('node-1', 'manim.Circle')],
      edges: [wire('node-1.mobject > node-77.mobject')],
    })
    expect(fixAll(document, 'dangling_edge')).toMatchObject({ labels: ['Remove the wire'], left: [] })
  })

  it('gives the second branch of an Animate an Animate of its own', () => {
    const document = graph({
      nodes: [
        node('node-1', 'manim.Circle'),
        node('node-2', 'mobject.animate'),
        node('node-3', 'manim.Mobject.shift', { 'vectors:a1': [1, 0, 0] }, { items: { vectors: ['a1'] } }),
        node('node-4', 'manim.Mobject.rotate', { angle: 1 }),
      ],
      edges: [
        wire('node-1.mobject > node-2.mobject'),
        wire('node-2.builder > node-3.mobject'),
        wire('node-2.builder > node-4.mobject'),
      ],
    })
    const { labels, left, fixed } = fixAll(document, 'builder_shared')
    expect({ labels, left }).toEqual({ labels: ['Insert Animate'], left: [] })
    expect(fixed.nodes.length).toBe(5)
    expect(validateGraph(fixed, catalogue).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('changes nothing else', () => {
    const { fixed } = fixAll(circle({ radius: -5, color: 'RED' } as never), 'value_out_of_range')
    expect(fixed.nodes[0]?.params).toEqual({ color: 'RED' })
  })
})

it('finds a node inside subgraphs by its path', () => {
  const inner = { ...empty, id: 'subgraph-1', nodes: [node('node-9', 'manim.Dot')] }
  const subgraph = {
    id: 'subgraph-1',
    name: 'A',
    kind: 'scene' as const,
    inputs: [],
    outputs: [],
    nodes: inner.nodes,
    edges: [],
    frames: [],
    notes: [],
  }
  const document = graph({
    nodes: [node('node-3', 'logic.subgraph', {}, { subgraph: 'subgraph-1' })],
    subgraphs: [subgraph],
  })
  expect(locateNode(document, 'node-3/node-9')).toMatchObject({ within: 'subgraph-1', node: { id: 'node-9' } })
  expect(locateNode(document, 'node-3/node-8')).toBeUndefined()
  expect(locateNode(document, 'node-3')).toMatchObject({ within: undefined })
})
