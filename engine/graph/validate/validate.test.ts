import { describe, expect, test } from 'vitest'
import { smallCatalogue } from '../../catalogue/testing/small-catalogue.ts'
import { problemCodes } from '../problem.ts'
import { graph, node, subgraphOf } from '../testing/build.ts'
import { messagesOf, problemsIn, problemsOf } from '../testing/problems.ts'
import { validateGraph } from './index.ts'

const circle = node('node-1', 'manim.Circle')
const fade = node('node-2', 'manim.FadeIn', {}, { items: { mobjects: ['a1'] } })
const circleFades = 'node-1.mobject > node-2.mobjects:a1'

test('a graph without mistakes has no problems', () => {
  expect(problemsOf([circle, fade], [circleFades])).toEqual([])
})

test('all problems come at once, each on its node, in the order of running', () => {
  const nodes = [
    node('node-10', 'manim.Circle', { radius: -1 }, { order: 3 }),
    node('node-9', 'manim.FadeIn', {}, { order: 1 }),
    node('node-2', 'manim.Circle', { color: '#zz', fill_opacity: 2 }, { order: 3 }),
  ]
  const problems = problemsOf(nodes, [], { background_color: 'no' })
  expect(problems.map(({ node: id, code, parameter }) => [id, code, parameter])).toEqual([
    [undefined, 'bad_color', 'settings.background_color'],
    ['node-9', 'required_input_missing', 'mobjects'],
    ['node-2', 'bad_color', 'color'],
    ['node-2', 'value_out_of_range', 'fill_opacity'],
    ['node-10', 'value_out_of_range', 'radius'],
  ])
  expect(problems.every((problem) => problem.fix)).toBe(true)
})

describe('muted nodes', () => {
  const broken = { radius: -5 }

  test('what is wrong on a muted or bypassed node is a hint', () => {
    for (const off of [{ muted: true }, { bypassed: true }]) {
      expect(problemsOf([node('node-1', 'manim.Circle', broken, off)])).toMatchObject([
        { code: 'value_out_of_range', severity: 'hint', node: 'node-1' },
      ])
    }
    expect(problemsOf([node('node-1', 'manim.Circle', broken)])).toMatchObject([{ severity: 'error' }])
  })

  test('so is what is wrong on a node that needs what a muted one would make', () => {
    const muted = node('node-1', 'manim.Circle', {}, { muted: true })
    const scale = node('node-2', 'manim.Mobject.scale')
    const next = node('node-3', 'manim.Mobject.scale')
    const wires = ['node-1.mobject > node-2.mobject', 'node-2.mobject > node-3.mobject']
    expect(problemsOf([muted, scale, next], wires).map(({ severity }) => severity)).toEqual(['hint', 'hint'])
  })

  test('a muted change passes its object on, so what follows still counts', () => {
    const scale = node('node-2', 'manim.Mobject.scale', {}, { muted: true })
    const next = node('node-3', 'manim.Mobject.scale')
    const wires = ['node-1.mobject > node-2.mobject', 'node-2.mobject > node-3.mobject']
    expect(problemsOf([circle, scale, next], wires).map(({ severity }) => severity)).toEqual(['hint', 'error'])
  })

  test('the other animations of a Play run without the muted one', () => {
    const muted = node('node-2', 'manim.FadeIn', {}, { muted: true, items: { mobjects: ['a1'] } })
    const play = node('node-3', 'scene.play', { run_time: -1 }, { items: { animations: ['a1'] } })
    expect(problemsOf([circle, muted, play], [circleFades, 'node-2.animation > node-3.animations:a1'])).toMatchObject([
      { node: 'node-3', severity: 'error' },
    ])
  })

  test('cycles and forbidden names stay errors', () => {
    const off = { muted: true }
    const nodes = [
      node('node-1', 'manim.Mobject.shift', { 'vectors:a': [1, 0, 0] }, { ...off, items: { vectors: ['a'] } }),
    ]
    expect(problemsOf(nodes, ['node-1.mobject > node-1.mobject'])).toMatchObject([{ code: 'cycle', severity: 'error' }])
    const name = node('node-1', 'manim.Circle', { 'more:a=1, b': 1 }, off)
    expect(problemsOf([name])).toMatchObject([{ code: 'name_not_allowed', severity: 'error' }])
  })
})

