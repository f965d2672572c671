import { describe, expect, it } from 'vitest'
import { smallCatalogue } from '../catalogue/testing/small-catalogue.ts'
import type { GraphDocument } from './document.ts'
import { meaningOf } from './meaning.ts'
import { graph, node } from './testing/build.ts'

const nodes = [
  node('node-1', 'manim.Circle'),
  node('node-2', 'manim.Mobject.shift'),
  node('node-3', 'manim.FadeIn', {}, { items: { mobjects: ['a1'] } }),
]
const wires = ['node-1.mobject > node-2.mobject', 'node-2.mobject > node-3.mobjects:a1']

describe('what a body means', () => {
  it('is found once for the same body', () => {
    const document = graph(nodes, wires)
    const meaning = meaningOf(document, smallCatalogue)
    const renamed: GraphDocument = { ...document, name: 'Renamed' }
    expect(meaningOf(renamed, smallCatalogue)).toBe(meaning)
    expect(meaning.stages).toBe(meaning.stages)
  })

  it('is found anew after an edit, and with another catalogue', () => {
    const document = graph(nodes, wires)
    const meaning = meaningOf(document, smallCatalogue)
    const edited = { ...document, nodes: nodes.map((each) => ({ ...each, order: -each.order })) }
    expect(meaning.order.nodes.map(({ id }) => id)).toEqual(['node-1', 'node-2', 'node-3'])
    expect(meaningOf(edited, smallCatalogue)).not.toBe(meaning)
    expect(meaningOf(document, { ...smallCatalogue })).not.toBe(meaning)
  })

  it('is found anew after a wire was added to the very list', () => {
    const document = graph(nodes, wires.slice(0, 1))
    expect(meaningOf(document, smallCatalogue).nodes[2]?.inputs.size).toBe(0)
    document.edges.push(...graph([], wires.slice(1)).edges)
    expect(meaningOf(document, smallCatalogue).nodes[2]?.inputs.size).toBe(1)
  })

  it('tells the place of each node in the order', () => {
    const { order, nodes: resolved } = meaningOf(graph(nodes.toReversed(), wires), smallCatalogue)
    expect(resolved.map(({ id }) => id)).toEqual(['node-3', 'node-2', 'node-1'])
    expect(resolved.map((each) => order.place.get(each))).toEqual([2, 1, 0])
  })
})
