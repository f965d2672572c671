import { describe, expect, test } from 'vitest'
import { edge, graph, node } from '../testing/build.ts'
import { messagesOf, problemsIn, problemsOf } from '../testing/problems.ts'

const circle = node('node-1', 'manim.Circle')

describe('required inputs', () => {
  test('a growing one needs one item, wired or given', () => {
    const items = { items: { mobjects: ['a1', 'a2'] } }
    expect(problemsOf([node('node-2', 'manim.FadeIn', {}, items)])).toMatchObject([
      {
        code: 'required_input_missing',
        severity: 'error',
        message: "Node 'FadeIn' missing required input 'mobject'",
        node: 'node-2',
        parameter: 'mobjects',
        fix: "Connect Mobject to 'mobject'",
      },
    ])
    expect(
      problemsOf([circle, node('node-2', 'manim.FadeIn', {}, items)], ['node-1.mobject > node-2.mobjects:a2']),
    ).toEqual([])
    const square = { 'vertices:a': [0, 0, 0] }
    expect(problemsOf([node('node-1', 'manim.Polygon', square, { items: { vertices: ['a'] } })])).toEqual([])
  })

  test('a value is missing where neither wire nor literal is', () => {
    expect(problemsOf([node('node-1', 'manim.Text')])).toMatchObject([
      { message: "Node 'Text' missing required input 'text'", fix: "Connect a value to 'text', or set one" },
    ])
    expect(problemsOf([node('node-1', 'manim.Text', { text: '' })])).toEqual([])
  })

  test('a label stands for the title', () => {
    expect(messagesOf([node('node-1', 'manim.FadeIn', {}, { label: 'Show it' })])).toEqual([
      "Node 'Show it' missing required input 'mobject'",
    ])
  })

  test('free names of expressions are required, with the place in the expression', () => {
    const nodes = [
      node('node-1', 'manim.Circle', { radius: { expr: '2*r' } }),
      node('node-2', 'value.number', { value: 2 }),
    ]
    expect(problemsOf(nodes)).toMatchObject([
      { message: "Node 'Circle' missing required input 'r'", parameter: 'radius', column: 2 },
    ])
    expect(problemsOf(nodes, ['node-2.value > node-1.r'])).toEqual([])
  })

  test('an expression that a wire has replaced asks for nothing', () => {
    const nodes = [
      node('node-1', 'manim.Circle', { radius: { expr: '2*r' } }),
      node('node-2', 'value.number', { value: 2 }),
    ]
    expect(problemsOf(nodes, ['node-2.value > node-1.radius'])).toEqual([])
  })
})

describe('types of wires', () => {
  test('what does not fit is said on the input, with the wire', () => {
    expect(
      problemsOf([node('node-1', 'value.color'), node('node-2', 'manim.Circle')], ['node-1.value > node-2.radius']),
    ).toEqual([
      {
        code: 'type_mismatch',
        severity: 'error',
        message: 'Cannot connect Color to Number. Expected Number, got Color.',
        node: 'node-2',
        parameter: 'radius',
        edge: 'node-1-value-node-2-radius',
        fix: 'Remove the wire, or take another output',
      },
    ])
  })

  test('types are followed along the wires', () => {
    const nodes = [
      node('node-1', 'manim.ImageMobject', { filename_or_array: 'a.png' }),
      node('node-2', 'manim.Mobject.scale', { scale_factor: 2 }),
      node('node-3', 'manim.Create'),
    ]
    expect(messagesOf(nodes, ['node-1.mobject > node-2.mobject', 'node-2.mobject > node-3.mobject'])).toEqual([
      'Cannot connect ImageMobject to VMobject. Expected VMobject, got ImageMobject.',
    ])
  })

  test('listed conversions are no problems', () => {
    const nodes = [
      circle,
      node('node-2', 'manim.Line'),
      node('node-3', 'manim.Polygon', {}, { items: { vertices: ['a'] } }),
      node('node-4', 'value.number', { value: 5 }),
      node('node-5', 'manim.RegularPolygon'),
    ]
    const wires = ['node-1.mobject > node-2.start', 'node-1.mobject > node-3.vertices:a', 'node-4.value > node-5.n']
    expect(problemsOf(nodes, wires)).toEqual([])
  })

  test('a list is spread into a growing input', () => {
    const nodes = [
      circle,
      node('node-2', 'mobject.parts'),
      node('node-3', 'manim.FadeIn', {}, { items: { mobjects: ['a'] } }),
    ]
    expect(problemsOf(nodes, ['node-1.mobject > node-2.mobject', 'node-2.value > node-3.mobjects:a'])).toEqual([])
  })

  test('a builder goes into methods that change, not into those that read', () => {
    const nodes = [
      circle,
      node('node-2', 'mobject.animate'),
      node('node-3', 'manim.Mobject.scale', { scale_factor: 2 }),
      node('node-4', 'manim.Mobject.get_center'),
    ]
    const wires = [
      'node-1.mobject > node-2.mobject',
      'node-2.builder > node-3.mobject',
      'node-3.mobject > node-4.mobject',
    ]
    expect(problemsOf(nodes, wires)).toMatchObject([
      {
        message: 'Cannot connect Builder of Circle to Mobject. Expected Mobject, got Builder of Circle.',
        fix: 'Wire the mobject itself, not its Animate',
      },
    ])
  })

  test('order wires join only order sockets', () => {
    const nodes = [node('node-1', 'scene.wait'), node('node-2', 'scene.wait')]
    expect(problemsOf(nodes, ['node-1.then > node-2.after'])).toEqual([])
    expect(messagesOf(nodes, ['node-1.then > node-2.duration'])).toEqual([
      'Cannot connect Flow to Number. Expected Number, got Flow.',
    ])
  })
})

