import type { LiveCase } from './follow-cases.ts'
import type { NodeText } from '../../../graph/testing/live-graph.ts'

const setValue = 'manim.ValueTracker.set_value'
const shift = 'manim.Mobject.shift'
const growing: Readonly<Record<string, NodeText>> = { a: ['mobject.animate'], s: [setValue, { value: 3 }] }
const growingWires = ['t.mobject > a.mobject', 'a.builder > s.mobject']
const tracker: NodeText = ['manim.ValueTracker', { value: 1 }]
const along: NodeText = ['value.expression', { expression: { expr: 't * RIGHT' } }]

/** Objects that depend on one another, and what is not on stage while they do. */
export const chainCases: readonly LiveCase[] = [
  {
    says: 'names live ancestors that are on stage, sources before what depends on them',
    nodes: {
      t: tracker,
      e: along,
      d: ['manim.Dot', {}, { show: 'always' }],
      l: ['manim.Line', { start: { expr: 'DOWN' } }, { show: 'always' }],
      b: ['manim.Brace'],
      q: ['manim.Square', { side_length: 0.3 }],
      n: ['manim.Mobject.next_to', { direction: [0, -1, 0] }],
      ...growing,
    },
    wires: [
      't.value > e.t',
      'e.value > d.point',
      'd.mobject > l.end',
      'l.mobject > b.mobject',
      'q.mobject > n.mobject',
      'b.mobject > n.mobject_or_point',
      ...growingWires,
    ],
    code: `value_tracker = ValueTracker(value=1)
dot = Dot(point=value_tracker.get_value() * RIGHT)
dot.add_updater(lambda m: m.move_to(value_tracker.get_value() * RIGHT))
line = always_redraw(lambda: Line(start=DOWN, end=dot))
brace = always_redraw(lambda: Brace(line))
square = Square(side_length=0.3)
square.add_updater(lambda m: m.next_to(brace, DOWN), call_updater=True)
self.add(dot, line, brace, square)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `def draw(x):
    dot = Dot(between(1, 3, x) * RIGHT)
    line = Line(DOWN, dot)
    brace = Brace(line)
    return [dot, line, brace, Square(side_length=0.3).next_to(brace, DOWN)]

self.stills(1, draw)`,
  },
  {
    says: 'writes live ancestors that no one else uses into the redraw',
    nodes: {
      t: tracker,
      e: along,
      d: ['manim.Dot'],
      m: [shift, { 'vectors:a1': [0, 1, 0] }],
      l: ['manim.Line', { start: { expr: 'DOWN' } }],
      b: ['manim.Brace'],
      ...growing,
    },
    wires: [
      't.value > e.t',
      'e.value > d.point',
      'd.mobject > m.mobject',
      'm.mobject > l.end',
      'l.mobject > b.mobject',
      ...growingWires,
    ],
    code: `value_tracker = ValueTracker(value=1)
brace = always_redraw(
    lambda: Brace(
        Line(
            start=DOWN,
            end=Dot(point=value_tracker.get_value() * RIGHT).shift(UP),
        )
    )
)
self.add(brace)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `self.stills(1, lambda x: [Brace(Line(DOWN, Dot(between(1, 3, x) * RIGHT + UP)))])`,
  },
  {
    says: 'writes live operands into the redraw of what they make, plain ones before it',
    nodes: {
      t: tracker,
      c: ['manim.Circle'],
      q: ['manim.Square'],
      u: ['manim.Difference', { color: 'RED' }],
      ...growing,
    },
    wires: ['t.value > c.radius', 'q.mobject > u.subject', 'c.mobject > u.clip', ...growingWires],
    code: `value_tracker = ValueTracker(value=1)
square = Square()
difference = always_redraw(
    lambda: Difference(
        square, Circle(radius=value_tracker.get_value()), color=RED
    )
)
self.add(difference)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `self.stills(1, lambda x: [Difference(Square(), Circle(radius=between(1, 3, x)), color=RED)])`,
  },
  {
    says: 'holds what follows in a group without drawing the group anew',
    nodes: { t: tracker, c: ['manim.Circle'], q: ['manim.Square'], g: ['manim.VGroup'], ...growing },
    wires: ['t.value > c.radius', 'c.mobject > g.vmobjects:a1', 'q.mobject > g.vmobjects:a2', ...growingWires],
    code: `value_tracker = ValueTracker(value=1)
circle = always_redraw(lambda: Circle(radius=value_tracker.get_value()))
square = Square()
v_group = VGroup(circle, square)
self.add(v_group)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `self.stills(1, lambda x: [VGroup(Circle(radius=between(1, 3, x)), Square())])`,
  },
  {
    says: 'updates a source that comes on stage only later before reading it',
    nodes: {
      t: tracker,
      e: along,
      d: ['manim.Dot', { color: 'RED' }],
      l: ['manim.Line', { start: { expr: 'DOWN' } }],
      ...growing,
      f: ['manim.FadeIn'],
      a2: ['mobject.animate'],
      s2: [setValue, { value: 1 }],
    },
    wires: [
      't.value > e.t',
      'e.value > d.point',
      'd.mobject > l.end',
      'd.mobject > f.mobjects:a1',
      ...growingWires,
      'a.mobject > a2.mobject',
      'a2.builder > s2.mobject',
    ],
    code: `value_tracker = ValueTracker(value=1)
dot = Dot(point=value_tracker.get_value() * RIGHT, color=RED)
dot.add_updater(lambda m: m.move_to(value_tracker.get_value() * RIGHT))
line = always_redraw(lambda: Line(start=DOWN, end=dot.update()))
self.add(line)
self.play(value_tracker.animate.set_value(3))
dot.update()
self.play(FadeIn(dot))
self.play(value_tracker.animate.set_value(1))`,
    oracle: `line = lambda value: Line(DOWN, value * RIGHT)
self.stills(1, lambda x: [Line(DOWN, Dot(between(1, 3, x) * RIGHT))])
dot = Dot(3 * RIGHT, color=RED)
self.clear()
self.add(Line(DOWN, dot))
self.play(FadeIn(dot))

def draw(x):
    dot = Dot(between(3, 1, x) * RIGHT, color=RED)
    return [Line(DOWN, dot), dot]

self.stills(1, draw)`,
  },
  {
    says: 'brings on stage as it is by then what was made long before',
    nodes: {
      t: tracker,
      c: ['manim.Circle'],
      ...growing,
      f: ['manim.FadeIn'],
      a2: ['mobject.animate'],
      s2: [setValue, { value: 1 }],
    },
    wires: [
      't.value > c.radius',
      'c.mobject > f.mobjects:a1',
      ...growingWires,
      'a.mobject > a2.mobject',
      'a2.builder > s2.mobject',
    ],
    code: `value_tracker = ValueTracker(value=1)
circle = always_redraw(lambda: Circle(radius=value_tracker.get_value()))
self.play(value_tracker.animate.set_value(3))
circle.update()
self.play(FadeIn(circle))
self.play(value_tracker.animate.set_value(1))`,
    oracle: `self.wait(1)
self.play(FadeIn(Circle(radius=3)))
self.stills(1, lambda x: [Circle(radius=between(3, 1, x))])`,
  },
  {
    says: 'follows what changes between two steps into a still wait',
    nodes: {
      t: tracker,
      c: ['manim.Circle'],
      w: ['scene.wait', { duration: 0.5 }],
      s1: [setValue, { value: 2 }],
      w2: ['scene.wait', { duration: 0.5 }],
      s2: [setValue, { value: 3 }],
      w3: ['scene.wait', { duration: 0.5 }],
    },
    wires: ['t.value > c.radius', 't.mobject > s1.mobject', 's1.mobject > s2.mobject'],
    code: `value_tracker = ValueTracker(value=1)
circle = always_redraw(lambda: Circle(radius=value_tracker.get_value()))
self.add(circle)
self.wait(0.5)
value_tracker.set_value(2)
circle.update()
self.wait(0.5)
value_tracker.set_value(3)
circle.update()
self.wait(0.5)`,
    oracle: `for radius in (1, 2, 3):
    self.clear()
    self.add(Circle(radius=radius))
    self.wait(0.5)`,
  },
  {
    says: 'never captures a name that a Python node binds again',
    nodes: {
      t: tracker,
      p: ['code.python', { code: 'size = 2' }],
      e: ['value.expression', { expression: { expr: 'k * t' } }],
      c: ['manim.Circle'],
      p2: ['code.python', { code: 'size = 9' }],
      ...growing,
      s: [setValue, { value: 1.5 }],
    },
    wires: ['p.size > e.k', 't.value > e.t', 'e.value > c.radius', ...growingWires],
    code: `value_tracker = ValueTracker(value=1)
size = 2
size_here = size
circle = always_redraw(
    lambda: Circle(radius=size_here * value_tracker.get_value())
)
size = 9
self.add(circle)
self.play(value_tracker.animate.set_value(1.5))`,
    oracle: `self.stills(1, lambda x: [Circle(radius=2 * between(1, 1.5, x))])`,
  },
]
