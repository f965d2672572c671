/** Random documents for property tests: everything the format allows, hostile texts and wires to nowhere included. */
import fc from 'fast-check'
import {
  type CanvasBody,
  defaultSettings,
  type Frame,
  type GraphDocument,
  type GraphEdge,
  type GraphNode,
  type Note,
  type ParamValue,
  type Settings,
  type Subgraph,
} from '../document.ts'

/** Any text: quotes, control characters, emoji, halves of surrogate pairs, names that objects have already. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', 'constructor', 'toString', '"\\', '\u2028', '\uD800', 'Ünïcode 🎬', 'a:b', '1', "'; DROP"),
)

/** Any key: as text, but for the one name that is refused. */
const anyKey = anyText.filter((text) => text !== '__proto__')
const slot = fc.stringMatching(/^[a-z0-9]{1,4}$/)
// JSON has no -0: it comes back as 0.
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const pixels = fc.integer({ min: -100_000, max: 100_000 })
const length = fc.integer({ min: 1, max: 10_000 })
const place = fc.record({ x: pixels, y: pixels })
const time = fc
  .date({ min: new Date(0), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

const keyPart = fc.oneof(anyText, number)
const dictKey = fc.oneof(keyPart, fc.boolean(), fc.constant(null), fc.array(keyPart, { maxLength: 3 }))

/** Any value a parameter may have. */
export const anyParamValue: fc.Arbitrary<ParamValue> = fc
  .letrec<{ value: ParamValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(fc.constant(null), fc.boolean(), number, anyText),
      anyText.map((expr) => ({ expr })),
      fc.record({ args: fc.array(anyText, { maxLength: 2 }), body: anyText }).map((fn) => ({ fn })),
      anyText.map((name) => ({ class: name })),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.array(fc.tuple(slot, tie('value')), { maxLength: 3 }).map((list) => ({ list })),
      fc.array(fc.tuple(slot, dictKey, tie('value')), { maxLength: 3 }).map((dict) => ({ dict })),
    ),
  }))
  .value.map(asPlainJson)

const params = fc.dictionary(anyKey, anyParamValue, { maxKeys: 4 })
const items = fc.dictionary(anyKey, fc.uniqueArray(slot, { maxLength: 3 }), { maxKeys: 2 })
const color = optional(anyText)

/** Types of Manim, of the editor, of plugins, and of nobody. */
export const anyType = fc.constantFrom(
  'manim.Circle',
  'manim.FadeIn',
  'scene.play',
  'my_plugin.Pendulum',
  'Nobody.knows_1',
)

/** Any node, but with the id it is given. */
function anyNode(id: string): fc.Arbitrary<GraphNode> {
  const flag = optional(fc.boolean())
  return fc
    .record({
      type: anyType,
      type_version: fc.integer({ min: 1, max: 9 }),
      order: number,
      position: place,
      name: optional(anyText),
      label: optional(anyText),
      show: optional(fc.constantFrom('always' as const, 'never' as const)),
      muted: flag,
      bypassed: flag,
      collapsed: flag,
      pinned: flag,
      unfolded: flag,
      width: optional(length),
      color,
      subgraph: optional(fc.constantFrom('subgraph-1', 'nowhere')),
      items: optional(items),
      params: optional(params),
    })
    .map((node) => ({ id, ...node }))
}

const nodeId = fc.nat(20).map((index) => `node-${index}`)
const ids = fc.uniqueArray(fc.oneof(fc.stringMatching(/^[a-zA-Z0-9_-]{1,6}$/), nodeId), { maxLength: 6 })

function records<T>(make: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return ids.chain((all) => fc.tuple(...all.map(make)))
}

const end = fc.oneof(nodeId, fc.stringMatching(/^[a-z]{1,3}$/))
const size = fc.record({ width: length, height: length })

function anyEdge(id: string): fc.Arbitrary<GraphEdge> {
  const live = optional(fc.boolean())
  return fc
    .record({ source: end, source_handle: anyText, target: end, target_handle: anyText, live })
    .map((edge) => ({ id, ...edge }))
}

function anyFrame(id: string): fc.Arbitrary<Frame> {
  return fc
    .record({ title: anyText, color, position: place, size, members: fc.array(end, { maxLength: 3 }) })
    .map((frame) => ({ id, ...frame }))
}

function anyNote(id: string): fc.Arbitrary<Note> {
  return fc.record({ text: anyText, position: place, size: optional(size), color }).map((note) => ({ id, ...note }))
}

const anyBody: fc.Arbitrary<CanvasBody> = fc.record({
  nodes: records(anyNode),
  edges: records(anyEdge),
  frames: records(anyFrame),
  notes: records(anyNote),
})

function anySubgraph(id: string): fc.Arbitrary<Subgraph> {
  const socket = { key: anyText, name: anyText, type: anyText }
  const head = fc.record({
    name: anyText,
    kind: fc.constantFrom('scene' as const, 'function' as const, 'round' as const),
    docs: optional(anyText),
    inputs: fc.array(fc.record({ ...socket, default: optional(anyParamValue) }), { maxLength: 2 }),
    outputs: fc.array(fc.record(socket), { maxLength: 2 }),
  })
  return fc.tuple(head, anyBody).map(([own, body]) => ({ id, ...own, ...body }))
}

const anySettings: fc.Arbitrary<Settings> = fc.record({
  resolution: fc.tuple(length, length),
  frame_rate: fc.integer({ min: 1, max: 240 }),
  background_color: anyText,
  base_class: anyText,
  class_name: anyText,
  scene_args: params,
  defaults: fc.array(fc.record({ class: anyText, params }), { maxLength: 2 }),
  config: params,
  seed: fc.maxSafeInteger(),
  hold: fc.nat(100),
  equations: fc.constantFrom('auto' as const, 'builtin' as const, 'latex' as const),
  plugins: fc.array(anyText, { maxLength: 2 }),
  search_paths: fc.array(anyText, { maxLength: 2 }),
})

const anyTemplate = fc.record({
  category: anyText,
  description: anyText,
  instructions: anyText,
  tags: fc.array(anyText, { maxLength: 2 }),
})

const anyJson = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 2 },
    fc.oneof(fc.constant(null), fc.boolean(), number, anyText),
    fc.array(tie('json'), { maxLength: 2 }),
    fc.dictionary(anyKey, tie('json'), { maxKeys: 2 }),
  ),
})).json

const anySubgraphs = fc
  .uniqueArray(fc.constantFrom('subgraph-1', 'subgraph-2', 'subgraph-10'), { maxLength: 2 })
  .chain((all) => fc.tuple(...all.map(anySubgraph)))

/** Any legal document: wires to nowhere, unknown types, subgraphs and all. */
export const anyDocument: fc.Arbitrary<GraphDocument> = fc
  .record({
    format: fc.constant('manim-nodes' as const),
    version: fc.constant(1 as const),
    id: fc.uuid(),
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    created_at: time,
    updated_at: time,
    template: optional(anyTemplate),
    settings: fc.oneof(fc.constant(defaultSettings), anySettings),
    body: anyBody,
    subgraphs: anySubgraphs,
    view: optional(fc.dictionary(anyKey, anyJson, { maxKeys: 2 })),
  })
  .map(({ body, ...head }) => asPlainJson({ ...head, ...body }))

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined })
}

/** Without undefined fields, and of ordinary objects: fast-check also makes some without a prototype. */
function asPlainJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
