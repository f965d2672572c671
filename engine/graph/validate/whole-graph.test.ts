import { describe, expect, test } from 'vitest'
import { smallCatalogue as catalogue } from '../../catalogue/testing/small-catalogue.ts'
import { findBaseClass } from '../base-class.ts'
import { graph, node, subgraphOf } from '../testing/build.ts'
import { messagesOf, problemsIn, problemsOf } from '../testing/problems.ts'

describe('kinds', () => {
  test('an unknown one is an error', () => {
    expect(problemsOf([node('node-1', 'manim.Circel'), node('node-2', 'manim_physics.Pendulum')])).toMatchObject([
      { code: 'unknown_type', severity: 'error', message: "Unknown node type 'manim.Circel'", fix: 'Replace the node' },
      {
        message: "Unknown node type 'manim_physics.Pendulum'",
        fix: 'Install the plugin manim_physics, or replace the node',
      },
    ])
  })

  test('one of a newer version is a warning', () => {
    expect(problemsOf([node('node-1', 'manim.Circle', {}, { type_version: 3 })])).toMatchObject([
      {
        code: 'unknown_type',
        severity: 'warning',
        message: "Node 'Circle' was made by a newer version: 3 instead of 1",
      },
    ])
  })

  test('wires of a placeholder are no problem of their own', () => {
    const nodes = [node('node-1', 'manim.Circle'), node('node-2', 'x.Unknown'), node('node-3', 'manim.Create')]
    expect(problemsOf(nodes, ['node-1.mobject > node-2.any', 'node-2.thing > node-3.mobject'])).toHaveLength(1)
  })
})

test('an order number must be finite', () => {
  expect(problemsOf([node('node-1', 'manim.Circle', {}, { order: Number.NaN })])).toMatchObject([
    {
      code: 'value_out_of_range',
      parameter: 'order',
      message: "The order of 'Circle' must be a finite number, got NaN",
    },
  ])
})

describe('the scene class', () => {
  const turn = node('node-1', 'scene.set_camera_orientation')
  const frame = node('node-2', 'source.camera_frame')
  const zoom = node('node-3', 'source.zoomed_display')

  test('is the one all nodes need', () => {
    expect(problemsOf([frame, zoom])).toEqual([])
    expect(problemsOf([turn, frame])).toEqual([
      {
        code: 'base_class_conflict',
        severity: 'error',
        message: 'Camera frame needs a MovingCameraScene, and Set camera orientation a ThreeDScene: no scene is both',
        node: 'node-2',
        fix: 'Remove one of the nodes',
      },
    ])
  })

  test('is the one the settings ask for', () => {
    expect(messagesOf([turn], [], { base_class: 'Scene' })).toEqual([
      'Set camera orientation needs a ThreeDScene, and the settings ask for a Scene',
    ])
    expect(messagesOf([frame], [], { base_class: 'ZoomedScene' })).toEqual([])
  })

  test('may be what a Python node declares', () => {
    const python = node('node-5', 'code.python', { code: 'x = 1', base_class: 'MovingCameraScene' })
    expect(problemsOf([turn, python])).toMatchObject([{ code: 'base_class_conflict', node: 'node-5' }])
  })

  test('does not care for muted nodes', () => {
    expect(problemsOf([turn, { ...frame, muted: true }])).toEqual([])
  })

  test('is found for the code as well', () => {
    expect(findBaseClass([], catalogue)).toEqual({ ok: true, name: 'Scene' })
    expect(findBaseClass([{ scene: 'ZoomedScene' }, { scene: 'MovingCameraScene' }], catalogue)).toEqual({
      ok: true,
      name: 'ZoomedScene',
    })
    const first = { scene: 'ThreeDScene', node: 'a' }
    const second = { scene: 'ZoomedScene', node: 'b' }
    expect(findBaseClass([first, second], catalogue)).toEqual({ ok: false, first, second })
  })
})

