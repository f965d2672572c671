import { describe, expect, it } from 'vitest'
import { liveGraph, type NodeText } from '../../graph/testing/live-graph.ts'
import { loadCatalogue } from '../../library/catalogue-file.ts'
import { generateCode } from '../generate.ts'
import { bodyOf } from '../testing/code-of.ts'

const catalogue = await loadCatalogue()
const tracker: NodeText = ['manim.ValueTracker', { value: 1 }]
const codeOf = (nodes: Readonly<Record<string, NodeText>>, wires: readonly string[]): string =>
  bodyOf(liveGraph(nodes, wires))

describe('live wires in Python', () => {
  it('leaves a muted change out of the redraw it is part of', () => {
    const shift: NodeText = ['manim.Mobject.shift', { 'vectors:a1': [1, 0, 0] }, { muted: true }]
    const nodes: Record<string, NodeText> = { t: tracker, c: ['manim.Circle'], m: shift }
    expect(codeOf(nodes, ['t.value > c.radius', 'c.mobject > m.mobject'])).toBe(`value_tracker = ValueTracker(value=1)
circle = always_redraw(lambda: Circle(radius=value_tracker.get_value()))
self.add(circle)`)
  })

  it('leaves out what follows a muted tracker', () => {
    const nodes: Record<string, NodeText> = {
      t: ['manim.ValueTracker', {}, { muted: true }],
      c: ['manim.Circle'],
      q: ['manim.Square'],
    }
    expect(codeOf(nodes, ['t.value > c.radius'])).toBe('square = Square()\nself.add(square)')
  })

  it('binds what the code of a function captures inside the function', () => {
    const turn: NodeText = [
      'value.function',
      { function: { fn: { args: ['m', 'dt'], body: 'm' } }, code: 'm.rotate(rate * dt)' },
      { name: 'turn' },
    ]
    const nodes: Record<string, NodeText> = { t: tracker, q: ['manim.Square'], f: turn, u: ['live.updater'] }
    expect(codeOf(nodes, ['q.mobject > u.mobject', 'f.value > u.function', 't.value > f.rate']))
      .toContain(`def turn(m, dt):
    rate = value_tracker.get_value()
    m.rotate(rate * dt)`)
  })

  it('sets an attribute by a call, since a lambda cannot assign', () => {
    const nodes: Record<string, NodeText> = {
      t: tracker,
      q: ['manim.Square'],
      m: ['mobject.set', { attribute: 'width' }],
    }
    expect(codeOf(nodes, ['q.mobject > m.mobject', 't.value > m.value'])).toContain(
      'lambda m: m.set(width=value_tracker.get_value())',
    )
  })

  it('keeps its own names out of the way of those of a lambda', () => {
    const nodes: Record<string, NodeText> = {
      m: ['manim.ValueTracker', {}, { name: 'm' }],
      q: ['manim.Square', {}, { name: 'dt' }],
      r: ['manim.VMobject.rotate'],
    }
    expect(codeOf(nodes, ['q.mobject > r.mobject', 'm.value > r.angle'])).toBe(`m_2 = ValueTracker()
dt_2 = Square()
base = dt_2.copy()
dt_2.add_updater(
    lambda m: m.become(base.copy().rotate(m_2.get_value())), call_updater=True
)
self.add(dt_2)`)
  })

  it('takes the centre of an object that does not follow once', () => {
    const nodes: Record<string, NodeText> = { t: tracker, d: ['manim.Dot'], c: ['manim.Circle'] }
    expect(codeOf(nodes, ['t.value > c.radius', 'd.mobject > c.arc_center'])).toContain(`center = dot.get_center()
circle = always_redraw(
    lambda: Circle(radius=value_tracker.get_value(), arc_center=center)
)`)
    expect(codeOf(nodes, ['t.value > c.radius', 'd.mobject ~> c.arc_center'])).toContain('arc_center=dot.get_center()')
  })

  it('clears the updaters that a copy of what follows would bring along', () => {
    const nodes: Record<string, NodeText> = {
      t: tracker,
      c: ['manim.Circle', {}, { show: 'always' }],
      k: ['mobject.copy'],
    }
    expect(codeOf(nodes, ['t.value > c.radius', 'c.mobject > k.mobject'])).toContain(
      'always_redraw(lambda: circle.copy().clear_updaters())',
    )
  })

  it('gives a tracker that follows a value, not points', () => {
    const nodes: Record<string, NodeText> = {
      t: tracker,
      k: ['manim.ValueTracker', {}, { name: 'double' }],
      i: ['manim.ValueTracker.increment_value'],
    }
    expect(codeOf(nodes, ['k.mobject > i.mobject', 't.value > i.d_value'])).toBe(`value_tracker = ValueTracker(value=1)
double = ValueTracker()
base = double.copy()
double.add_updater(
    lambda m: m.set_value(
        base.copy().increment_value(value_tracker.get_value()).get_value()
    ),
    call_updater=True,
)
self.add(double)`)
  })

  it('lets the frame of the camera follow', () => {
    const nodes: Record<string, NodeText> = {
      d: ['manim.Dot'],
      f: ['source.camera_frame'],
      m: ['manim.Mobject.move_to'],
    }
    const { code, baseClass } = generateCode(
      liveGraph(nodes, ['f.mobject > m.mobject', 'd.mobject ~> m.point_or_mobject']),
      catalogue,
    )
    expect(baseClass).toBe('MovingCameraScene')
    expect(code).toContain('self.camera.frame.add_updater(lambda m: m.move_to(dot), call_updater=True)')
    expect(code).toContain('self.add(dot, self.camera.frame)')
  })

  it('says in the source map which node a stretch of a lambda is from', () => {
    const nodes: Record<string, NodeText> = {
      t: tracker,
      c: ['manim.Circle'],
      m: ['manim.Mobject.to_edge', { edge: [0, 1, 0] }],
    }
    const { code, sourceMap } = generateCode(
      liveGraph(nodes, ['t.value > c.radius', 'c.mobject > m.mobject']),
      catalogue,
    )
    const lines = code.split('\n')
    const stretches = sourceMap
      .filter(({ start, end }) => start[0] === end[0])
      .map(({ start, end, node, role }) => `${node} ${role}: ${lines[start[0] - 1]?.slice(start[1], end[1])}`)
    expect(stretches).toContain('t live: value_tracker.get_value()')
    expect(stretches).toContain('m change: .to_edge(UP)')
    expect(sourceMap).toContainEqual(expect.objectContaining({ node: 'c', role: 'live' }))
  })
})
