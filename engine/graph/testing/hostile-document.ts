import fc from 'fast-check'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import {
  defaultSettings,
  type Frame,
  type GraphDocument,
  type GraphEdge,
  type GraphNode,
  type Note,
  type ParamValue,
  type Subgraph,
} from '../document.ts'

/** Texts that have broken something somewhere. */
const nasty = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'class',
  'a b',
  '"; import os',
  '{"expr": 1}',
  '(((((((((((((',
  'lambda: 0',
  "f'{x}'",
  'a/b:c',
  ':',
  '/',
  '\n',
  '\u0000',
  '😀',
  'x'.repeat(300),
  '1/0',
  '9**9**9',
  'List<List<',
  'Any',
]

const text = fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 12 }))
const number = fc.oneof(
  fc.constantFrom(0, -0, -5, 0.5, 1e308, -1e308, 5e-324),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const slot = fc.stringMatching(/^[a-z0-9]{1,2}$/)

/** Any value a parameter may hold. */
const anyValue: fc.Arbitrary<ParamValue> = fc.letrec<{ value: ParamValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    number,
    text,
    fc.record({ expr: text }),
    fc.record({ class: fc.oneof(text, fc.constantFrom('Circle', 'FadeIn')) }),
    fc.record({ fn: fc.record({ args: fc.array(text, { maxLength: 2 }), body: text }) }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.record({ list: fc.array(fc.tuple(slot, tie('value')), { maxLength: 3 }) }),
    fc.record({
      dict: fc.array(fc.tuple(slot, fc.oneof(text, fc.integer(), fc.constant(null)), tie('value')), { maxLength: 3 }),
    }),
  ),
})).value

/**
 * Documents that pass the schema and mostly make no sense: nodes of the catalogue and of no catalogue with any values,
 * wires between any sockets, cycles, subgraphs that hold one another.
 */
export function hostileDocument(catalogue: Catalogue): fc.Arbitrary<GraphDocument> {
  const types = [...catalogue.kinds.keys(), 'manim.Nothing', 'x.constructor']
  const handles = [
    ...new Set(
      [...catalogue.kinds.values()].flatMap((kind) => [...kind.ports, ...kind.outputs].map(({ name }) => name)),
    ),
  ]
  const handle = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...handles, 'after', 'then') },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...handles, 'more'), slot).map((parts) => parts.join(':')) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...handles), slot).map((parts) => parts.join('/')) },
    { weight: 1, arbitrary: text },
  )
  const id = fc.integer({ min: 1, max: 12 }).map((each) => `node-${each}`)
  const subgraphId = fc.constantFrom('s1', 's2', 's3')
  const maybe = fc.option(fc.boolean(), { nil: undefined })

  const node: fc.Arbitrary<GraphNode> = fc
    .record({
      id,
      type: fc.constantFrom(...types),
      order: fc.oneof(fc.integer(), number),
      params: fc.dictionary(handle, anyValue, { maxKeys: 4 }),
      items: fc.dictionary(fc.constantFrom(...handles), fc.array(slot, { maxLength: 3 }), { maxKeys: 2 }),
      muted: maybe,
      bypassed: maybe,
      label: fc.option(text, { nil: undefined }),
      subgraph: fc.option(subgraphId, { nil: undefined, freq: 3 }),
    })
    .map(({ muted, bypassed, label, subgraph, ...rest }) => ({
      ...rest,
      type_version: 1,
      position: { x: 0, y: 0 },
      ...(muted === undefined ? {} : { muted }),
      ...(bypassed === undefined ? {} : { bypassed }),
      ...(label === undefined ? {} : { label }),
      ...(subgraph === undefined ? {} : { subgraph }),
    }))
  const edge: fc.Arbitrary<GraphEdge> = fc.record({
    id: fc.integer({ min: 1, max: 99 }).map((each) => `edge-${each}`),
    source: id,
    source_handle: handle,
    target: id,
    target_handle: handle,
  })
  const body = {
    nodes: fc.array(node, { maxLength: 8 }),
    edges: fc.array(edge, { maxLength: 14 }),
    frames: fc.constant<Frame[]>([]),
    notes: fc.constant<Note[]>([]),
  }
  const port = fc.record({
    key: fc.oneof(text, fc.constantFrom('mobject', 'index')),
    name: text,
    type: fc.oneof(text, fc.constantFrom('Mobject', 'List<Number>')),
  })
  const subgraph: fc.Arbitrary<Subgraph> = fc.record({
    id: subgraphId,
    name: text,
    kind: fc.constantFrom('scene' as const, 'function' as const, 'round' as const),
    inputs: fc.array(port, { maxLength: 3 }),
    outputs: fc.array(port, { maxLength: 3 }),
    ...body,
  })
  return fc
    .record({
      ...body,
      subgraphs: fc.array(subgraph, { maxLength: 3 }),
      base_class: fc.constantFrom('auto', 'Scene', 'ThreeDScene', '__proto__'),
      class_name: text,
      background_color: text,
    })
    .map(({ base_class, class_name, background_color, ...rest }) => ({
      format: 'manim-nodes' as const,
      version: 1 as const,
      id: 'g',
      name: 'G',
      created_at: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:00Z',
      settings: { ...defaultSettings, base_class, class_name, background_color },
      ...rest,
    }))
}
