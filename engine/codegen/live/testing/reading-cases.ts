import type { LiveCase } from './follow-cases.ts'
import type { NodeText } from '../../../graph/testing/live-graph.ts'

const setValue = 'manim.ValueTracker.set_value'
const growing: Readonly<Record<string, NodeText>> = { a: ['mobject.animate'], s: [setValue, { value: 3 }] }
const growingWires = ['t.mobject > a.mobject', 'a.builder > s.mobject']
const tracker: NodeText = ['manim.ValueTracker', { value: 1 }]

/** What is read again and what is read once: values, functions, steps, Read now. */
export const readingCases: readonly LiveCase[] = [
  {
    says: 'plots a function that captures a tracker',
    nodes: {
      t: tracker,
      x: ['manim.Axes'],
      f: ['value.function', { function: { fn: { args: ['x'], body: 'sin(a * x)' } } }],
      p: ['manim.CoordinateSystem.plot', { color: 'RED' }],
      ...growing,
    },
    wires: ['t.value > f.a', 'f.value > p.function', 'x.mobject > p.mobject', ...growingWires],
    code: `value_tracker = ValueTracker(value=1)
axes = Axes()
plot = always_redraw(
    lambda: axes.plot(
        lambda x: np.sin(value_tracker.get_value() * x), color=RED
    )
)
self.add(axes, plot)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `axes = Axes()

def draw(x):
    a = between(1, 3, x)
    return [axes, axes.plot(lambda x: np.sin(a * x), color=RED)]

self.stills(1, draw)`,
  },
  {
    says: 'gives a function that is used twice a name, and reads inside it',
    nodes: {
      t: tracker,
      x: ['manim.Axes'],
      f: ['value.function', { function: { fn: { args: ['x'], body: 'sin(a * x)' } } }, { name: 'wave' }],
      p: ['manim.CoordinateSystem.plot', { color: 'RED' }],
      q: ['manim.CoordinateSystem.plot', { color: 'BLUE', x_range: [0, 2, 0.1] }],
      ...growing,
    },
    wires: [
      't.value > f.a',
      'f.value > p.function',
      'f.value > q.function',
      'x.mobject > p.mobject',
      'x.mobject > q.mobject',
      ...growingWires,
    ],
    code: `value_tracker = ValueTracker(value=1)
axes = Axes()

def wave(x):
    return np.sin(value_tracker.get_value() * x)

plot = always_redraw(lambda: axes.plot(wave, color=RED))
plot_2 = always_redraw(lambda: axes.plot(wave, x_range=(0, 2, 0.1), color=BLUE))
self.add(axes, plot, plot_2)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `axes = Axes()

def draw(x):
    a = between(1, 3, x)
    wave = lambda x: np.sin(a * x)
    return [axes, axes.plot(wave, color=RED), axes.plot(wave, x_range=[0, 2, 0.1], color=BLUE)]

self.stills(1, draw)`,
  },
  {
    says: 'fixes plain values before what follows reads them',
    nodes: {
      t: tracker,
      q: ['manim.Square'],
      g: ['mobject.get', { attribute: 'width' }, { name: 'side' }],
      e: ['value.expression', { expression: { expr: 'w / 2 + t' } }],
      c: ['manim.Circle'],
      h: ['manim.VMobject.scale', { scale_factor: 2 }],
      ...growing,
    },
    wires: [
      'q.mobject > g.mobject',
      'g.value > e.w',
      't.value > e.t',
      'e.value > c.radius',
      'q.mobject > h.mobject',
      ...growingWires,
    ],
    code: `value_tracker = ValueTracker(value=1)
square = Square()
side = square.width
circle = always_redraw(
    lambda: Circle(radius=side / 2 + value_tracker.get_value())
)
square.scale(2)
self.add(square, circle)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `self.stills(1, lambda x: [Square().scale(2), Circle(radius=1 + between(1, 3, x))])`,
  },
  {
    says: 'reads a value that is followed with all it is computed from',
    nodes: {
      q: ['manim.Square'],
      g: ['mobject.get', { attribute: 'width' }],
      e: ['value.expression', { expression: { expr: 'w / 2' } }],
      c: ['manim.Circle'],
      p: ['manim.Dot'],
      a: ['mobject.animate'],
      h: ['manim.VMobject.scale', { scale_factor: 2 }],
    },
    wires: [
      'q.mobject > g.mobject',
      'g.value > e.w',
      'e.value ~> c.radius',
      'e.value > p.radius',
      'q.mobject > a.mobject',
      'a.builder > h.mobject',
    ],
    code: `square = Square()
expression = square.width / 2
circle = always_redraw(lambda: Circle(radius=square.width / 2))
dot = Dot(radius=expression)
self.add(circle, dot)
self.play(square.animate.scale(2))`,
    oracle: `def draw(x):
    square = Square().scale(2)
    square.points = between(Square().points, square.points, x)
    return [Circle(radius=square.width / 2), Dot(radius=1), square]

self.stills(1, draw)`,
  },
  {
    says: 'reads once, when the step runs, what goes into a step or a builder',
    nodes: {
      t: tracker,
      ...growing,
      c: ['manim.Circle'],
      a2: ['mobject.animate'],
      e: ['value.expression', { expression: { expr: 't * RIGHT' } }],
      m: ['manim.Mobject.move_to'],
      w: ['scene.wait'],
      a3: ['mobject.animate'],
      s3: [setValue, { value: 0.5 }],
    },
    wires: [
      ...growingWires,
      't.value > e.t',
      'e.value > m.point_or_mobject',
      'c.mobject > a2.mobject',
      'a2.builder > m.mobject',
      't.value > w.duration',
      'a.mobject > a3.mobject',
      'a3.builder > s3.mobject',
    ],
    code: `value_tracker = ValueTracker(value=1)
self.play(value_tracker.animate.set_value(3))
circle = Circle()
self.play(circle.animate.move_to(value_tracker.get_value() * RIGHT))
self.wait(value_tracker.get_value())
self.play(value_tracker.animate.set_value(0.5))`,
    oracle: `self.wait(1)
self.stills(1, lambda x: [Circle().shift(between(0, 3, x) * RIGHT)])
self.stills(3, lambda x: [Circle().shift(3 * RIGHT)])
self.wait(1)`,
  },
  {
    says: 'takes a live value once at Read now',
    nodes: {
      t: tracker,
      ...growing,
      r: ['live.read_now'],
      c: ['manim.Circle'],
      d: ['manim.Dot'],
      e: ['value.expression', { expression: { expr: 't * RIGHT' } }],
      a2: ['mobject.animate'],
      s2: [setValue, { value: 1 }],
    },
    wires: [
      ...growingWires,
      't.value > r.value',
      'r.value > c.radius',
      't.value > e.t',
      'e.value > d.point',
      'a.mobject > a2.mobject',
      'a2.builder > s2.mobject',
    ],
    code: `value_tracker = ValueTracker(value=1)
self.play(value_tracker.animate.set_value(3))
circle = Circle(radius=value_tracker.get_value())
dot = Dot(point=value_tracker.get_value() * RIGHT)
dot.add_updater(lambda m: m.move_to(value_tracker.get_value() * RIGHT))
self.add(circle, dot)
self.play(value_tracker.animate.set_value(1))`,
    oracle: `self.wait(1)
self.stills(1, lambda x: [Circle(radius=3), Dot(between(3, 1, x) * RIGHT)])`,
  },
  {
    says: 'fixes what Read now takes before a lambda that uses it',
    nodes: {
      t: tracker,
      r: ['live.read_now', {}, { name: 'start' }],
      e: ['value.expression', { expression: { expr: 't - s' } }],
      c: ['manim.Circle'],
      ...growing,
    },
    wires: ['t.value > r.value', 'r.value > e.s', 't.value > e.t', 'e.value > c.radius', ...growingWires],
    code: `value_tracker = ValueTracker(value=1)
start = value_tracker.get_value()
circle = always_redraw(lambda: Circle(radius=value_tracker.get_value() - start))
self.add(circle)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `self.stills(1, lambda x: [Circle(radius=between(1, 3, x) - 1)])`,
  },
  {
    says: 'reads the parts of a live point without unpacking them',
    nodes: {
      d: ['manim.Dot'],
      g: ['manim.Mobject.get_center'],
      v: ['value.vector_split'],
      c: ['manim.Circle'],
      a: ['mobject.animate'],
      m: ['manim.Mobject.shift', { 'vectors:a1': [3, 2, 0] }],
    },
    wires: [
      'd.mobject ~> g.mobject',
      'g.value > v.vector',
      'v.y > c.radius',
      'd.mobject > a.mobject',
      'a.builder > m.mobject',
    ],
    code: `dot = Dot()
circle = always_redraw(lambda: Circle(radius=dot.get_center()[1]))
self.add(circle)
self.play(dot.animate.shift(3 * RIGHT + 2 * UP))`,
    oracle: `def draw(x):
    dot = Dot(between(0, 1, x) * np.array([3, 2, 0]))
    return [Circle(radius=dot.get_center()[1]), dot]

self.stills(1, draw)`,
  },
  {
    says: 'reads the tracker inside a Variable, and the one of complex numbers',
    nodes: {
      t: ['manim.ComplexValueTracker', { value: { expr: '1 + 1j' } }],
      e: ['value.expression', { expression: { expr: '[z.real, z.imag, 0]' } }],
      d: ['manim.Dot'],
      a: ['mobject.animate'],
      s: ['manim.ComplexValueTracker.set_value', { value: { expr: '-2 + 2j' } }],
    },
    wires: ['t.value > e.z', 'e.value > d.point', 't.mobject > a.mobject', 'a.builder > s.mobject'],
    code: `complex_value_tracker = ComplexValueTracker(value=1 + 1j)
dot = Dot(
    point=[
        complex_value_tracker.get_value().real,
        complex_value_tracker.get_value().imag,
        0,
    ]
)
dot.add_updater(
    lambda m: m.move_to(
        [
            complex_value_tracker.get_value().real,
            complex_value_tracker.get_value().imag,
            0,
        ]
    )
)
self.add(dot)
self.play(complex_value_tracker.animate.set_value(-2 + 2j))`,
    oracle: `self.stills(1, lambda x: [Dot([between(1, -2, x), between(1, 2, x), 0])])`,
  },
]
