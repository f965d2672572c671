import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GraphDocument, GraphEdge, GraphNode } from '../document.ts'
import { isRecord, type Json } from '../json.ts'
import { describeLoadError } from '../load-error.ts'
import { loadGraph } from '../load.ts'
import type { Notice } from '../load-notice.ts'
import { saveGraph } from '../save.ts'
import { firstEditorGraph } from '../testing/first-editor-graph.ts'

type Loaded = { document: GraphDocument; notices: Notice[] }

function load(file: unknown): Loaded {
  const result = loadGraph(JSON.stringify(file), { now: '2026-11-20T10:00:00Z' })
  if (!result.ok) throw new Error(describeLoadError(result.error))
  return result
}

/** Loads a graph of these old nodes and wires (`a.output > b.mobject`; nothing after the dot is a handle of null). */
function migrate(nodes: Record<string, unknown>[], wires: string[] = []): Loaded {
  const edges = wires.map((text, index) => {
    const [, source, sourceHandle, target, targetHandle] = /^([\w-]+)\.(\w*) > ([\w-]+)\.(\w*)$/.exec(text) ?? []
    return {
      id: `e${index + 1}`,
      source,
      sourceHandle: sourceHandle || null,
      target,
      targetHandle: targetHandle || null,
    }
  })
  return load({ version: '1.0', name: 'Old', nodes, edges })
}

function nodeOf({ document }: Loaded, id: string): GraphNode | undefined {
  return document.nodes.find((node) => node.id === id)
}

function wiresOf({ document }: Loaded): string[] {
  const text = (edge: GraphEdge) => `${edge.source}.${edge.source_handle} > ${edge.target}.${edge.target_handle}`
  return document.edges.map(text).toSorted()
}

describe('a graph of the first editor', () => {
  const loaded = load(firstEditorGraph)

  test('keeps its id, name and times', () => {
    const { id, name, created_at, updated_at } = firstEditorGraph
    expect(loaded.document).toMatchObject({ format: 'manim-nodes', version: 1, id, name, created_at, updated_at })
  })

  test('has today’s types, parameters and growing inputs', () => {
    expect(nodeOf(loaded, 'node-1')).toStrictEqual({
      id: 'node-1',
      type: 'manim.Circle',
      type_version: 1,
      order: 1,
      position: { x: 100, y: 200 },
      params: { radius: 2, color: '#3498db', fill_opacity: 0.5 },
    })
    expect(nodeOf(loaded, 'node-2')).toMatchObject({
      type: 'manim.FadeIn',
      items: { mobjects: ['a1'] },
      params: { run_time: 1.5 },
    })
    expect(nodeOf(loaded, 'node-3')).toMatchObject({ type: 'scene.wait', params: { duration: 2 } })
    expect(nodeOf(loaded, 'node-5')).toMatchObject({
      type: 'manim.MathTex',
      label: 'Formula',
      items: { tex_strings: ['a1'] },
      params: { 'tex_strings:a1': 'x^2' },
    })
    expect(nodeOf(loaded, 'node-9')).toMatchObject({
      type: 'manim.Succession',
      items: { animations: ['a1', 'a2'] },
    })
  })

  test('writes an animation that is a method today as Animate and that method', () => {
    expect(nodeOf(loaded, 'node-8')).toMatchObject({ type: 'mobject.animate', params: { run_time: 3 } })
    expect(nodeOf(loaded, 'node-10')).toMatchObject({
      type: 'manim.Mobject.scale',
      params: { scale_factor: 2 },
      position: { x: 780, y: 400 },
    })
  })

  test('keeps a node of unknown type as a placeholder', () => {
    const { type, params } = nodeOf(loaded, 'node-7') ?? {}
    expect({ type, params }).toStrictEqual({
      type: 'Flurb',
      params: { depth: { dict: [['s1', 'a', [1, [1, 2, 0]]]] }, n: '12' },
    })
  })

  test('has its wires, led past steps that pass no object on today', () => {
    expect(wiresOf(loaded)).toStrictEqual(
      [
        'node-1.mobject > node-2.mobjects:a1',
        'node-2.then > node-3.after',
        'node-2.mobjects:a1 > node-4.mobjects:a1',
        'node-3.then > node-4.after',
        'node-5.mobject > node-6.vmobject',
        'node-7.odd > node-99.strange',
        'node-5.mobject > node-8.mobject',
        'node-8.builder > node-10.mobject',
        'node-10.mobject > node-9.animations:a2',
        'node-6.animation > node-9.animations:a1',
      ].toSorted(),
    )
  })

  test('has its settings, and ends with its last step as it did', () => {
    expect(loaded.document.settings).toMatchObject({
      resolution: [1920, 1080],
      frame_rate: 60,
      background_color: '#111111',
      hold: 0,
    })
  })

  test('tells what changed and what could not be carried', () => {
    expect(loaded.notices).toStrictEqual([
      { code: 'migrated', message: 'This graph had an older format; saving it writes the current one.' },
      { code: 'not_carried', message: 'The setting "theme" could not be carried over (the text "dark").' },
    ])
  })

  test('is a graph of today once saved', () => {
    const text = saveGraph(loaded.document)
    const again = loadGraph(text)
    expect(again).toStrictEqual({ ok: true, document: loaded.document, notices: [] })
  })
})

