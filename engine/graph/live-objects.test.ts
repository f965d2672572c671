import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../library/catalogue-file.ts'
import { findLive } from './live.ts'
import { planLiveObjects } from './live-objects.ts'
import { findObjects } from './objects.ts'
import { dependenciesOf, orderBody } from './order.ts'
import { findPlays } from './plays.ts'
import { resolveBody } from './resolve.ts'
import { decideStage } from './staging.ts'
import { liveGraph, type NodeText } from './testing/live-graph.ts'

const catalogue = await loadCatalogue()
const tracker: NodeText = ['manim.ValueTracker']

/** Of each object the way it follows (`-` if it does not) and why it is on stage. */
function plan(nodes: Readonly<Record<string, NodeText>>, wires: readonly string[]): Record<string, string> {
  const body = resolveBody(liveGraph(nodes, wires), catalogue)
  const plays = findPlays(body)
  const { nodes: order } = orderBody(body, dependenciesOf(body, plays))
  const objects = findObjects(order, plays, catalogue)
  const following = planLiveObjects({ order, plays, objects, live: findLive(order, plays, objects) })
  const stages = decideStage(objects, plays, following)
  return Object.fromEntries(
    stages
      .filter(({ object }) => object.drawable)
      .map(({ object, reason }) => [object.maker.id, `${following.modeOf(object) ?? '-'} ${reason}`]),
  )
}

describe('what is live', () => {
  test.each([
    ['manim.ValueTracker', 'Number'],
    ['manim.ComplexValueTracker', 'Complex'],
    ['manim.Variable', 'Number'],
  ])('is the value of %s', (type, value) => {
    const outputs = catalogue.kinds.get(type)?.outputs.map((output) => `${output.name}: ${output.type}`)
    expect(outputs).toEqual([`mobject: ${type.slice(6)}`, `value: ${value}`])
  })

  test('passes through values, functions, constructions and changes', () => {
    const nodes: Record<string, NodeText> = {
      t: tracker,
      e: ['value.expression', { expression: { expr: '2 * t' } }],
      x: ['manim.Axes'],
      f: ['value.function', { function: { fn: { args: ['x'], body: 'k * x' } } }],
      p: ['manim.CoordinateSystem.plot'],
      b: ['manim.SurroundingRectangle'],
      q: ['manim.Square'],
      n: ['manim.Mobject.next_to'],
      l: ['manim.Brace'],
    }
    const wires = [
      't.value > e.t',
      'e.value > f.k',
      'f.value > p.function',
      'x.mobject > p.mobject',
      'p.mobject > b.mobjects:a1',
      'q.mobject > n.mobject',
      'b.mobject > n.mobject_or_point',
      'n.mobject > l.mobject',
    ]
    expect(plan(nodes, wires)).toEqual({
      t: '- not_drawn',
      x: '- implicit',
      p: 'redrawn inside_redraw',
      b: 'redrawn implicit',
      q: 'updated implicit',
      l: 'redrawn implicit',
    })
  })

  test('ends where an object is held, at steps, animations and Read now', () => {
    const nodes: Record<string, NodeText> = {
      t: tracker,
      c: ['manim.Circle'],
      g: ['manim.VGroup'],
      s: ['manim.Square'],
      r: ['live.read_now'],
      d: ['manim.Circle'],
      f: ['manim.FadeIn'],
      a: ['mobject.animate'],
      h: ['manim.VMobject.scale'],
    }
    const wires = [
      't.value > c.radius',
      'c.mobject ~> g.vmobjects:a1',
      't.value > r.value',
      'r.value > d.radius',
      's.mobject ~> f.mobjects:a1',
      's.mobject > a.mobject',
      'a.builder > h.mobject',
      't.value > h.scale_factor',
    ]
    expect(plan(nodes, wires)).toEqual({
      t: '- not_drawn',
      c: 'redrawn group_member',
      g: '- implicit',
      s: '- animated',
      d: '- implicit',
    })
  })

  test('is a wire that follows, on either side of a bend', () => {
    const nodes: Record<string, NodeText> = { d: ['manim.Dot'], k: ['canvas.reroute'], l: ['manim.Line'] }
    expect(plan(nodes, ['d.mobject > k.value', 'k.value > l.end'])).toMatchObject({ l: '- implicit' })
    expect(plan(nodes, ['d.mobject ~> k.value', 'k.value > l.end'])).toMatchObject({ l: 'redrawn implicit' })
    expect(plan(nodes, ['d.mobject > k.value', 'k.value ~> l.end'])).toMatchObject({ l: 'redrawn implicit' })
  })
})