describe('limits warn', () => {
  const waits = (count: number) => Array.from({ length: count }, (_, at) => node(`node-${at + 1}`, 'manim.Circle'))

  test('above 200 nodes', () => {
    expect(problemsOf(waits(200))).toEqual([])
    expect(problemsOf(waits(201))).toMatchObject([
      { code: 'limit_warning', severity: 'warning', message: 'The graph has 201 nodes, more than 200' },
    ])
  })

  test('above 500 wires', () => {
    const wires = Array.from(
      { length: 501 },
      (_, at) => `node-${(at % 100) + 1}.then > node-${101 + Math.floor(at / 100)}.after`,
    )
    const { edges } = graph([], wires)
    edges.forEach((edge, at) => (edge.id = `edge-${at}`))
    expect(problemsIn({ ...graph(waits(110)), edges: edges.slice(1) })).toEqual([])
    expect(problemsIn({ ...graph(waits(110)), edges })).toMatchObject([
      { code: 'limit_warning', message: 'The graph has 501 wires, more than 500' },
    ])
  })

  test.each([
    ['waits', [node('node-1', 'scene.wait', { duration: 59 })], [], 60],
    ['waits with an expression', [node('node-1', 'scene.wait', { duration: { expr: '2*35' } })], [], 71],
    [
      'an animation that plays itself',
      [node('node-1', 'manim.Circle'), node('node-2', 'manim.Create', { run_time: 70 })],
      ['node-1.mobject > node-2.mobject'],
      71,
    ],
  ] as const)('above 60 s: %s', (_, nodes, wires, seconds) => {
    const messages = messagesOf([...nodes], [...wires])
    expect(messages).toEqual(seconds > 60 ? [`The animation takes about ${seconds} s, more than 60 s`] : [])
  })

  test('a Play takes as long as its longest animation, or as it says', () => {
    const nodes = [
      node('node-1', 'manim.Circle'),
      node('node-2', 'manim.Create', { run_time: 70 }),
      node('node-3', 'manim.FadeOut', { run_time: 100 }, { items: { mobjects: ['a'] } }),
      node('node-4', 'scene.play', {}, { items: { animations: ['a', 'b'] } }),
    ]
    const wires = [
      'node-1.mobject > node-2.mobject',
      'node-1.mobject > node-3.mobjects:a',
      'node-2.animation > node-4.animations:a',
      'node-3.animation > node-4.animations:b',
    ]
    expect(messagesOf(nodes, wires)).toEqual(['The animation takes about 101 s, more than 60 s'])
    const play = node('node-4', 'scene.play', { run_time: 2 }, { items: { animations: ['a', 'b'] } })
    expect(messagesOf([...nodes.slice(0, 3), play], wires)).toEqual([])
  })

  test('an Animate chain takes as long as its Animate', () => {
    const nodes = [
      node('node-1', 'manim.Circle'),
      node('node-2', 'mobject.animate', { run_time: 80 }),
      node('node-3', 'manim.Mobject.scale', { scale_factor: 2 }),
    ]
    const wires = ['node-1.mobject > node-2.mobject', 'node-2.builder > node-3.mobject']
    expect(messagesOf(nodes, wires)).toEqual(['The animation takes about 81 s, more than 60 s'])
  })

  test('rounds of a Repeat count', () => {
    const round = subgraphOf('r', [node('node-1', 'scene.wait', { duration: 10 })], [], { kind: 'round' })
    const document = graph([node('node-1', 'logic.repeat', { count: 7 }, { subgraph: 'r' })])
    expect(problemsIn({ ...document, subgraphs: [round] })).toMatchObject([
      { message: 'The animation takes about 71 s, more than 60 s' },
    ])
  })
})