test.each(['Circle', 'circle', 'CIRCLE', 'CircleNode', 'manim.Circle'])('the type %s is a circle', (type) => {
  expect(nodeOf(migrate([{ id: 'a', type, data: {} }]), 'a')?.type).toBe('manim.Circle')
})

test.each([
  ['1080p', [1920, 1080]],
  ['4K', [3840, 2160]],
  ['720', [1280, 720]],
  [480, [854, 480]],
  ['1080x1920', [1080, 1920]],
  [
    [640, 360],
    [640, 360],
  ],
  [{ width: 100, height: 50 }, [100, 50]],
])('the resolution %j is %j', (resolution, pixels) => {
  const { document, notices } = load({ nodes: [], settings: { resolution } })
  expect(document.settings.resolution).toStrictEqual(pixels)
  expect(notices).toHaveLength(1)
})

test('settings are read whatever their case and separators; a value that cannot be is named', () => {
  const settings = { FPS: '24', background_color: 'BLUE', sceneClass: 'ThreeDScene', random_seed: 7, resolution: 'big' }
  const { document, notices } = load({ nodes: [], settings })
  expect(document.settings).toMatchObject({
    frame_rate: 24,
    background_color: 'BLUE',
    base_class: 'ThreeDScene',
    seed: 7,
    resolution: [1920, 1080],
  })
  expect(notices.map(({ message }) => message)).toContain(
    'The setting "resolution" could not be carried over (the text "big").',
  )
})

test('wires without handles mean the input and the output there is', () => {
  const nodes = ['Circle', 'Create', 'Play', 'VGroup', 'Transform', 'Square'].map((type) => ({
    id: type,
    type,
    data: {},
  }))
  const loaded = migrate(nodes, [
    'Circle. > Create.',
    'Create. > Play.',
    'Circle.shape > VGroup.',
    'Square. > VGroup.',
    'Circle.circle > Transform.source',
    'Square. > Transform.target',
    'Transform. > VGroup.',
  ])
  expect(wiresOf(loaded)).toStrictEqual(
    [
      'Circle.mobject > Create.mobject',
      'Create.animation > Play.animations:a1',
      'Circle.mobject > VGroup.vmobjects:a1',
      'Square.mobject > VGroup.vmobjects:a2',
      'Circle.mobject > Transform.mobject',
      'Square.mobject > Transform.target_mobject',
      'Transform.mobject > VGroup.vmobjects:a3',
    ].toSorted(),
  )
  expect(nodeOf(loaded, 'VGroup')?.items).toStrictEqual({ vmobjects: ['a1', 'a2', 'a3'] })
})

test('numbered handles fill a growing input in their order, not in that of the file', () => {
  const nodes = [
    ...['a', 'b', 'c'].map((id) => ({ id, type: 'FadeIn', data: {} })),
    { id: 'p', type: 'Parallel', data: {} },
  ]
  const loaded = migrate(nodes, ['a.animation > p.anim10', 'b.animation > p.anim2', 'c.animation > p.anim1'])
  expect(wiresOf(loaded)).toStrictEqual([
    'a.animation > p.animations:a3',
    'b.animation > p.animations:a2',
    'c.animation > p.animations:a1',
  ])
})

test('what is on stage after a replacement is passed on', () => {
  const nodes = ['Circle', 'Square', 'ReplacementTransform', 'FadeOut'].map((type) => ({ id: type, type, data: {} }))
  const loaded = migrate(nodes, [
    'Circle. > ReplacementTransform.mobject',
    'Square. > ReplacementTransform.target',
    'ReplacementTransform.output > FadeOut.mobject',
  ])
  expect(wiresOf(loaded)).toContain('ReplacementTransform.target_mobject > FadeOut.mobjects:a1')
})

