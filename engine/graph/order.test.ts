import { describe, expect, it } from 'vitest'
import { smallCatalogue } from '../catalogue/testing/small-catalogue.ts'
import { dependenciesOf, orderBody } from './order.ts'
import { findPlays } from './plays.ts'
import { resolveBody } from './resolve.ts'
import { body, node, wire } from './testing/build.ts'
import type { GraphNode } from './document.ts'

function orderOf(nodes: GraphNode[], wires: string[]): { order: string[]; blocked: string[] } {
  const resolved = resolveBody(body(nodes, wires.map(wire)), smallCatalogue)
  const { nodes: order, blocked } = orderBody(resolved, dependenciesOf(resolved, findPlays(resolved)))
  return { order: order.map(({ id }) => id), blocked: blocked.map(({ id }) => id) }
}

const at = (id: string, type: string, order: number, items?: Record<string, string[]>): GraphNode =>
  node(id, type, {}, { order, ...(items && { items }) })

describe('the order of a graph', () => {
  it('is that of the order numbers where no wires decide', () => {
    const nodes = [at('node-1', 'manim.Circle', 3), at('node-2', 'manim.Square', 1), at('node-3', 'manim.Circle', 2)]
    expect(orderOf(nodes, []).order).toEqual(['node-2', 'node-3', 'node-1'])
  })

  it('breaks ties by id as people count', () => {
    const nodes = [at('node-10', 'manim.Circle', 1), at('node-2', 'manim.Circle', 1)]
    expect(orderOf(nodes, []).order).toEqual(['node-2', 'node-10'])
  })

  it('lets wires win over numbers', () => {
    const nodes = [at('node-1', 'manim.FadeIn', 1, { mobjects: ['a1'] }), at('node-2', 'manim.Circle', 9)]
    expect(orderOf(nodes, ['node-2.mobject > node-1.mobjects:a1']).order).toEqual(['node-2', 'node-1'])
  })

  it('keeps a step where it is when something new is wired into it', () => {
    const nodes = [
      at('node-1', 'manim.FadeIn', 1, { mobjects: ['a1'] }),
      at('node-2', 'scene.wait', 2),
      at('node-3', 'manim.Circle', 9),
    ]
    expect(orderOf(nodes, ['node-3.mobject > node-1.mobjects:a1']).order).toEqual(['node-3', 'node-1', 'node-2'])
  })

  it('puts what follows an animation behind the step that plays it', () => {
    const nodes = [
      at('node-1', 'manim.Circle', 1),
      at('node-2', 'manim.FadeIn', 2, { mobjects: ['a1'] }),
      at('node-3', 'scene.play', 9, { animations: ['a1'] }),
      at('node-4', 'manim.Mobject.shift', 3),
    ]
    const wires = [
      'node-1.mobject > node-2.mobjects:a1',
      'node-2.animation > node-3.animations:a1',
      'node-2.mobjects:a1 > node-4.mobject',
    ]
    expect(orderOf(nodes, wires).order).toEqual(['node-1', 'node-2', 'node-3', 'node-4'])
  })

  it('follows order wires', () => {
    const nodes = [at('node-1', 'scene.wait', 1), at('node-2', 'scene.wait', 2)]
    expect(orderOf(nodes, ['node-2.then > node-1.after']).order).toEqual(['node-2', 'node-1'])
  })

  it('passes through reroutes', () => {
    const nodes = [
      at('node-1', 'manim.FadeIn', 1, { mobjects: ['a1'] }),
      at('node-2', 'canvas.reroute', 2),
      at('node-3', 'manim.Circle', 3),
    ]
    const wires = ['node-3.mobject > node-2.value', 'node-2.value > node-1.mobjects:a1']
    expect(orderOf(nodes, wires).order).toEqual(['node-3', 'node-1'])
  })

  it('names the nodes that wait for one another', () => {
    const nodes = [
      at('node-1', 'manim.Mobject.shift', 1),
      at('node-2', 'manim.Mobject.shift', 2),
      at('node-3', 'manim.Circle', 3),
    ]
    const wires = ['node-1.mobject > node-2.mobject', 'node-2.mobject > node-1.mobject']
    expect(orderOf(nodes, wires)).toEqual({ order: ['node-3'], blocked: ['node-1', 'node-2'] })
  })
})
