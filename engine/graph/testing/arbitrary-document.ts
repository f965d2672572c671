/** Random documents for property tests: everything the format allows, hostile texts included. */
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

const dictKey = fc.oneof(
  anyText,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.oneof(anyText, number), { maxLength: 3 }),
)

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

const params = fc.dictionary(anyKey, anyParamValue, { maxKeys: 4, noNullPrototype: true })
const items = fc.dictionary(anyKey, fc.uniqueArray(slot, { maxLength: 3 }), { maxKeys: 2 })

/** Types of Manim, of the editor, of plugins, and of nobody. */
export const anyType = fc.constantFrom(
  'manim.Circle',
  'manim.FadeIn',
  'scene.play',
  'my_plugin.Pendulum',
  'Nobody.knows_1',
)

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** Any node, but with the id it is given. */
export function anyNode(id: string): fc.Arbitrary<GraphNode> {
  const flag = optional(fc.boolean())
  const text = optional(anyText)
  return fc
    .record({
      type: anyType,
      type_version: fc.integer({ min: 1, max: 9 }),
      order: number,
      position: place,
      name: text,
      label: text,
      show: optional(fc.constantFrom('always' as const, 'never' as const)),
      muted: flag,
      bypassed: flag,
      collapsed: flag,
      pinned: flag,
      unfolded: flag,
      width: optional(length),
      color: text,
      subgraph: optional(fc.constantFrom('subgraph-1', 'nowhere')),
      items: optional(items),
      params: optional(params),
    })
    .map((node) => withoutUndefined({ id, ...node }))
}

const ids = fc.uniqueArray(
  fc.oneof(
    fc.stringMatching(/^[a-zA-Z0-9_-]{1,6}$/),
    fc.nat(20).map((n) => `node-${n}`),
  ),
  {
    maxLength: 6,
  },
)

function records<T>(make: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return ids.chain((all) => fc.tuple(...all.map(make)))
}

const end = fc.oneof(
  fc.nat(20).map((n) => `node-${n}`),
  fc.stringMatching(/^[a-z]{1,3}$/),
)
const anyEdge = (id: string): fc.Arbitrary<GraphEdge> =>
  fc
    .record({ source: end, source_handle: anyText, target: end, target_handle: anyText, live: optional(fc.boolean()) })
    .map((edge) => withoutUndefined({ id, ...edge }))
const anyFrame = (id: string): fc.Arbitrary<Frame> =>
  fc
    .record({
      title: anyText,
      color: optional(anyText),
      position: place,
      size: fc.record({ width: length, height: length }),
      members: fc.array(end, { maxLength: 3 }),
    })
    .map((frame) => withoutUndefined({ id, ...frame }))
const anyNote = (id: string): fc.Arbitrary<Note> =>
  fc
    .record({
      text: anyText,
      position: place,
      size: optional(fc.record({ width: length, height: length })),
      color: optional(anyText),
    })
    .map((note) => withoutUndefined({ id, ...note }))

const anyBody: fc.Arbitrary<CanvasBody> = fc.record({
  nodes: records(anyNode),
  edges: records(anyEdge),
  frames: records(anyFrame),
  notes: records(anyNote),
})

const anySubgraph = (id: string): fc.Arbitrary<Subgraph> =>
  fc
    .record({
      name: anyText,
      kind: fc.constantFrom('scene' as const, 'function' as const, 'round' as const),
      docs: optional(anyText),
      inputs: fc.array(
        fc
          .record({ key: anyText, name: anyText, type: anyText, default: optional(anyParamValue) })
          .map((input) => withoutUndefined(input)),
        { maxLength: 2 },
      ),
      outputs: fc.array(fc.record({ key: anyText, name: anyText, type: anyText }), { maxLength: 2 }),
    })
    .chain((head) => anyBody.map((body) => withoutUndefined({ id, ...head, ...body })))

const anySettings: fc.Arbitrary<Settings> = fc.record({
  resolution: fc.tuple(length, length),
  frame_rate: fc.integer({ min: 1, max: 240 }),
  background_color: anyText,
  base_class: anyText,
  class_name: anyText,
  scene_args: params,
  defaults: fc.array(fc.record({ class: anyText, params }), { maxLength: 2 }),
  config: params,
  seed: fc.maxSafeInteger().map((seed) => seed + 0),
  hold: fc.nat(100),
  equations: fc.constantFrom('auto' as const, 'builtin' as const, 'latex' as const),
  plugins: fc.array(anyText, { maxLength: 2 }),
  search_paths: fc.array(anyText, { maxLength: 2 }),
})

const anyView = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 2 },
    fc.oneof(fc.constant(null), fc.boolean(), number, anyText),
    fc.array(tie('json'), { maxLength: 2 }),
    fc.dictionary(anyKey, tie('json'), { maxKeys: 2, noNullPrototype: true }),
  ),
}))

/** Any legal document: wires to nowhere, unknown types, subgraphs and all. */
export const anyDocument: fc.Arbitrary<GraphDocument> = fc
  .record({
    id: fc.uuid(),
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    created_at: time,
    updated_at: time,
    template: optional(
      fc.record({
        category: anyText,
        description: anyText,
        instructions: anyText,
        tags: fc.array(anyText, { maxLength: 2 }),
      }),
    ),
    settings: fc.oneof(fc.constant(defaultSettings), anySettings),
    subgraphs: fc.uniqueArray(fc.constantFrom('subgraph-1', 'subgraph-2', 'subgraph-10'), { maxLength: 2 }),
    view: optional(fc.dictionary(anyKey, anyView.json, { maxKeys: 2, noNullPrototype: true })),
  })
  .chain(({ subgraphs, ...head }) =>
    fc
      .tuple(anyBody, fc.tuple(...subgraphs.map(anySubgraph)))
      .map(([body, made]) =>
        asPlainJson({ format: 'manim-nodes' as const, version: 1 as const, ...head, ...body, subgraphs: made }),
      ),
  )

function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
}

/** Without undefined fields, and of ordinary objects: fast-check also makes some without a prototype. */
function asPlainJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}
