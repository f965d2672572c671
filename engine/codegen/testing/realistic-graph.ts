import type { GraphDocument, GraphNode, ParamValue } from '../../graph/document.ts'
import { edge, graph } from '../../graph/testing/build.ts'

/** An output to wire from: node and handle. */
type End = readonly [node: string, handle: string]
type Inputs = Readonly<Record<string, End | undefined>>

/**
 * A scene as a teacher would draw it, as long as asked for: shapes changed and shown, formulas, plots, numbers that
 * expressions calculate with, Animate chains, groups, transforms, waits. It has no errors. The same size and seed give
 * the same graph.
 *
 * @param size - how many nodes
 */
export function realisticGraph(size: number, seed = 1): GraphDocument {
  const sketch = new Sketch(size, seed)
  while (!sketch.isFull()) sketch.pick(episodes)(sketch)
  return sketch.document
}

class Sketch {
  readonly document: GraphDocument
  /** What has come on stage last, to stand beside, to transform and to fade out. */
  shown: End[] = []
  readonly #size: number
  #state: number

  constructor(size: number, seed: number) {
    this.document = { ...graph([], []), name: `Lesson of ${size}` }
    this.#size = size
    this.#state = seed
  }

  isFull(): boolean {
    return this.document.nodes.length >= this.#size
  }

  /** A number from 0 below 1; Park and Miller's generator. */
  roll(): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647
    return this.#state / 2_147_483_647
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.roll() * choices.length)] as T
  }

  number(least: number, most: number): number {
    return Math.round((least + this.roll() * (most - least)) * 100) / 100
  }

  /** Adds a node, once the graph is full none: its output then leads nowhere and its wires are left out. */
  add(type: string, params: Record<string, ParamValue>, inputs: Inputs = {}, output = 'mobject'): End {
    const { nodes, edges } = this.document
    const id = `node-${nodes.length + 1}`
    if (this.isFull()) return ['', output]
    const record: GraphNode = { id, type, type_version: 1, order: nodes.length + 1, position: this.#place(), params }
    if (this.roll() < 0.1) record.label = `${type.split('.').at(-1)} ${nodes.length}`
    if (this.roll() < 0.03) record.name = `part_${nodes.length}`
    const items: Record<string, string[]> = {}
    for (const [handle, source] of Object.entries(inputs)) {
      if (source === undefined) continue
      edges.push(edge(source[0], source[1], id, handle))
      const [port = '', key] = handle.split(':')
      if (key !== undefined) (items[port] ??= []).push(key)
    }
    for (const handle of Object.keys(params)) {
      const [port = '', key] = handle.split(':')
      if (key !== undefined) (items[port] ??= []).push(key)
    }
    if (Object.keys(items).length > 0) record.items = items
    nodes.push(record)
    return [id, output]
  }

  #place(): { x: number; y: number } {
    const count = this.document.nodes.length
    return { x: (count % 12) * 240, y: Math.floor(count / 12) * 160 }
  }
}

type Episode = (sketch: Sketch) => void

const colors = ['BLUE', 'RED', 'YELLOW', 'GREEN_C', '#ff8800', 'PURPLE_B', 'TEAL']
const directions = [
  [0, 1, 0],
  [1, 0, 0],
  [0, -1, 0],
  [-1, 0, 0],
  [1, 1, 0],
]

const shapes: readonly ((sketch: Sketch) => End)[] = [
  (s) => s.add('manim.Circle', { radius: s.number(0.2, 2), color: s.pick(colors) }),
  (s) => s.add('manim.Square', { side_length: s.number(0.5, 3), fill_color: s.pick(colors), fill_opacity: 0.5 }),
  (s) => s.add('manim.Rectangle', { width: s.number(1, 4), height: s.number(1, 3) }),
  (s) => s.add('manim.Text', { text: `Step ${s.pick(['one', 'two', 'three'])}: "${s.pick(colors)}"`, font_size: 36 }),
  (s) => s.add('manim.Dot', { point: [s.number(-4, 4), s.number(-3, 3), 0], color: s.pick(colors) }),
  (s) => s.add('manim.Line', { start: [-1, 0, 0], end: [s.number(0, 4), s.number(0, 2), 0] }),
]

const changes: readonly ((sketch: Sketch, mobject: End) => End)[] = [
  (s, mobject) => s.add('manim.Mobject.shift', { 'vectors:v1': [s.number(-3, 3), s.number(-2, 2), 0] }, { mobject }),
  (s, mobject) => s.add('manim.Mobject.scale', { scale_factor: s.number(0.5, 2) }, { mobject }),
  (s, mobject) =>
    s.add('manim.Mobject.rotate', { angle: { expr: s.pick(['PI / 4', 'TAU / 3', '30 * DEGREES']) } }, { mobject }),
  (s, mobject) => s.add('manim.Mobject.set_color', { color: s.pick(colors) }, { mobject }),
  (s, mobject) => s.add('manim.Mobject.to_edge', { edge: s.pick(directions), buff: 0.4 }, { mobject }),
]