describe('dangling wires', () => {
  test.each([
    ['node-1.mobject > node-9.radius', 'node-1', 'A wire leads to "node-9", which is not in the graph'],
    ['node-9.value > node-1.radius', 'node-1', 'A wire leads to "node-9", which is not in the graph'],
    ['node-8.value > node-9.radius', undefined, 'A wire leads to "node-8" and "node-9", which is not in the graph'],
    ['node-1.value > node-2.after', 'node-1', "Circle has no output 'value'"],
    ['node-3.then > node-1.raduis', 'node-1', "Circle has no input 'raduis'"],
    ['node-1.mobject > node-2.mobjects', 'node-2', "FadeIn has no input 'mobjects'"],
    ['node-1.mobject > node-2.mobjects:zz', 'node-2', "FadeIn has no input 'mobjects:zz'"],
  ])('%s', (wire, id, message) => {
    const fade = node('node-2', 'manim.FadeIn', {}, { items: { mobjects: ['a1'] } })
    const nodes = [circle, fade, node('node-3', 'scene.wait')]
    const problems = problemsOf(nodes, [wire, 'node-1.mobject > node-2.mobjects:a1'])
    expect(problems).toMatchObject([{ code: 'dangling_edge', severity: 'error', message, ...(id ? { node: id } : {}) }])
    expect(problems[0]?.edge).toBeDefined()
  })

  test('the socket that was meant is offered', () => {
    const two = [circle, node('node-2', 'scene.wait')]
    expect(problemsOf(two, ['node-2.then > node-1.raduis'])).toMatchObject([{ fix: "Wire it to 'radius'" }])
  })

  test('a single input takes one wire', () => {
    const nodes = [
      node('node-1', 'value.number', { value: 1 }),
      node('node-2', 'value.number', { value: 2 }),
      node('node-3', 'manim.Circle'),
    ]
    const wires = ['node-1.value > node-3.radius', 'node-2.value > node-3.radius']
    expect(problemsOf(nodes, wires)).toMatchObject([
      {
        code: 'dangling_edge',
        edge: 'node-2-value-node-3-radius',
        message: "Input 'radius' of Circle takes one wire; only the first counts",
      },
    ])
    expect(
      problemsOf(
        [node('node-1', 'scene.wait'), node('node-2', 'scene.wait'), node('node-3', 'scene.wait')],
        ['node-1.then > node-3.after', 'node-2.then > node-3.after'],
      ),
    ).toEqual([])
  })

  test('an output goes to any number of places', () => {
    const nodes = [circle, node('node-2', 'manim.Create'), node('node-3', 'manim.Create')]
    expect(problemsOf(nodes, ['node-1.mobject > node-2.mobject', 'node-1.mobject > node-3.mobject'])).toEqual([])
  })
})

