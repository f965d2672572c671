import type { LiveCase } from './follow-cases.ts'

const wait = (duration: number): ['scene.wait', { duration: number }] => ['scene.wait', { duration }]

/** The family of updaters (rule 8): nodes that say themselves what runs each frame. */
export const updaterCases: readonly LiveCase[] = [
  {
    says: 'gives an updater that is removed again a name',
    nodes: {
      q: ['manim.Square'],
      f: [
        'value.function',
        { function: { fn: { args: ['m', 'dt'], body: 'm' } }, code: 'm.rotate(dt)' },
        { name: 'turn' },
      ],
      u: ['live.updater'],
      w: wait(0.5),
      r: ['live.remove_updater'],
      w2: wait(0.5),
    },
    wires: ['q.mobject > u.mobject', 'f.value > u.function', 'u.mobject > r.mobject', 'u.handle > r.handle'],
    code: `square = Square()

def turn(m, dt):
    m.rotate(dt)

square.add_updater(turn)
self.add(square)
self.wait(0.5)
square.remove_updater(turn)
self.wait(0.5)`,
    oracle: `square = Square()
square.add_updater(lambda m, dt: m.rotate(dt))
self.add(square)
self.wait(0.5)
square.updaters.pop()
self.wait(0.5)`,
  },
  {
    says: 'gives an updater whose function is a formula of its own a name as well',
    nodes: {
      q: ['manim.Square'],
      u: ['live.updater', { function: { fn: { args: ['m'], body: 'm.get_center()' } } }, { name: 'look' }],
      a: ['mobject.animate'],
      m: ['manim.Mobject.shift', { 'vectors:a1': [2, 0, 0] }],
      r: ['live.remove_updater'],
    },
    wires: [
      'q.mobject > u.mobject',
      'u.mobject > a.mobject',
      'a.builder > m.mobject',
      'a.mobject > r.mobject',
      'u.handle > r.handle',
    ],
    code: `square = Square()

def look(m):
    return m.get_center()

square.add_updater(look)
self.play(square.animate.shift(2 * RIGHT))
square.remove_updater(look)`,
    oracle: `self.stills(1, lambda x: [Square().shift(between(0, 2, x) * RIGHT)])`,
  },
  {
    says: 'suspends, resumes and clears',
    nodes: {
      q: ['manim.Square'],
      u: ['manim.always_rotate', { rate: 2 }],
      v: ['manim.always_shift', { direction: [1, 0, 0], rate: 1 }],
      w: wait(0.5),
      s: ['live.suspend'],
      w2: wait(0.5),
      s2: ['live.resume'],
      w3: wait(0.5),
      s3: ['live.clear_updaters'],
      w4: wait(0.5),
    },
    wires: [
      'q.mobject > u.mobject',
      'u.mobject > v.mobject',
      'v.mobject > s.mobject',
      's.mobject > s2.mobject',
      's2.mobject > s3.mobject',
    ],
    code: `square = Square()
always_rotate(square, rate=2)
always_shift(square, direction=RIGHT, rate=1)
self.add(square)
self.wait(0.5)
square.suspend_updating()
self.wait(0.5)
square.resume_updating()
self.wait(0.5)
square.clear_updaters()
self.wait(0.5)`,
    oracle: `square = Square()
always_rotate(square, rate=2)
always_shift(square, RIGHT, rate=1)
self.add(square)
self.wait(0.5)
square.suspend_updating()
self.wait(0.5)
square.resume_updating()
self.wait(0.5)
square.clear_updaters()
self.wait(0.5)`,
  },
  {
    says: 'adds what an animation in the background moves',
    nodes: {
      q: ['manim.Square'],
      r: ['manim.Rotate', { angle: 2, run_time: 1 }],
      u: ['manim.turn_animation_into_updater'],
      w: wait(0.5),
      m: ['manim.Mobject.shift', { 'vectors:a1': [0, 1, 0] }],
      w2: wait(1),
    },
    wires: ['q.mobject > r.mobject', 'r.animation > u.animation', 'u.mobject > m.mobject'],
    code: `square = Square()
turn_animation_into_updater(Rotate(square, angle=2))
self.add(square)
self.wait(0.5)
square.shift(UP)
self.wait()`,
    oracle: `square = Square()
turn_animation_into_updater(Rotate(square, angle=2, run_time=1))
self.add(square)
self.wait(0.5)
square.shift(UP)
self.wait(1)`,
  },
  {
    says: 'leaves redrawing to a node that does it itself, and does changes of it anew',
    nodes: {
      t: ['manim.ValueTracker', { value: 1 }],
      f: ['value.function', { function: { fn: { args: [], body: 'Circle(radius=r)' } } }],
      c: ['manim.always_redraw', {}, { name: 'circle' }],
      m: ['manim.Mobject.shift', { 'vectors:a1': [1, 0, 0] }],
      a: ['mobject.animate'],
      s: ['manim.ValueTracker.set_value', { value: 3 }],
    },
    wires: [
      't.value > f.r',
      'f.value > c.func',
      'c.mobject > m.mobject',
      't.mobject > a.mobject',
      'a.builder > s.mobject',
    ],
    code: `value_tracker = ValueTracker(value=1)
circle = always_redraw(lambda: Circle(radius=value_tracker.get_value()))
circle.add_updater(lambda m: m.shift(RIGHT), call_updater=True)
self.add(circle)
self.play(value_tracker.animate.set_value(3))`,
    oracle: `self.stills(1, lambda x: [Circle(radius=between(1, 3, x)).shift(RIGHT)])`,
  },
  {
    says: 'lets a traced path follow by itself',
    nodes: {
      t: ['manim.ValueTracker'],
      e: ['value.expression', { expression: { expr: '[t, t**2, 0]' } }],
      d: ['manim.Dot'],
      g: ['value.method', { method: 'get_center' }],
      p: ['manim.TracedPath'],
      a: ['mobject.animate'],
      s: ['manim.ValueTracker.set_value', { value: 2 }],
    },
    wires: [
      't.value > e.t',
      'e.value > d.point',
      'd.mobject > g.mobject',
      'g.value > p.traced_point_func',
      't.mobject > a.mobject',
      'a.builder > s.mobject',
    ],
    code: `value_tracker = ValueTracker()
dot = Dot(point=[value_tracker.get_value(), value_tracker.get_value() ** 2, 0])
dot.add_updater(
    lambda m: m.move_to(
        [value_tracker.get_value(), value_tracker.get_value() ** 2, 0]
    )
)
traced_path = TracedPath(dot.get_center)
self.add(dot, traced_path)
self.play(value_tracker.animate.set_value(2))`,
    oracle: `dot = Dot()
path = TracedPath(dot.get_center)
self.add(dot, path)
self.play(UpdateFromAlphaFunc(dot, lambda m, a: m.move_to([between(0, 2, a), between(0, 2, a) ** 2, 0]), rate_func=smooth))`,
  },
  {
    says: 'ends what follows where updaters are cleared',
    nodes: {
      d: ['manim.Dot'],
      q: ['manim.Square', { side_length: 0.5 }],
      n: ['manim.Mobject.next_to', { direction: [0, 1, 0] }],
      a: ['mobject.animate'],
      m: ['manim.Mobject.shift', { 'vectors:a1': [2, 0, 0] }],
      c: ['live.clear_updaters'],
      h: ['manim.Mobject.shift', { 'vectors:a1': [0, 1, 0] }],
      a2: ['mobject.animate'],
      m2: ['manim.Mobject.shift', { 'vectors:a1': [-2, 0, 0] }],
    },
    wires: [
      'q.mobject > n.mobject',
      'd.mobject ~> n.mobject_or_point',
      'd.mobject > a.mobject',
      'a.builder > m.mobject',
      'n.mobject > c.mobject',
      'c.mobject > h.mobject',
      'a.mobject > a2.mobject',
      'a2.builder > m2.mobject',
    ],
    code: `dot = Dot()
square = Square(side_length=0.5)
square.add_updater(lambda m: m.next_to(dot, UP), call_updater=True)
self.add(square)
self.play(dot.animate.shift(2 * RIGHT))
square.clear_updaters().shift(UP)
self.play(dot.animate.shift(2 * LEFT))`,
    oracle: `def draw(x):
    dot = Dot(between(0, 2, x) * RIGHT)
    return [Square(side_length=0.5).next_to(dot, UP), dot]

self.stills(1, draw)
square = Square(side_length=0.5).next_to(Dot(2 * RIGHT), UP).shift(UP)
self.stills(1, lambda x: [square, Dot(between(2, 0, x) * RIGHT)])`,
  },
]
