import { describe, expect, it } from 'vitest'
import { graph, node, subgraphOf } from '../graph/testing/build.ts'
import { bodyOf, fileOf, statementsOf } from './testing/code-of.ts'

const circle = node('node-1', 'manim.Circle')
const square = node('node-2', 'manim.Square')

describe('functions', () => {
  const axes = node('node-1', 'manim.Axes')
  const plot = node('node-3', 'manim.CoordinateSystem.plot')
  const wires = ['node-1.mobject > node-3.mobject', 'node-2.value > node-3.function']
  const sine = { fn: { args: ['x'], body: 'a*sin(x)' } }

  it('are lambdas where they are used once', () => {
    const nodes = [
      axes,
      node('node-2', 'value.function', { function: sine }),
      plot,
      node('node-4', 'value.number', { value: 2 }),
    ]
    expect(statementsOf(nodes, [...wires, 'node-4.value > node-2.a'])).toContain(
      'plot = axes.plot(lambda x: 2 * np.sin(x))',
    )
  })

  it('have a name where an expression calls them', () => {
    const nodes = [
      node('node-1', 'value.function', { function: { fn: { args: ['t'], body: 't**2' } } }),
      node('node-2', 'manim.Circle', { radius: { expr: 'f(2)' } }),
    ]
    expect(statementsOf(nodes, ['node-1.value > node-2.f'])).toContain('def function(t):\n    return t**2\n')
    expect(statementsOf(nodes, ['node-1.value > node-2.f'])).toContain('Circle(radius=function(2))')
  })

  it('have a name where they are used twice', () => {
    const nodes = [
      axes,
      node('node-2', 'value.function', { function: { fn: { args: ['x'], body: 'x**2' } } }),
      plot,
      { ...plot, id: 'node-4', order: 4 },
    ]
    const both = [...wires, 'node-1.mobject > node-4.mobject', 'node-2.value > node-4.function']
    expect(statementsOf(nodes, both)).toContain(
      'def function(x):\n    return x**2\n\nplot = axes.plot(function)\nplot_2 = axes.plot(function)',
    )
  })

  it('may be statements', () => {
    const nodes = [
      axes,
      node('node-2', 'value.function', { function: { fn: { args: ['x'], body: 'x' } }, code: 'y = x + 1\nreturn y' }),
      plot,
    ]
    expect(statementsOf(nodes, wires)).toContain('def function(x):\n    y = x + 1\n    return y\n')
  })

  it('may be a subgraph, its unwired inputs the arguments', () => {
    const inside = [
      node('node-1', 'logic.input'),
      node('node-2', 'manim.Mobject.rotate', { angle: 0.1 }),
      node('node-3', 'logic.output'),
    ]
    const document = graph(
      [node('node-1', 'value.function', {}, { subgraph: 's1' }), square, node('node-3', 'live.updater')],
      ['node-1.value > node-3.function', 'node-2.mobject > node-3.mobject'],
      { hold: 0 },
    )
    document.subgraphs = [
      subgraphOf('s1', inside, ['node-1.m > node-2.mobject', 'node-2.mobject > node-3.out'], {
        kind: 'function',
        inputs: [{ key: 'm', name: 'm', type: 'Mobject' }],
        outputs: [{ key: 'out', name: 'out', type: 'Mobject' }],
      }),
    ]
    expect(bodyOf(document)).toBe(
      'def function(m):\n    m.rotate(0.1)\n    return m\n\nsquare = Square().add_updater(function)\nself.add(square)',
    )
  })
})

describe('Python nodes', () => {
  it('stand as they are, with what they read bound before and their names kept free', () => {
    const nodes = [
      circle,
      node('node-2', 'code.python', { code: 'for k in range(3):\n    c.rotate(k)\ndots = VGroup(c)' }),
      node('node-3', 'manim.Create'),
    ]
    expect(statementsOf(nodes, ['node-1.mobject > node-2.c', 'node-2.dots > node-3.mobject'])).toBe(
      'circle = Circle()\nc = circle\nfor k in range(3):\n    c.rotate(k)\ndots = VGroup(c)\nself.add(circle)\nself.play(Create(dots))',
    )
  })

  it('keep texts of several lines as they are', () => {
    const nodes = [node('node-1', 'code.python', { code: 'text = """a\n  b"""\nprint(text)' })]
    expect(statementsOf(nodes)).toBe('text = """a\n  b"""\nprint(text)')
  })

  it('define classes and functions above the scene', () => {
    const file = fileOf([
      node('node-1', 'code.definitions', { code: 'import math\n\n\ndef wave(x):\n    return math.sin(x)' }),
    ])
    expect(file).toContain('from manim import *\n\n\nimport math')
    expect(file).toContain('    return math.sin(x)\n\n\nclass Test(Scene):')
  })
})

describe('names', () => {
  it('keep clear of the arguments of functions they are put into', () => {
    const nodes = [
      node('node-1', 'manim.ValueTracker', {}, { name: 'x' }),
      node('node-2', 'manim.Mobject.get_center', {}, { name: 'k' }),
      node('node-3', 'value.function', { function: { fn: { args: ['x'], body: 'x + a[0]' } } }),
      node('node-4', 'manim.Axes'),
      node('node-5', 'manim.CoordinateSystem.plot'),
    ]
    const wires = [
      'node-1.mobject > node-2.mobject',
      'node-2.value > node-3.a',
      'node-4.mobject > node-5.mobject',
      'node-3.value > node-5.function',
    ]
    const code = statementsOf(nodes, wires)
    expect(code).toContain('x_2 = ValueTracker()')
    expect(code).toContain('lambda x: x + k[0]')
  })

  it('come from labels, then from classes, with numbers where they are taken', () => {
    const nodes = [
      circle,
      { ...circle, id: 'node-2', order: 2 },
      { ...circle, id: 'node-3', order: 3, label: 'Big circle' },
    ]
    expect(statementsOf(nodes)).toContain('circle = Circle()\ncircle_2 = Circle()\nbig_circle = Circle()')
  })

  it.each([
    ['class', 'class_2 = '],
    ['Circle', 'circle = '],
    ['smooth', 'smooth_2 = '],
    ['self', 'self_2 = '],
    ['list', 'list_2 = '],
    ['😀', 'circle = '],
    ['a"b\n', 'a_b = '],
  ])('survive the label %s', (label, start) => {
    expect(statementsOf([{ ...circle, label }])).toContain(start)
  })
})