const entrances = ['manim.FadeIn', 'manim.Create', 'manim.GrowFromCenter', 'manim.DrawBorderThenFill']
const emphases = ['manim.Indicate', 'manim.Circumscribe', 'manim.Rotate', 'manim.Wiggle']

/** An animation of an object; its animation, and the object behind it. */
function enter(s: Sketch, mobject: End): { animation: End; after: End } {
  const type = s.pick(entrances)
  const params = s.roll() < 0.5 ? { run_time: s.number(0.5, 3) } : {}
  if (type === 'manim.FadeIn') {
    const [id] = s.add(type, params, { 'mobjects:m1': mobject }, 'animation')
    return { animation: [id, 'animation'], after: [id, 'mobjects:m1'] }
  }
  const port = type === 'manim.DrawBorderThenFill' ? 'vmobject' : 'mobject'
  const [id] = s.add(type, params, { [port]: mobject }, 'animation')
  return { animation: [id, 'animation'], after: [id, port] }
}

function show(s: Sketch, mobject: End): End {
  const { after } = enter(s, mobject)
  s.shown.push(after)
  return after
}

/** One of the last few objects on stage, or a new one. */
function near(s: Sketch): End {
  return s.shown.at(-1 - Math.floor(s.roll() * Math.min(4, s.shown.length))) ?? show(s, s.pick(shapes)(s))
}

function changed(s: Sketch, mobject: End, most: number): End {
  let end = mobject
  for (let left = Math.ceil(s.roll() * most); left > 0; left--) end = s.pick(changes)(s, end)
  return end
}

