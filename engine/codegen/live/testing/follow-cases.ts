import type { NodeText } from '../../../graph/testing/live-graph.ts'

/** A graph with something live in it, the statements it becomes, and what its frames must show. */
export interface LiveCase {
  says: string
  nodes: Readonly<Record<string, NodeText>>
  wires: readonly string[]
  /** The statements of `construct`. */
  code: string
  /**
   * Statements of a scene written by hand that draws the same without any updater, one still a frame, or as its author
   * would write it in Manim where time adds up.
   */
  oracle: string
}

const setValue = 'manim.ValueTracker.set_value'
const shift = 'manim.Mobject.shift'

/** Animates `t` to 3 in one second. */
const growing: Readonly<Record<string, NodeText>> = { a: ['mobject.animate'], s: [setValue, { value: 3 }] }
const growingWires = ['t.mobject > a.mobject', 'a.builder > s.mobject']
const tracker: NodeText = ['manim.ValueTracker', { value: 1 }]

/** Rule 7 a to d, one by one. */
export const followCases: readonly LiveCase[] = [
  {
    says: 'draws an object anew whose constructor reads a tracker',
    nodes: { t: tracker, c: ['manim.Circle', { color: 'BLUE' }], ...growing },
    wires: ['t.value > c.radius', ...growingWires],
    code: `value_tracker = ValueTracker(value=1)
circle = always_redraw(
    lambda: Circle(radius=value_tracker.get_value(), color=BLUE)
)
self.add(circle)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `self.stills(1, lambda x: [Circle(radius=between(1, 3, x), color=BLUE)])`,
  },
  {
    says: 'sets a number that has a setter',
    nodes: {
      t: tracker,
      n: ['manim.DecimalNumber', { num_decimal_places: 1, mob_class: { class: 'Text' } }],
      m: ['manim.Mobject.to_edge', { edge: [-1, 0, 0] }],
      ...growing,
      s: [setValue, { value: 120 }],
    },
    wires: ['t.value > n.number', 'n.mobject > m.mobject', ...growingWires],
    code: `value_tracker = ValueTracker(value=1)
decimal_number = DecimalNumber(
    number=value_tracker.get_value(), num_decimal_places=1, mob_class=Text
).to_edge(LEFT)
decimal_number.add_updater(lambda m: m.set_value(value_tracker.get_value()))
self.add(decimal_number)
self.play(value_tracker.animate.set_value(120))`,
    oracle: `number = DecimalNumber(1, num_decimal_places=1, mob_class=Text).to_edge(LEFT)
self.stills(1, lambda x: [number.copy().set_value(between(1, 120, x))])`,
  },
  {
    says: 'moves a dot that follows a point',
    nodes: {
      t: tracker,
      e: ['value.expression', { expression: { expr: 't * RIGHT' } }],
      d: ['manim.Dot', { color: 'RED' }],
      ...growing,
    },
    wires: ['t.value > e.t', 'e.value > d.point', ...growingWires],
    code: `value_tracker = ValueTracker(value=1)
dot = Dot(point=value_tracker.get_value() * RIGHT, color=RED)
dot.add_updater(lambda m: m.move_to(value_tracker.get_value() * RIGHT))
self.add(dot)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `self.stills(1, lambda x: [Dot(between(1, 3, x) * RIGHT, color=RED)])`,
  },
  {
    says: 'draws a dot anew that is moved on from the point it follows',
    nodes: {
      t: tracker,
      e: ['value.expression', { expression: { expr: 't * RIGHT' } }],
      d: ['manim.Dot'],
      m: [shift, { 'vectors:a1': [0, 2, 0] }],
      ...growing,
    },
    wires: ['t.value > e.t', 'e.value > d.point', 'd.mobject > m.mobject', ...growingWires],
    code: `value_tracker = ValueTracker(value=1)
dot = always_redraw(
    lambda: Dot(point=value_tracker.get_value() * RIGHT).shift(2 * UP)
)
self.add(dot)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `self.stills(1, lambda x: [Dot(between(1, 3, x) * RIGHT + 2 * UP)])`,
  },
  {
    says: 'does an absolute change anew, and what stands before it once',
    nodes: {
      d: ['manim.Dot'],
      l: ['manim.Square', { side_length: 0.5 }],
      c: ['manim.VMobject.set_color', { color: 'RED' }],
      n: ['manim.Mobject.next_to', { direction: [0, 1, 0] }],
      a: ['mobject.animate'],
      m: [shift, { 'vectors:a1': [2, 1, 0] }],
    },
    wires: [
      'l.mobject > c.mobject',
      'c.mobject > n.mobject',
      'd.mobject ~> n.mobject_or_point',
      'd.mobject > a.mobject',
      'a.builder > m.mobject',
    ],
    code: `dot = Dot()
square = Square(side_length=0.5).set_color(RED)
square.add_updater(lambda m: m.next_to(dot, UP), call_updater=True)
self.add(square)
self.play(dot.animate.shift(2 * RIGHT + UP))`,
    oracle: `def draw(x):
    dot = Dot(between(0, 1, x) * (2 * RIGHT + UP))
    return [Square(side_length=0.5).set_color(RED).next_to(dot, UP), dot]

self.stills(1, draw)`,
  },
  {
    says: 'takes a shift along with the position it starts from',
    nodes: {
      d: ['manim.Dot'],
      l: ['manim.Square', { side_length: 0.5 }],
      n: ['manim.Mobject.next_to', { direction: [0, 1, 0] }],
      h: [shift, { 'vectors:a1': [1, 0, 0] }],
      a: ['mobject.animate'],
      m: [shift, { 'vectors:a1': [2, 1, 0] }],
    },
    wires: [
      'l.mobject > n.mobject',
      'd.mobject ~> n.mobject_or_point',
      'n.mobject > h.mobject',
      'd.mobject > a.mobject',
      'a.builder > m.mobject',
    ],
    code: `dot = Dot()
square = Square(side_length=0.5)
square.add_updater(lambda m: m.next_to(dot, UP).shift(RIGHT), call_updater=True)
self.add(square)
self.play(dot.animate.shift(2 * RIGHT + UP))`,
    oracle: `def draw(x):
    dot = Dot(between(0, 1, x) * (2 * RIGHT + UP))
    return [Square(side_length=0.5).next_to(dot, UP).shift(RIGHT), dot]

self.stills(1, draw)`,
  },
  {
    says: 'rebuilds an object whose relative change follows, its neighbours with it',
    nodes: {
      t: tracker,
      q: ['manim.Rectangle', { width: 3 }],
      b: [shift, { 'vectors:a1': [1, 0, 0] }],
      r: ['manim.VMobject.rotate'],
      h: ['manim.VMobject.scale', { scale_factor: 0.5 }],
      c: ['manim.VMobject.set_color', { color: 'RED' }],
      ...growing,
    },
    wires: [
      'q.mobject > b.mobject',
      'b.mobject > r.mobject',
      't.value > r.angle',
      'r.mobject > h.mobject',
      'h.mobject > c.mobject',
      ...growingWires,
    ],
    code: `value_tracker = ValueTracker(value=1)
rectangle = Rectangle(width=3).shift(RIGHT)
base = rectangle.copy()
rectangle.add_updater(
    lambda m: m.become(
        base.copy().rotate(value_tracker.get_value()).scale(0.5).set_color(RED)
    ),
    call_updater=True,
)
self.add(rectangle)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `self.stills(
    1, lambda x: [Rectangle(width=3).shift(RIGHT).rotate(between(1, 3, x)).scale(0.5).set_color(RED)]
)`,
  },
  {
    says: 'rebuilds an object whose size changes after the place it keeps',
    nodes: {
      d: ['manim.Dot'],
      l: ['manim.Square'],
      n: ['manim.Mobject.next_to', { direction: [0, 1, 0] }],
      h: ['manim.VMobject.scale', { scale_factor: 0.5 }],
      a: ['mobject.animate'],
      m: [shift, { 'vectors:a1': [2, 1, 0] }],
    },
    wires: [
      'l.mobject > n.mobject',
      'd.mobject ~> n.mobject_or_point',
      'n.mobject > h.mobject',
      'd.mobject > a.mobject',
      'a.builder > m.mobject',
    ],
    code: `dot = Dot()
square = Square()
base = square.copy()
square.add_updater(
    lambda m: m.become(base.copy().next_to(dot, UP).scale(0.5)),
    call_updater=True,
)
self.add(square)
self.play(dot.animate.shift(2 * RIGHT + UP))`,
    oracle: `def draw(x):
    dot = Dot(between(0, 1, x) * (2 * RIGHT + UP))
    return [Square().next_to(dot, UP).scale(0.5), dot]

self.stills(1, draw)`,
  },
  {
    says: 'folds changes up to the first step into the redraw and does later ones anew from their place on',
    nodes: {
      t: tracker,
      c: ['manim.Circle'],
      b: ['manim.Mobject.to_edge', { edge: [-1, 0, 0] }],
      ...growing,
      h: [shift, { 'vectors:a1': [2, 0, 0] }],
      o: ['manim.VMobject.set_color', { color: 'BLUE' }],
      w: ['scene.wait', { duration: 0.5 }],
      a2: ['mobject.animate'],
      s2: [setValue, { value: 1 }],
    },
    wires: [
      't.value > c.radius',
      'c.mobject > b.mobject',
      'b.mobject > h.mobject',
      'h.mobject > o.mobject',
      ...growingWires,
      'a.mobject > a2.mobject',
      'a2.builder > s2.mobject',
    ],
    code: `value_tracker = ValueTracker(value=1)
circle = always_redraw(
    lambda: Circle(radius=value_tracker.get_value()).to_edge(LEFT)
)
self.add(circle)
self.play(value_tracker.animate.set_value(3))
circle.add_updater(
    lambda m: m.shift(2 * RIGHT).set_color(BLUE), call_updater=True
)
self.wait(0.5)
self.play(value_tracker.animate.set_value(1))`,
    oracle: `def after(radius):
    return [Circle(radius=radius).to_edge(LEFT).shift(2 * RIGHT).set_color(BLUE)]

self.stills(1, lambda x: [Circle(radius=between(1, 3, x)).to_edge(LEFT)])
self.stills(0.5, lambda x: after(3))
self.stills(1, lambda x: after(between(3, 1, x)))`,
  },
  {
    says: 'recolours a part of what is drawn anew, again and again',
    nodes: {
      t: tracker,
      x: ['manim.NumberLine'],
      p: ['mobject.part', { index: '0' }],
      o: ['manim.VMobject.set_color', { color: 'RED' }],
      ...growing,
    },
    wires: ['t.value > x.unit_size', 'x.mobject > p.mobject', 'p.mobject > o.mobject', ...growingWires],
    code: `value_tracker = ValueTracker(value=1)
number_line = always_redraw(
    lambda: NumberLine(unit_size=value_tracker.get_value())
)
number_line.add_updater(lambda m: m[0].set_color(RED), call_updater=True)
self.add(number_line)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `def draw(x):
    line = NumberLine(unit_size=between(1, 3, x))
    line[0].set_color(RED)
    return [line]

self.stills(1, draw)`,
  },
]
