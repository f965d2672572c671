import type { GraphDocument, GraphNode } from '../../engine/graph/document.ts'
import { graph, node } from '../../engine/graph/testing/build.ts'

/** A node with items of growing inputs: `grown('node-2', 'manim.FadeIn', { mobjects: ['a1'] })`. */
function grown(id: string, type: string, items: Record<string, string[]>, params: GraphNode['params'] = {}): GraphNode {
  return node(id, type, params, { items })
}

function scene(name: string, nodes: GraphNode[], wires: string[]): GraphDocument {
  return { ...graph(nodes, wires), name }
}

/** A curve with a dot that runs along it. */
function plot(): GraphDocument {
  const body = { args: ['x'], body: 'sin(2 * x) + x / 3' }
  return scene(
    'A curve',
    [
      node('node-1', 'manim.Axes', { x_range: [-4, 4, 1], y_range: [-3, 3, 1] }),
      node('node-2', 'manim.Create', {}),
      node('node-3', 'value.function', { function: { fn: body } }),
      node('node-4', 'manim.CoordinateSystem.plot', { color: 'BLUE' }),
      node('node-5', 'manim.Create', { run_time: 2 }),
      node('node-6', 'manim.Dot', { color: 'YELLOW', radius: 0.12 }),
      node('node-7', 'manim.MoveAlongPath', { run_time: 2 }),
    ],
    [
      'node-1.mobject > node-2.mobject',
      'node-2.mobject > node-4.mobject',
      'node-3.value > node-4.function',
      'node-4.mobject > node-5.mobject',
      'node-6.mobject > node-7.mobject',
      'node-5.mobject > node-7.path',
    ],
  )
}

/** Shapes that come, turn into one another and go. */
function shapes(): GraphDocument {
  return scene(
    'Shapes',
    [
      node('node-1', 'manim.Circle', { radius: 1.5, fill_color: 'BLUE', fill_opacity: 0.6 }),
      node('node-2', 'manim.Create'),
      node('node-3', 'manim.Star', { n: 7, outer_radius: 2, color: 'YELLOW' }),
      node('node-4', 'manim.ReplacementTransform'),
      node('node-5', 'manim.Rotate', { angle: { expr: 'TAU' }, run_time: 2 }),
      grown('node-6', 'manim.FadeOut', { mobjects: ['a1'] }),
    ],
    [
      'node-1.mobject > node-2.mobject',
      'node-2.mobject > node-4.mobject',
      'node-3.mobject > node-4.target_mobject',
      'node-4.target_mobject > node-5.mobject',
      'node-5.mobject > node-6.mobjects:a1',
    ],
  )
}

/** Words that are written and stand still to be read. */
function words(): GraphDocument {
  return scene(
    'Words',
    [
      node('node-1', 'manim.Text', { text: 'What an animation says', font_size: 56 }),
      node('node-2', 'manim.Mobject.to_edge', { edge: [0, 1, 0] }),
      node('node-3', 'manim.Write'),
      node('node-4', 'manim.Text', { text: 'is remembered by those who saw it,\nand by nobody else.', font_size: 40 }),
      node('node-5', 'manim.Write', { run_time: 2 }),
      node('node-6', 'scene.wait', { duration: 2 }),
    ],
    ['node-1.mobject > node-2.mobject', 'node-2.mobject > node-3.vmobject', 'node-4.mobject > node-5.vmobject'],
  )
}

/** Many small objects that come one after the other and then move together. */
function many(): GraphDocument {
  const keys = Array.from({ length: 60 }, (_, index) => `i${index}`)
  const squares = keys.map((_, index) =>
    node(`node-${index + 1}`, 'manim.Square', {
      side_length: 0.5,
      fill_color: index % 2 ? 'TEAL' : 'RED',
      fill_opacity: 0.8,
    }),
  )
  return scene(
    'Many',
    [
      ...squares,
      grown('node-61', 'manim.VGroup', { vmobjects: keys }),
      node('node-62', 'manim.Mobject.arrange_in_grid', { rows: 6, buff: 0.2 }),
      grown('node-63', 'manim.FadeIn', { mobjects: ['a1'] }, { lag_ratio: 0.05, run_time: 2 }),
      node('node-64', 'mobject.animate', { run_time: 2 }),
      node('node-65', 'manim.Mobject.rotate', { angle: { expr: 'PI / 2' } }),
    ],
    [
      ...keys.map((key, index) => `node-${index + 1}.mobject > node-61.vmobjects:${key}`),
      'node-61.mobject > node-62.mobject',
      'node-62.mobject > node-63.mobjects:a1',
      'node-63.mobjects:a1 > node-64.mobject',
      'node-64.builder > node-65.mobject',
    ],
  )
}

/** Objects drawn anew each frame from a number that changes. */
function follow(): GraphDocument {
  return scene(
    'A number',
    [
      node('node-1', 'manim.ValueTracker', { value: 0.5 }),
      node('node-2', 'manim.Circle', { color: 'GREEN', stroke_width: 8 }),
      node('node-3', 'manim.Create'),
      node('node-4', 'value.expression', { expression: { expr: 'r * RIGHT + r * UP' } }),
      node('node-5', 'manim.Arrow', { start: [0, 0, 0], buff: 0 }),
      node('node-6', 'mobject.animate', { run_time: 3 }),
      node('node-7', 'manim.ValueTracker.set_value', { value: 3 }),
    ],
    [
      'node-1.value > node-2.radius',
      'node-2.mobject > node-3.mobject',
      'node-1.value > node-4.r',
      'node-4.value > node-5.end',
      'node-1.mobject > node-6.mobject',
      'node-6.builder > node-7.mobject',
    ],
  )
}

/** A body in space under a camera that moves around it. */
function space(): GraphDocument {
  return scene(
    'A torus',
    [
      node('node-1', 'scene.set_camera_orientation', {
        phi: { expr: '65 * DEGREES' },
        theta: { expr: '30 * DEGREES' },
      }),
      node('node-2', 'manim.Torus', { resolution: [24, 12], checkerboard_colors: ['BLUE_D', 'BLUE_E'] }),
      node('node-3', 'scene.begin_ambient_camera_rotation', { rate: 0.4 }),
      node('node-4', 'scene.wait', { duration: 3 }),
    ],
    [],
  )
}

/** A scene of so many seconds in which something moves in every frame: its steps, stretched alike. */
function stretched(document: GraphDocument, seconds: number): GraphDocument {
  const isStep = ({ type }: GraphNode) => /^manim\.(Create|FadeIn|MoveAlongPath)$|^mobject\.animate$/.test(type)
  const steps = document.nodes.filter(isStep)
  const nodes = document.nodes.map((each) =>
    isStep(each) ? { ...each, params: { ...each.params, run_time: seconds / steps.length } } : each,
  )
  return { ...document, nodes, settings: { ...document.settings, frame_rate: 30, hold: 0 } }
}

/** Longer ones: a curve with a dot on it, and sixty squares that move together. */
export function longScenes(): { document: GraphDocument; seconds: number }[] {
  const row = (document: GraphDocument, seconds: number) => ({ document: stretched(document, seconds), seconds })
  return [row(plot(), 30), row(many(), 30), row(plot(), 60), row(many(), 60)]
}

/** Six scenes of the kinds people make, without equations, so that plain Manim needs no LaTeX for them. */
export function benchScenes(): GraphDocument[] {
  return [shapes(), words(), plot(), many(), follow(), space()]
}