const episodes: readonly Episode[] = [
  function shape(s) {
    show(s, changed(s, s.pick(shapes)(s), 4))
  },
  function beside(s) {
    const other = near(s)
    const shape = s.pick(shapes)(s)
    const placed = s.add(
      'manim.Mobject.next_to',
      { direction: s.pick(directions), buff: 0.3 },
      { mobject: shape, mobject_or_point: other },
    )
    show(s, placed)
  },
  function formula(s) {
    const tex = s.add('manim.MathTex', {
      'tex_strings:t1': `x_{${Math.floor(s.roll() * 9)}}^2 +`,
      'tex_strings:t2': '\\frac{1}{2}',
    })
    const part = s.add('mobject.part', { index: 0 }, { mobject: tex })
    const colored = s.add('manim.Mobject.set_color', { color: s.pick(colors) }, { mobject: part })
    const written = s.add('manim.Write', {}, { vmobject: changed(s, tex, 2) }, 'vmobject')
    s.shown.push(written)
    if (s.roll() < 0.5) s.add('manim.SurroundingRectangle', { buff: 0.2 }, { 'mobjects:m1': colored })
  },
  function plot(s) {
    const axes = s.add('manim.Axes', {
      x_range: [-3, 3, 1],
      y_range: [-2, 5, 1],
      axis_config: { dict: [['s1', 'include_numbers', true]] },
    })
    const shown = show(s, axes)
    const body = s.pick(['sin(x) + a * x', 'x**2 / 4 - a', 'np.exp(-x**2) * a'])
    const a = s.add('value.number', { value: s.number(0, 2) }, {}, 'value')
    const f = s.add('value.function', { function: { fn: { args: ['x'], body } } }, { a }, 'value')
    const curve = s.add('manim.CoordinateSystem.plot', { color: s.pick(colors) }, { mobject: shown, function: f })
    show(s, curve)
    const at = s.add(
      'manim.CoordinateSystem.c2p',
      { 'coords:x': s.number(-2, 2), 'coords:y': 1 },
      { mobject: axes },
      'value',
    )
    show(s, s.add('manim.Dot', { color: s.pick(colors) }, { point: at }))
    if (s.roll() < 0.3)
      show(
        s,
        s.add('manim.CoordinateSystem.get_area', { x_range: [0, 2], opacity: 0.4 }, { mobject: shown, graph: curve }),
      )
  },
  function reckon(s) {
    const r = s.add('value.number', { value: s.number(0.5, 1) }, {}, 'value')
    const k = s.add('value.integer', { value: 1 + Math.floor(s.roll() * 4) }, {}, 'value')
    const formula = s.pick(['2 * r + k / 3', 'sqrt(r**2 + k)', 'max(r, k) * cos(PI / 8)'])
    const radius = s.add('value.expression', { expression: { expr: formula } }, { r, k }, 'value')
    const circle = s.add('manim.Circle', { color: s.pick(colors) }, { radius })
    show(s, s.add('manim.Mobject.shift', { 'vectors:v1': { expr: '2 * UP + r * LEFT' } }, { mobject: circle, r }))
  },
  function animate(s) {
    const target = near(s)
    const [id] = s.add('mobject.animate', s.roll() < 0.4 ? { run_time: 2 } : {}, { mobject: target }, 'builder')
    const chain = changed(s, [id, 'builder'], 3)
    const { animation, after } = enter(s, s.pick(shapes)(s))
    s.add(
      'scene.play',
      { run_time: s.number(1, 3), rate_func: s.pick(['smooth', 'linear', 'there_and_back']) },
      { 'animations:a1': chain, 'animations:a2': animation },
    )
    s.shown.push(after)
  },
  function group(s) {
    const count = 2 + Math.floor(s.roll() * 5)
    const members: Record<string, End> = {}
    for (let at = 0; at < count; at++) members[`vmobjects:i${at}`] = s.pick(shapes)(s)
    const made = s.add('manim.VGroup', {}, members)
    show(s, s.add('manim.Mobject.arrange', { direction: s.pick(directions), buff: 0.5 }, { mobject: made }))
  },
  function together(s) {
    const count = 2 + Math.floor(s.roll() * 4)
    const animations: Record<string, End> = {}
    for (let at = 0; at < count; at++) {
      const { animation, after } = enter(s, changed(s, s.pick(shapes)(s), 1))
      animations[`animations:a${at}`] = animation
      s.shown.push(after)
    }
    const all = s.add(
      s.pick(['manim.LaggedStart', 'manim.AnimationGroup']),
      { lag_ratio: 0.2 },
      animations,
      'animation',
    )
    if (s.roll() < 0.5) s.add('scene.play', {}, { 'animations:a1': all })
  },
  function transform(s) {
    const from = near(s)
    s.shown = s.shown.filter((end) => end !== from)
    const into = changed(s, s.pick(shapes)(s), 2)
    s.shown.push(s.add('manim.ReplacementTransform', {}, { mobject: from, target_mobject: into }, 'target_mobject'))
  },
  function emphasise(s) {
    s.add(s.pick(emphases), {}, { mobject: near(s) }, 'animation')
  },
  function measure(s) {
    const [a, b] = [near(s), near(s)]
    const from = s.add('manim.Mobject.get_center', {}, { mobject: a }, 'value')
    const width = s.add('mobject.get', { attribute: 'width' }, { mobject: b }, 'value')
    const length = s.add('value.expression', { expression: { expr: 'w / 2 + 0.1' } }, { w: width }, 'value')
    show(s, s.add('manim.Arrow', { buff: 0.1 }, { start: from, end: b }))
    show(s, s.add('manim.Brace', { direction: s.pick(directions) }, { mobject: a }))
    s.add('manim.Dot', {}, { point: from, radius: length })
  },
  function polygon(s) {
    const points: Record<string, End> = {}
    for (let at = 0; at < 3 + Math.floor(s.roll() * 3); at++)
      points[`vertices:v${at}`] = s.add('value.point', { value: [s.number(-4, 4), s.number(-3, 3), 0] }, {}, 'value')
    show(s, s.add('manim.Polygon', { color: s.pick(colors) }, points))
  },
  function tracker(s) {
    const [id] = s.add('manim.ValueTracker', { value: s.number(0, 2) })
    const digits = s.add('manim.DecimalNumber', { num_decimal_places: 2 }, { number: [id, 'value'] })
    show(s, s.add('manim.Mobject.to_edge', { edge: s.pick(directions) }, { mobject: digits }))
    const radius = s.add('value.expression', { expression: { expr: '0.5 + t / 4' } }, { t: [id, 'value'] }, 'value')
    show(s, s.add('manim.Circle', { color: s.pick(colors) }, { radius }))
    const [builder] = s.add('mobject.animate', {}, { mobject: [id, 'mobject'] }, 'builder')
    const moved = s.add('manim.ValueTracker.set_value', { value: s.number(2, 4) }, { mobject: [builder, 'builder'] })
    s.add('scene.play', { run_time: 2 }, { 'animations:a1': moved })
  },
  function pause(s) {
    s.add('scene.wait', { duration: s.number(0.5, 2) })
  },
  function clear(s) {
    const leaving = s.shown.splice(0, Math.max(0, s.shown.length - 2)).slice(-6)
    if (leaving.length === 0) return
    s.add('manim.FadeOut', {}, Object.fromEntries(leaving.map((end, at) => [`mobjects:m${at}`, end])), 'animation')
  },
]