describe('how an object follows', () => {
  const square: Record<string, NodeText> = { t: tracker, d: ['manim.Dot'], q: ['manim.Square'] }
  const next: NodeText = ['manim.Mobject.next_to']
  const nextWires = ['q.mobject > n.mobject', 'd.mobject ~> n.mobject_or_point']

  test.each<[string, Record<string, NodeText>, string[], string]>([
    ['an absolute change is done anew', { n: next }, [], 'updated'],
    [
      'a style after it is left alone',
      { n: next, c: ['manim.VMobject.set_color', { color: 'RED' }] },
      ['n.mobject > c.mobject'],
      'updated',
    ],
    [
      'a shift after a place is done with it',
      { n: next, c: ['manim.Mobject.shift', { 'vectors:a1': [1, 0, 0] }] },
      ['n.mobject > c.mobject'],
      'updated',
    ],
    [
      'a size after a place needs a base',
      { n: next, c: ['manim.VMobject.scale', { scale_factor: 2 }] },
      ['n.mobject > c.mobject'],
      'rebuilt',
    ],
    [
      'a shift after one coordinate needs a base',
      { n: ['manim.Mobject.align_to'], c: ['manim.Mobject.shift', { 'vectors:a1': [1, 0, 0] }] },
      ['n.mobject > c.mobject'],
      'rebuilt',
    ],
    [
      'a relative change needs a base',
      { n: next, c: ['manim.VMobject.rotate'] },
      ['n.mobject > c.mobject', 't.value > c.angle'],
      'rebuilt',
    ],
    [
      'changes before it are done once',
      { c: ['manim.VMobject.rotate', { angle: 1 }], n: next },
      ['q.mobject > c.mobject'],
      'updated',
    ],
  ])('%s', (_, more, wires, mode) => {
    const own =
      more['c'] && wires.includes('q.mobject > c.mobject')
        ? ['c.mobject > n.mobject', 'd.mobject ~> n.mobject_or_point']
        : nextWires
    expect(plan({ ...square, ...more }, [...own, ...wires])['q']).toMatch(new RegExp(`^${mode} `))
  })

  test('a number is set unless what is done to it would be lost', () => {
    const number: Record<string, NodeText> = { t: tracker, n: ['manim.DecimalNumber'] }
    expect(plan(number, ['t.value > n.number'])).toMatchObject({ n: 'set implicit' })
    const turned: Record<string, NodeText> = { ...number, r: ['manim.VMobject.rotate', { angle: 1 }] }
    expect(plan(turned, ['t.value > n.number', 'n.mobject > r.mobject'])).toMatchObject({ n: 'redrawn implicit' })
    const decimals: Record<string, NodeText> = { ...number, k: tracker }
    expect(plan(decimals, ['t.value > n.number', 'k.value > n.font_size'])).toMatchObject({ n: 'redrawn implicit' })
  })

  test('a tracker is on stage only if it moves by itself', () => {
    const nodes: Record<string, NodeText> = { k: ['live.clock'], t: tracker, i: ['manim.ValueTracker.increment_value'] }
    expect(plan(nodes, ['t.mobject > i.mobject'])).toEqual({ t: '- not_drawn' })
    expect(plan(nodes, ['t.mobject > i.mobject', 'k.dt > i.d_value'])).toEqual({ t: 'updated implicit' })
    const turning: Record<string, NodeText> = {
      t: tracker,
      u: ['live.updater', { function: { fn: { args: ['m'], body: 'm' } } }],
    }
    expect(plan(turning, ['t.mobject > u.mobject'])).toEqual({ t: '- implicit' })
  })

  test('the frame of the camera is on stage only if it follows', () => {
    const nodes: Record<string, NodeText> = {
      d: ['manim.Dot'],
      f: ['source.camera_frame'],
      m: ['manim.Mobject.move_to'],
    }
    expect(plan(nodes, ['f.mobject > m.mobject', 'd.mobject > m.point_or_mobject'])).toMatchObject({ f: '- not_drawn' })
    expect(plan(nodes, ['f.mobject > m.mobject', 'd.mobject ~> m.point_or_mobject'])).toMatchObject({
      f: 'updated implicit',
    })
  })

  test('show always names what would be written into a redraw', () => {
    const nodes: Record<string, NodeText> = { t: tracker, c: ['manim.Circle'], b: ['manim.Brace'] }
    const wires = ['t.value > c.radius', 'c.mobject > b.mobject']
    expect(plan(nodes, wires)).toMatchObject({ c: 'redrawn inside_redraw', b: 'redrawn implicit' })
    const shown: Record<string, NodeText> = { ...nodes, c: ['manim.Circle', {}, { show: 'always' }] }
    expect(plan(shown, wires)).toMatchObject({ c: 'redrawn always' })
  })
})