describe('inside subgraphs', () => {
  const inner = subgraphOf('sub', [node('node-1', 'manim.Circle', { radius: -5 })])
  const outer = subgraphOf('outer', [node('node-4', 'logic.subgraph', {}, { subgraph: 'sub' })])

  test('a node has the path of its instances', () => {
    const nodes = [node('node-3', 'logic.subgraph', {}, { subgraph: 'outer' })]
    expect(problemsIn({ ...graph(nodes), subgraphs: [inner, outer] })).toMatchObject([
      { node: 'node-3/node-4/node-1', message: 'Circle radius must be > 0, got -5' },
    ])
  })

  test('a definition with two instances is looked at once, where it first runs', () => {
    const nodes = [
      node('node-1', 'logic.subgraph', {}, { subgraph: 'sub', muted: true }),
      node('node-2', 'logic.subgraph', {}, { subgraph: 'sub' }),
    ]
    expect(problemsIn({ ...graph(nodes), subgraphs: [inner] })).toMatchObject([
      { node: 'node-2/node-1', severity: 'error' },
    ])
  })

  test('inside a muted instance all are hints, and a definition without instance does not matter', () => {
    const nodes = [node('node-1', 'logic.subgraph', {}, { subgraph: 'sub', muted: true })]
    expect(problemsIn({ ...graph(nodes), subgraphs: [inner] })).toMatchObject([
      { node: 'node-1/node-1', severity: 'hint' },
    ])
    expect(problemsIn({ ...graph([]), subgraphs: [inner] })).toEqual([])
  })

  test('problems of an instance stand between those of its neighbours', () => {
    const nodes = [
      node('node-1', 'manim.Circle', { radius: 0 }),
      node('node-2', 'logic.subgraph', {}, { subgraph: 'sub' }),
      node('node-3', 'manim.Circle', { radius: 0 }),
    ]
    const found = problemsIn({ ...graph(nodes), subgraphs: [inner] })
    expect(found.map((problem) => problem.node)).toEqual(['node-1', 'node-2/node-1', 'node-3'])
  })
})

test('the messages of the specification are these, to the letter', () => {
  expect(messagesOf([node('node-1', 'manim.FadeIn')])).toEqual(["Node 'FadeIn' missing required input 'mobject'"])
  expect(messagesOf([node('node-1', 'value.color'), circle2], ['node-1.value > node-2.radius'])).toEqual([
    'Cannot connect Color to Number. Expected Number, got Color.',
  ])
  expect(
    messagesOf(
      [node('node-1', 'manim.Mobject.become'), node('node-2', 'manim.Mobject.become')],
      ['node-1.mobject > node-2.mobject', 'node-2.mobject > node-1.mobject'],
    ).filter((message) => message.startsWith('Circular')),
  ).toEqual(['Circular dependency detected: node-1 → node-2 → node-1'])
  expect(messagesOf([node('node-1', 'manim.Circle', { radius: -5 })])).toEqual(['Circle radius must be > 0, got -5'])
})
const circle2 = node('node-2', 'manim.Circle')

test('every code but that of trust, which is no matter of the graph alone, is found here', () => {
  const inner = subgraphOf('sub', [node('node-1', 'logic.subgraph', {}, { subgraph: 'sub' })])
  const nodes = [
    node('node-1', 'manim.FadeIn', { rate_func: 'smoth' }),
    node('node-2', 'manim.Circle', { radius: 'big', color: '#12', fill_opacity: 2, 'more:_x': 1 }),
    node('node-3', 'manim.Nothing'),
    node('node-4', 'mobject.animate'),
    node('node-5', 'manim.Mobject.scale', { scale_factor: { expr: 'mobject' } }),
    node('node-6', 'manim.Mobject.scale', { scale_factor: 2 }),
    node('node-7', 'scene.set_camera_orientation'),
    node('node-8', 'source.camera_frame'),
    node('node-9', 'scene.wait', { duration: 100 }),
    node('node-10', 'logic.subgraph', {}, { subgraph: 'sub' }),
    node('node-1', 'manim.Circle'),
  ]
  const wires = ['node-4.builder > node-5.mobject', 'node-4.builder > node-6.mobject', 'node-99.a > node-1.b']
  const codes = new Set(problemsIn({ ...graph(nodes, wires), subgraphs: [inner] }).map(({ code }) => code))
  expect([...codes].toSorted()).toEqual(problemCodes.filter((code) => code !== 'untrusted_code').toSorted())
})

test('validating changes nothing and gives the same answer again', () => {
  const document = graph([circle, fade], [circleFades])
  const before = structuredClone(document)
  expect(validateGraph(document, smallCatalogue)).toEqual(validateGraph(structuredClone(document), smallCatalogue))
  expect(document).toEqual(before)
})