describe('subgraphs', () => {
  test('an instance has one', () => {
    expect(problemsOf([node('node-1', 'logic.subgraph')])).toMatchObject([
      { code: 'required_input_missing', message: "Node 'Subgraph' missing required input 'subgraph'" },
    ])
    expect(problemsOf([node('node-1', 'logic.subgraph', {}, { subgraph: 'gone' })])).toMatchObject([
      { code: 'unknown_type', message: 'Node \'Subgraph\' stands for the subgraph "gone", which is not in the graph' },
    ])
  })

  test('do not contain themselves', () => {
    const a = subgraphOf('a', [node('node-1', 'logic.subgraph', {}, { subgraph: 'b' })])
    const b = subgraphOf('b', [node('node-2', 'logic.subgraph', {}, { subgraph: 'a' })])
    const document = graph([node('node-3', 'logic.subgraph', {}, { subgraph: 'a' })])
    expect(problemsIn({ ...document, subgraphs: [a, b] })).toMatchObject([
      { code: 'cycle', node: 'node-3/node-1/node-2', message: "Subgraph 'a' contains itself: a → b → a" },
    ])
  })

  test('inputs without default are required, types are checked on both sides', () => {
    const sub = subgraphOf(
      'a',
      [node('node-1', 'logic.input'), node('node-2', 'manim.Circle'), node('node-3', 'logic.output')],
      ['node-1.size > node-2.radius', 'node-1.tint > node-2.radius'],
      {
        inputs: [
          { key: 'size', name: 'size', type: 'Number' },
          { key: 'tint', name: 'tint', type: 'Color', default: 'RED' },
        ],
        outputs: [{ key: 'dot', name: 'dot', type: 'Mobject' }],
      },
    )
    const document = graph([node('node-9', 'logic.subgraph', {}, { subgraph: 'a' })])
    expect(problemsIn({ ...document, subgraphs: [sub] }).map(({ node: id, message }) => [id, message])).toEqual([
      ['node-9', "Node 'Subgraph' missing required input 'size'"],
      ['node-9/node-2', "Input 'radius' of Circle takes one wire; only the first counts"],
      ['node-9/node-2', 'Cannot connect Color to Number. Expected Number, got Color.'],
      ['node-9/node-3', "Node 'Output' missing required input 'dot'"],
    ])
  })

  test('their sockets have types', () => {
    const sub = subgraphOf('a', [], [], { inputs: [{ key: 'x', name: 'x', type: 'List<', default: 1 }] })
    const document = graph([node('node-9', 'logic.subgraph', {}, { subgraph: 'a' })])
    expect(problemsIn({ ...document, subgraphs: [sub] })).toMatchObject([
      { code: 'type_mismatch', node: 'node-9', message: "Socket 'x' of the subgraph 'a' has no type: \"List<\"" },
    ])
  })

  test('their boundary has no meaning outside', () => {
    expect(problemsOf([node('node-1', 'logic.input')])).toMatchObject([{ severity: 'warning', node: 'node-1' }])
  })
})

describe('settings', () => {
  test.each([
    [
      { background_color: '#12' },
      'bad_color',
      'The background must be #RRGGBB or one of Manim\'s color names, got "#12"',
    ],
    [
      { class_name: 'A(Scene): pass' },
      'name_not_allowed',
      'In the settings, class name must be a name, got "A(Scene): pass"',
    ],
    [
      { base_class: 'object):\n  x' },
      'name_not_allowed',
      'In the settings, base class must be a name, got "object):\n  x"',
    ],
    [
      { base_class: 'ThreeDScen' },
      'value_not_in_list',
      'The scene class must be one of Scene, ThreeDScene, MovingCameraScene, ZoomedScene, got "ThreeDScen"',
    ],
    [{ scene_args: { 'a b': 1 } }, 'name_not_allowed', 'In the settings, scene args must be a name, got "a b"'],
    [{ config: { 'a.b': 1 } }, 'name_not_allowed', 'In the settings, config must be a name, got "a.b"'],
    [
      { defaults: [{ class: 'Circel', params: {} }] },
      'value_not_in_list',
      'Defaults are for classes of Manim, got "Circel"',
    ],
    [
      { defaults: [{ class: 'Circle', params: { '1': 1 } }] },
      'name_not_allowed',
      'In the settings, defaults must be a name, got "1"',
    ],
  ])('%j', (settings, code, message) => {
    expect(problemsOf([], [], settings)).toMatchObject([{ code, severity: 'error', message }])
  })

  test('are fine as they are at first, and with proper values', () => {
    expect(problemsOf([])).toEqual([])
    const settings = {
      background_color: 'blue',
      class_name: 'Szene',
      base_class: 'ThreeDScene',
      config: { frame_width: 4 },
    }
    expect(problemsOf([], [], settings)).toEqual([])
  })
})
