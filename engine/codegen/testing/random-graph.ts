import fc from 'fast-check'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { NodeKind, Port } from '../../catalogue/definition.ts'
import { canConnect } from '../../catalogue/sockets/connect.ts'
import type { GraphDocument, GraphEdge, GraphNode, ParamValue } from '../../graph/document.ts'
import { graph } from '../../graph/testing/build.ts'
import { type InferredTypes, inferTypes, typeKey } from '../../graph/types.ts'
import { validateGraph } from '../../graph/validate/index.ts'

/** Texts that break careless code generators. */
const hostile = [
  'class',
  'Circle',
  'self',
  "it's",
  'say "hi"',
  'a\nb',
  'tab\t',
  '\\frac{1}{2}',
  '😀',
  'ü',
  '"""',
  "'''",
  'x'.repeat(1000),
  '',
  '{x}',
  '%s',
  '#',
  '\u2028',
  'null\u0000'.slice(0, 4),
]

const literals: Readonly<Record<string, readonly ParamValue[]>> = {
  Number: [0.5, 1, 2, 3.75, { expr: 'PI / 4' }, { expr: '2*r + 1' }, 1e-7, 12345678],
  Integer: [1, 2, 5],
  Bool: [true, false],
  String: hostile,
  Color: ['BLUE', '#12ab9f', 'YELLOW_C'],
  Vector: [[0, 1, 0], [1, -2, 0.5], { expr: '2*UP + LEFT' }],
  Point: [[0, 0, 0], [1.5, 2, 0], { expr: 'ORIGIN' }],
  Function: [{ fn: { args: ['x'], body: 'sin(x)*a' } }, { fn: { args: ['t'], body: 't**2' } }],
  RateFunction: ['smooth', 'linear', 'there_and_back'],
}

/** Random graphs without errors: kinds, wires, literals, labels, order numbers and flags all drawn by chance. */
export function randomGraph(catalogue: Catalogue): fc.Arbitrary<GraphDocument> {
  const kinds = [...catalogue.kinds.values()].filter(isUsable)
  const makers = kinds.filter(
    ({ effect, ports }) => effect === 'make' && !ports.some(({ object, required }) => object && required),
  )
  const choice = fc.record({
    kind: fc.oneof(fc.constantFrom(...makers), fc.constantFrom(...kinds), fc.constantFrom(...kinds)),
    dice: fc.infiniteStream(fc.nat(1_000_000)),
    order: fc.integer({ min: 0, max: 40 }),
    label: fc.option(fc.constantFrom(...hostile), { nil: undefined, freq: 4 }),
    muted: fc.integer({ min: 0, max: 19 }).map((die) => die === 0),
  })
  return fc.array(choice, { minLength: 1, maxLength: 24 }).map((choices) => {
    const document = graph([], [], { hold: 1 })
    for (const { kind, dice, order, label, muted } of choices) {
      const id = `node-${document.nodes.length + 1}`
      const node: GraphNode = {
        id,
        type: kind.type,
        type_version: 1,
        order,
        position: { x: 0, y: 0 },
        items: {},
        params: {},
        ...(label && { label }),
        ...(muted && { muted }),
      }
      const edges = wireUp(node, kind, document, catalogue, () => dice.next().value)
      if (!edges) continue
      const grown = { ...document, nodes: [...document.nodes, node], edges: [...document.edges, ...edges] }
      if (validateGraph(grown, catalogue).some(({ severity }) => severity === 'error')) continue
      document.nodes = grown.nodes
      document.edges = grown.edges
    }
    return document
  })
}

function isUsable({ hidden, kind, type }: NodeKind): boolean {
  return !hidden && kind !== 'code' && !type.startsWith('logic.')
}

/** Fills a node's ports; undefined where a required object is not to be had yet. */
function wireUp(
  node: GraphNode,
  kind: NodeKind,
  document: GraphDocument,
  catalogue: Catalogue,
  roll: () => number,
): GraphEdge[] | undefined {
  const types = inferTypes(document, document, catalogue)
  const edges: GraphEdge[] = []
  for (const port of kind.ports) {
    const wanted = port.required || roll() % 4 === 0
    if (!wanted) continue
    const handle = port.growing ? `${port.name}:a1` : port.name
    const source = port.object || roll() % 2 === 0 ? pickSource(port, document, types, catalogue, roll) : undefined
    const value = source || port.object ? undefined : pickLiteral(port, roll)
    if (!source && value === undefined) {
      if (port.required) return undefined
      continue
    }
    if (port.growing) node.items![port.name] = ['a1']
    const live = roll() % 6 === 0 && { live: true }
    if (source)
      edges.push({
        id: `${node.id}-${edges.length}`,
        source: source[0],
        source_handle: source[1],
        target: node.id,
        target_handle: handle,
        ...live,
      })
    else node.params![handle] = value!
  }
  return edges
}

function pickSource(
  port: Port,
  document: GraphDocument,
  types: InferredTypes,
  catalogue: Catalogue,
  roll: () => number,
): [string, string] | undefined {
  const fitting: [string, string][] = []
  for (const node of document.nodes) {
    for (const output of catalogue.kinds.get(node.type)?.outputs ?? []) {
      const type = types.get(typeKey(node.id, output.name))
      if (type && canConnect(type, port.type, catalogue, { growing: port.growing === true }).ok)
        fitting.push([node.id, output.name])
    }
  }
  return fitting[roll() % Math.max(1, fitting.length)]
}

function pickLiteral(port: Port, roll: () => number): ParamValue | undefined {
  if (port.choices?.length) return port.choices[roll() % port.choices.length]
  const names = port.type.split('|').map((name) => name.trim())
  const values = literals[names[roll() % names.length] ?? '']
  return values?.[roll() % values.length]
}
