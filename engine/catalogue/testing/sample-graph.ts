import { defaultSettings, type GraphDocument, type GraphNode } from '../../graph/document.ts'
import type { ParamValue } from '../../graph/param-value.ts'
import type { Catalogue } from '../catalogue.ts'
import type { NodeKind, Port } from '../definition.ts'

/** What gives an object or a value of a type, where the class of that name does not. */
const makers: Readonly<Record<string, string>> = {
  Mobject: 'manim.Square',
  VMobject: 'manim.Square',
  CoordinateSystem: 'manim.Axes',
  ParametricFunction: 'manim.CoordinateSystem.plot',
  TipableVMobject: 'manim.Line',
  Polygram: 'manim.Triangle',
  GenericGraph: 'manim.Graph',
  Arrow: 'manim.Arrow',
  Animation: 'manim.Create',
  Function: 'value.function',
  Method: 'value.method',
  Any: 'value.number',
  Dict: 'value.dict',
  'List<Any>': 'value.list',
  'List<Number>': 'value.range',
  'List<String>': 'value.text_split',
}

/** Sockets whose type alone does not say what works there. */
const special: Readonly<Record<string, string>> = {
  'manim.CoordinateSystem.input_to_graph_point graph': 'manim.CoordinateSystem.plot',
  'manim.Mobject.arrange_in_grid mobject': 'manim.VGroup',
  'manim.TransformMatchingTex mobject': 'manim.MathTex',
  'manim.TransformMatchingTex target_mobject': 'manim.MathTex',
  'manim.Vector.coordinate_label mobject': 'manim.Vector',
  'manim.TracedPath traced_point_func': 'value.method',
}

/** Values that no new node starts with, and that its kind needs. */
const samples: Readonly<Record<string, ParamValue>> = {
  'manim.UpdateFromAlphaFunc update_function': { fn: { args: ['m', 'alpha'], body: 'm' } },
  'manim.always_redraw func': { fn: { args: [], body: 'Dot()' } },
  'value.list items': [3, 1, 2],
}

/**
 * A graph of one node as the editor makes it: starting values in its fields, something simple in each socket that has to
 * be wired, and a text that shows the value it gives.
 *
 * @throws Error where nothing is known that fits a socket
 */
export function sampleGraph(kind: NodeKind, catalogue: Catalogue): GraphDocument {
  const builder = new SampleBuilder(catalogue)
  const node = builder.add(kind)
  const [output] = kind.outputs
  if (output?.name === 'value') builder.show(node, output.name)
  return builder.document(kind.type)
}

class SampleBuilder {
  readonly #catalogue: Catalogue
  readonly #nodes: GraphNode[] = []
  readonly #edges: GraphDocument['edges'] = []
  /** Axes and their curve are shared; any other socket gets an object of its own. */
  readonly #shared = new Map<string, GraphNode>()

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue
  }

  add(kind: NodeKind): GraphNode {
    const node = this.#new(kind.type)
    for (const port of kind.ports) this.#fill(node, port)
    return node
  }

  show(source: GraphNode, handle: string): void {
    const words = this.#new('value.text_from')
    this.#wire(source, handle, words, 'value')
    this.#wire(words, 'value', this.#new('manim.Text'), 'text')
  }

  document(name: string): GraphDocument {
    const time = '2026-01-01T00:00:00Z'
    const head = { format: 'manim-nodes', version: 1, id: 'sample', name, created_at: time, updated_at: time } as const
    const body = { nodes: this.#nodes, edges: this.#edges, frames: [], notes: [], subgraphs: [] }
    return { ...head, settings: defaultSettings, ...body }
  }

  #new(type: string): GraphNode {
    const number = this.#nodes.length + 1
    const node = { id: `node-${number}`, type, type_version: 1, order: number, position: { x: 0, y: 0 }, params: {} }
    this.#nodes.push(node)
    return node
  }

  #fill(node: GraphNode, port: Port): void {
    const given = samples[`${node.type} ${port.name}`] ?? (port.initial as ParamValue | undefined)
    if (port.growing === true) this.#fillItems(node, port, given as ParamValue[] | undefined)
    else if (given !== undefined) this.#set(node, port.name, given)
    else if (port.required && port.default === undefined) this.#wireSample(node, port, port.name)
  }

  #fillItems(node: GraphNode, port: Port, given: ParamValue[] | undefined): void {
    // Two of a kind where objects belong: one alone would not show how they are told apart.
    const wanted = given ?? (port.object ? [undefined, undefined] : [])
    if (wanted.length === 0) return
    const keys = wanted.map((_, at) => `a${at + 1}`)
    node.items = { ...node.items, [port.name]: keys }
    for (const [at, key] of keys.entries()) {
      const value = wanted[at]
      if (value === undefined) this.#wireSample(node, port, `${port.name}:${key}`)
      else this.#set(node, `${port.name}:${key}`, value)
    }
  }

  #set(node: GraphNode, handle: string, value: ParamValue): void {
    node.params = { ...node.params, [handle]: value }
  }

  #wireSample(node: GraphNode, port: Port, handle: string): void {
    const type = special[`${node.type} ${port.name}`] ?? this.#makerOf(port.type)
    const kind = type === undefined ? undefined : this.#catalogue.kinds.get(type)
    if (kind === undefined) throw new Error(`nothing fits ${node.type} ${port.name}: ${port.type}`)
    const shared = /Axes|CoordinateSystem/.test(kind.type)
    const maker = (shared ? this.#shared.get(kind.type) : undefined) ?? this.add(kind)
    if (shared) this.#shared.set(kind.type, maker)
    const [output] = kind.outputs
    if (output !== undefined) this.#wire(maker, output.name, node, handle)
  }

  #makerOf(type: string): string | undefined {
    const names = type.split(' | ')
    return names.map((name) => makers[name] ?? `manim.${name}`).find((each) => this.#catalogue.kinds.has(each))
  }

  #wire(source: GraphNode, source_handle: string, target: GraphNode, target_handle: string): void {
    const id = `edge-${this.#edges.length + 1}`
    this.#edges.push({ id, source: source.id, source_handle, target: target.id, target_handle })
  }
}
