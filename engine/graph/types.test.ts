import { describe, expect, test } from 'vitest'
import { smallCatalogue as catalogue } from '../catalogue/testing/small-catalogue.ts'
import type { GraphNode, Subgraph } from './document.ts'
import { graph, node, subgraphOf } from './testing/build.ts'
import { inferTypes, typeKey } from './types.ts'

function typesOf(
  nodes: GraphNode[],
  wires: string[],
  subgraphs: Subgraph[] = [],
): (socket: string) => string | undefined {
  const document = { ...graph(nodes, wires), subgraphs }
  const types = inferTypes(document, document, catalogue)
  return (socket) => {
    const [id = '', handle = ''] = socket.split('.')
    return types.get(typeKey(id, handle))
  }
}

describe('types of outputs', () => {
  test('an object keeps its class through changes and animations', () => {
    const at = typesOf(
      [
        node('node-1', 'manim.Circle'),
        node('node-2', 'manim.Mobject.shift'),
        node('node-3', 'manim.FadeIn', {}, { items: { mobjects: ['a1'] } }),
        node('node-4', 'mobject.copy'),
      ],
      ['node-1.mobject > node-2.mobject', 'node-2.mobject > node-3.mobjects:a1', 'node-3.mobjects:a1 > node-4.mobject'],
    )
    expect(at('node-2.mobject')).toBe('Circle')
    expect(at('node-3.mobjects:a1')).toBe('Circle')
    expect(at('node-3.animation')).toBe('FadeIn')
    expect(at('node-4.mobject')).toBe('Circle')
  })

  test('a method on a builder yields a builder of the same class', () => {
    const at = typesOf(
      [node('node-1', 'manim.Circle'), node('node-2', 'mobject.animate'), node('node-3', 'manim.Mobject.scale')],
      ['node-1.mobject > node-2.mobject', 'node-2.builder > node-3.mobject'],
    )
    expect(at('node-2.builder')).toBe('Builder<Circle>')
    expect(at('node-2.mobject')).toBe('Circle')
    expect(at('node-3.mobject')).toBe('Builder<Circle>')
  })

  test('without a wire an output has the type of its socket', () => {
    const at = typesOf([node('node-1', 'manim.Mobject.shift'), node('node-2', 'mobject.animate')], [])
    expect(at('node-1.mobject')).toBe('Mobject')
    expect(at('node-2.builder')).toBe('Builder<Mobject>')
  })

  test('a wire that does not fit or is narrowed gives the type of the socket', () => {
    const at = typesOf(
      [
        node('node-1', 'value.color'),
        node('node-2', 'manim.Mobject.shift'),
        node('node-3', 'mobject.part'),
        node('node-4', 'manim.Create'),
      ],
      ['node-1.value > node-2.mobject', 'node-3.mobject > node-4.mobject'],
    )
    expect(at('node-2.mobject')).toBe('Mobject')
    expect(at('node-4.mobject')).toBe('VMobject')
  })

  test('reroutes and Read now give what they take', () => {
    const at = typesOf(
      [node('node-1', 'value.color'), node('node-2', 'canvas.reroute'), node('node-3', 'live.read_now')],
      ['node-1.value > node-2.value', 'node-2.value > node-3.value'],
    )
    expect(at('node-2.value')).toBe('Color')
    expect(at('node-3.value')).toBe('Color')
  })

  test('parts of vector objects are vector objects, slices of them groups', () => {
    const at = typesOf(
      [
        node('node-1', 'manim.Text', { text: 'a' }),
        node('node-2', 'mobject.part', { index: 0 }),
        node('node-3', 'mobject.part', { index: '1:3' }),
        node('node-4', 'mobject.parts'),
        node('node-5', 'manim.ImageMobject'),
        node('node-6', 'mobject.parts'),
      ],
      [
        'node-1.mobject > node-2.mobject',
        'node-1.mobject > node-3.mobject',
        'node-1.mobject > node-4.mobject',
        'node-5.mobject > node-6.mobject',
      ],
    )
    expect(at('node-2.mobject')).toBe('VMobject')
    expect(at('node-3.mobject')).toBe('VGroup')
    expect(at('node-4.value')).toBe('List<VMobject>')
    expect(at('node-6.value')).toBe('List<Mobject>')
  })

  test('an attribute has the type the catalogue knows for the class or a base of it', () => {
    const at = typesOf(
      [
        node('node-1', 'manim.ThreeDAxes'),
        node('node-2', 'mobject.get', { attribute: 'x_axis' }),
        node('node-3', 'mobject.get', { attribute: 'width' }),
        node('node-4', 'mobject.get', { attribute: 'toString' }),
        node('node-5', 'mobject.get', { attribute: 'x_axis.width' }),
      ],
      [
        'node-1.mobject > node-5.mobject',
        'node-1.mobject > node-2.mobject',
        'node-1.mobject > node-3.mobject',
        'node-1.mobject > node-4.mobject',
      ],
    )
    expect(at('node-2.value')).toBe('NumberLine')
    expect(at('node-3.value')).toBe('Number')
    expect(at('node-4.value')).toBe('Any')
    expect(at('node-5.value')).toBe('Number')
  })

  test('a list knows what is in it', () => {
    const items = { items: { items: ['a1', 'a2'] } }
    const at = typesOf(
      [
        node('node-1', 'manim.Circle'),
        node('node-2', 'manim.Square'),
        node('node-3', 'value.list', {}, items),
        node('node-4', 'value.list', { 'items:a1': 1 }, items),
      ],
      ['node-1.mobject > node-3.items:a1', 'node-2.mobject > node-3.items:a2'],
    )
    expect(at('node-3.value')).toBe('List<VMobject>')
    expect(at('node-4.value')).toBe('List<Any>')
  })

  test.each([
    ['UP', 'Vector'],
    ['RED', 'Color'],
    ['-3', 'Integer'],
    ['.5', 'Number'],
    ['a + 1', 'Any'],
  ])('the expression %s is a %s', (expr, type) => {
    expect(typesOf([node('node-1', 'value.expression', { expression: { expr } })], [])('node-1.value')).toBe(type)
  })

  test('a class value knows its class', () => {
    const at = typesOf([node('node-1', 'value.class', { value: { class: 'FadeIn' } })], [])
    expect(at('node-1.value')).toBe('Class<FadeIn>')
    const integer = typesOf([node('node-1', 'value.class', { value: { class: 'Integer' } })], [])
    expect(integer('node-1.value')).toBe('Class<DecimalNumber>')
  })

  test('an instance gives what its subgraph says', () => {
    const inner = subgraphOf('sub', [], [], { outputs: [{ key: 'dot', name: 'dot', type: 'Circle' }] })
    const at = typesOf([node('node-1', 'logic.subgraph', {}, { subgraph: 'sub' })], [], [inner])
    expect(at('node-1.dot')).toBe('Circle')
  })

  test('cycles and chains of thousands do no harm', () => {
    const nodes = Array.from({ length: 5000 }, (_, at) => node(`node-${at}`, 'manim.Mobject.shift'))
    const chain = nodes.slice(1).map((_, at) => `node-${at}.mobject > node-${at + 1}.mobject`)
    const at = typesOf([node('node-5000', 'manim.Circle'), ...nodes], ['node-5000.mobject > node-0.mobject', ...chain])
    expect(at('node-4999.mobject')).toBe('Circle')
    const ring = typesOf(nodes, [...chain, 'node-4999.mobject > node-0.mobject'])
    expect(ring('node-7.mobject')).toBe('Mobject')
  })
})