describe('cycles', () => {
  function ring(count: number): Parameters<typeof problemsOf> {
    const ids = Array.from({ length: count }, (_, at) => at + 1)
    const nodes = ids.map((id) => node(`node-${id}`, 'canvas.reroute'))
    return [nodes, ids.map((id) => `node-${id}.value > node-${(id % count) + 1}.value`)]
  }

  test.each([
    [1, 'Circular dependency detected: node-1 → node-1'],
    [3, 'Circular dependency detected: node-1 → node-2 → node-3 → node-1'],
  ])('a ring of %i', (count, message) => {
    expect(problemsOf(...ring(count))).toMatchObject([{ code: 'cycle', severity: 'error', message, node: 'node-1' }])
  })

  test('order wires count', () => {
    const nodes = [node('node-1', 'scene.wait'), node('node-2', 'scene.wait')]
    expect(messagesOf(nodes, ['node-1.then > node-2.after', 'node-2.then > node-1.after'])).toEqual([
      'Circular dependency detected: node-1 → node-2 → node-1',
    ])
  })

  test('what follows an animation cannot be needed by the step that plays it', () => {
    const nodes = [
      circle,
      node('node-2', 'manim.FadeIn', {}, { items: { mobjects: ['a1'] } }),
      node('node-3', 'manim.Create'),
      node('node-4', 'scene.play', {}, { items: { animations: ['a1', 'a2'] } }),
    ]
    const wires = [
      'node-1.mobject > node-2.mobjects:a1',
      'node-2.mobjects:a1 > node-3.mobject',
      'node-2.animation > node-4.animations:a1',
      'node-3.animation > node-4.animations:a2',
    ]
    expect(problemsOf(nodes, wires)).toEqual([
      {
        code: 'cycle',
        severity: 'error',
        message: 'Create cannot follow the animation it plays with',
        node: 'node-3',
        fix: 'Take the wire from before the animation',
      },
    ])
    const [first = '', , ...rest] = wires
    expect(problemsOf(nodes, [first, 'node-1.mobject > node-3.mobject', ...rest])).toEqual([])
  })

  test('through groups as well', () => {
    const nodes = [
      circle,
      node('node-2', 'manim.Create'),
      node('node-3', 'manim.AnimationGroup', {}, { items: { animations: ['a'] } }),
      node('node-4', 'manim.FadeOut', {}, { label: 'Away', items: { mobjects: ['a'] } }),
      node('node-5', 'scene.play', {}, { items: { animations: ['a', 'b'] } }),
    ]
    const wires = [
      'node-1.mobject > node-2.mobject',
      'node-2.animation > node-3.animations:a',
      'node-2.mobject > node-4.mobjects:a',
      'node-3.animation > node-5.animations:a',
      'node-4.animation > node-5.animations:b',
    ]
    expect(messagesOf(nodes, wires)).toEqual(['Away cannot follow the animation it plays with'])
  })
})

describe('builders', () => {
  const base = [circle, node('node-2', 'mobject.animate')]
  const into = 'node-1.mobject > node-2.mobject'

  test('go to one consumer', () => {
    const scale = (id: string) => node(id, 'manim.Mobject.scale', { scale_factor: 2 })
    const wires = [into, 'node-2.builder > node-3.mobject', 'node-2.builder > node-4.mobject']
    expect(problemsOf([...base, scale('node-3'), scale('node-4')], wires)).toMatchObject([
      {
        code: 'builder_shared',
        severity: 'error',
        message: "The animation of 'Animate' is wired to 2 places, and can go to one only",
        node: 'node-2',
        edge: 'node-2-builder-node-4-mobject',
        fix: 'Insert another Animate',
      },
    ])
  })

  test('are shared as well where a later link of the chain is', () => {
    const scale = node('node-3', 'manim.Mobject.scale', { scale_factor: 2 })
    const play = (id: string) => node(id, 'scene.play', {}, { items: { animations: ['a'] } })
    const wires = [
      into,
      'node-2.builder > node-3.mobject',
      'node-3.mobject > node-4.animations:a',
      'node-3.mobject > node-5.animations:a',
    ]
    const found = problemsOf([...base, scale, play('node-4'), play('node-5')], wires)
    expect(found.map(({ code, node: id }) => [code, id])).toContainEqual(['builder_shared', 'node-3'])
  })

  test('without a change warn', () => {
    const play = node('node-3', 'scene.play', {}, { items: { animations: ['a'] } })
    const expected = [{ severity: 'warning', message: "Node 'Animate' animates nothing: no change follows it" }]
    expect(problemsOf(base, [into])).toMatchObject(expected)
    expect(problemsOf([...base, play], [into, 'node-2.builder > node-3.animations:a'])).toMatchObject(expected)
    const scale = node('node-3', 'manim.Mobject.scale', { scale_factor: 2 })
    expect(problemsOf([...base, scale], [into, 'node-2.builder > node-3.mobject'])).toEqual([])
  })
})

describe('ids', () => {
  test('two nodes with one id', () => {
    expect(problemsOf([circle, node('node-1', 'manim.Square')])).toMatchObject([
      { code: 'duplicate_id', severity: 'error', node: 'node-1', message: 'Two nodes have the id "node-1"' },
    ])
  })

  test('two wires and two subgraphs with one id', () => {
    const nodes = [node('node-1', 'scene.wait'), node('node-2', 'scene.wait')]
    const wire = edge('node-1', 'then', 'node-2', 'after')
    const sub = {
      id: 's',
      name: 's',
      kind: 'scene',
      inputs: [],
      outputs: [],
      nodes: [],
      edges: [],
      frames: [],
      notes: [],
    } as const
    const document = {
      ...graph(nodes),
      edges: [wire, wire],
      subgraphs: [sub, sub].map((each) => structuredClone(each)),
    }
    expect(problemsIn(document as never).map(({ message }) => message)).toEqual([
      'Two subgraphs have the id "s"',
      `Two wires have the id "${wire.id}"`,
    ])
  })
})