test('frames and notes that were drawn as nodes are frames and notes, with their nodes in place', () => {
  const { document } = migrate([
    {
      id: 'f',
      type: '__groupFrame',
      position: { x: 100, y: 50 },
      style: { width: 700, height: 180 },
      data: { label: 'Setup' },
    },
    { id: 'a', type: 'Circle', position: { x: 10, y: 20 }, parentNode: 'f', data: {} },
    { id: 'n', type: 'comment', position: { x: 1, y: 2 }, data: { text: 'Hello' } },
  ])
  expect(document.frames).toStrictEqual([
    { id: 'f', title: 'Setup', position: { x: 100, y: 50 }, size: { width: 700, height: 180 }, members: ['a'] },
  ])
  expect(document.notes).toStrictEqual([{ id: 'n', text: 'Hello', position: { x: 1, y: 2 } }])
  expect(document.nodes[0]?.position).toStrictEqual({ x: 110, y: 70 })
})

test('ids that are not legal today are replaced, in wires too, and two nodes with one id both stay', () => {
  const loaded = migrate(
    [
      { id: 'my node', type: 'Circle', data: {} },
      { id: 7, type: 'FadeIn', data: {} },
      { id: 7, type: 'FadeOut', data: {} },
    ],
    [],
  )
  expect(loaded.document.nodes.map(({ id, type }) => [id, type])).toStrictEqual([
    ['7', 'manim.FadeIn'],
    ['my-node', 'manim.Circle'],
    ['node-1', 'manim.FadeOut'],
  ])
  const edges = [{ source: 'my node', target: 7 }]
  const wired = load({
    nodes: [
      { id: 'my node', type: 'Circle' },
      { id: 7, type: 'FadeIn' },
    ],
    edges,
  })
  expect(wiresOf(wired)).toStrictEqual(['my-node.mobject > 7.mobjects:a1'])
})

test('a type that is not legal today is renamed, and that is said', () => {
  const { document, notices } = migrate([{ id: 'a', type: 'my-plugin/Node!', data: {} }])
  expect(document.nodes[0]?.type).toBe('my_plugin_Node_')
  expect(notices[1]).toStrictEqual({
    code: 'renamed',
    message: 'The type "my-plugin/Node!" is now called "my_plugin_Node_".',
    node: 'a',
  })
})

test('a file without id, name or times gets them, and the same ones each time', () => {
  const { document } = load({ nodes: [] })
  expect(document).toMatchObject({
    id: expect.stringMatching(/^graph-[0-9a-f]{8}$/) as string,
    name: 'Untitled',
    created_at: '2026-11-20T10:00:00Z',
    updated_at: '2026-11-20T10:00:00Z',
  })
  expect(load({ nodes: [] }).document.id).toBe(document.id)
})

test('times are UTC, with or without a zone', () => {
  const { document } = load({ nodes: [], created_at: '2026-02-07T10:30:00.5', updated_at: '2026-02-07T12:00:00+01:00' })
  expect(document.created_at).toBe('2026-02-07T10:30:00.500Z')
  expect(document.updated_at).toBe('2026-02-07T11:00:00.000Z')
})

/** Every text and number in a value, also in dict keys. */
function leaves(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(leaves)
  if (isRecord(value)) return Object.entries(value).flatMap(([key, inner]) => [key, ...leaves(inner)])
  return [String(value)]
}

test('no field and no value of any node is lost', () => {
  const field = fc.constantFrom(
    'radius',
    'duration',
    'run_time',
    'runTime',
    'tex',
    'text',
    'factor',
    'odd',
    'points',
    'side',
  )
  const value = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 2 },
      fc.constantFrom<Json>(1, 'a', 'BLUE', true, null),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('x', 'y', 'k'), tie('json'), { noNullPrototype: true, maxKeys: 2 }),
    ),
  })).json
  const data = fc.dictionary(field, value, { noNullPrototype: true, maxKeys: 4 })
  const type = fc.constantFrom('Circle', 'MathTex', 'FadeIn', 'Polygon', 'Scale', 'Wait', 'Square', 'Flurb')
  fc.assert(
    fc.property(type, data, (name, fields) => {
      const { document } = migrate([{ id: 'a', type: name, data: fields }])
      const after = new Set(document.nodes.flatMap((node) => leaves((node.params ?? {}) as Json)))
      // A point {x, y} became a vector: the names of its fields are said by its order.
      const before = Object.values(fields).flatMap(leaves)
      expect(before.filter((leaf) => leaf !== 'x' && leaf !== 'y' && !after.has(leaf))).toStrictEqual([])
      const count = document.nodes.flatMap((node) => Object.keys(node.params ?? {}))
      const empties = document.nodes
        .flatMap((node) => Object.values(node.items ?? {}))
        .filter((keys) => keys.length === 0)
      expect(count.length + empties.length).toBeGreaterThanOrEqual(Object.keys(fields).length)
    }),
    { numRuns: 300 },
  )
})
