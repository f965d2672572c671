import type { LiveCase } from './follow-cases.ts'

/** The clock, and what adds up over time. */
export const clockCases: readonly LiveCase[] = [
  {
    says: 'adds up a step that takes the seconds of the frame',
    nodes: {
      k: ['live.clock'],
      q: ['manim.Square'],
      e: ['value.expression', { expression: { expr: '2 * dt' } }],
      r: ['manim.VMobject.rotate'],
      h: ['manim.VMobject.scale', { scale_factor: 0.5 }],
      w: ['scene.wait', { duration: 1.5 }],
    },
    wires: ['k.dt > e.dt', 'e.value > r.angle', 'q.mobject > r.mobject', 'r.mobject > h.mobject'],
    code: `square = Square()
square.add_updater(lambda m, dt: m.rotate(2 * dt))
square.scale(0.5)
self.add(square)
self.wait(1.5)`,
    oracle: `square = Square().scale(0.5)
last = 0
for time in np.arange(0, 1.5, 1 / config.frame_rate):
    self.clear()
    self.add(square.copy().rotate(2 * (time - last)))
    square = self.mobjects[0]
    last = time
    self.wait(0.1)`,
  },
  {
    says: 'reads the time of the scene, in waits too',
    nodes: {
      w0: ['scene.wait', { duration: 0.5 }],
      k: ['live.clock'],
      e: ['value.expression', { expression: { expr: 'sin(t) * RIGHT' } }],
      d: ['manim.Dot'],
      c: ['manim.Circle'],
      w: ['scene.wait', { duration: 1.5 }],
    },
    wires: ['k.time > e.t', 'e.value > d.point', 'k.time > c.radius'],
    code: `self.wait(0.5)
self.always_update_mobjects = True
dot = Dot(point=np.sin(self.time) * RIGHT)
dot.add_updater(lambda m: m.move_to(np.sin(self.time) * RIGHT))
circle = always_redraw(lambda: Circle(radius=self.time))
self.add(dot, circle)
self.wait(1.5)`,
    oracle: `self.wait(0.5)
for frame in range(5, 20):
    self.clear()
    self.add(Dot(np.sin(self.time) * RIGHT), Circle(radius=self.time))
    self.wait(0.1)`,
  },
  {
    says: 'adds a tracker that runs by the clock, so that it runs at all',
    nodes: {
      k: ['live.clock'],
      t: ['manim.ValueTracker', { value: 1 }],
      i: ['manim.ValueTracker.increment_value'],
      c: ['manim.Circle'],
      w: ['scene.wait'],
    },
    wires: ['t.mobject > i.mobject', 'k.dt > i.d_value', 't.value > c.radius'],
    code: `value_tracker = ValueTracker(value=1)
value_tracker.add_updater(lambda m, dt: m.increment_value(dt))
circle = always_redraw(lambda: Circle(radius=value_tracker.get_value()))
self.add(value_tracker, circle)
self.wait()`,
    oracle: `self.stills(1, lambda x: [Circle(radius=1 + x)], linear)`,
  },
]
