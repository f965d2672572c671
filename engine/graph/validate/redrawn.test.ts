import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../library/catalogue-file.ts'
import { liveGraph, type NodeText } from '../testing/live-graph.ts'
import { validateGraph } from './index.ts'

const catalogue = await loadCatalogue()

function warningsOf(nodes: Readonly<Record<string, NodeText>>, wires: readonly string[]): string[] {
  return validateGraph(liveGraph(nodes, wires), catalogue).map(
    ({ node, severity, message, fix }) => `${node} ${severity}: ${message}. ${fix}`,
  )
}

const shift: NodeText = ['manim.Mobject.shift', { 'vectors:a1': [1, 0, 0] }]

describe('what is drawn anew each frame', () => {
  test('is not animated beside that', () => {
    const nodes: Record<string, NodeText> = {
      t: ['manim.ValueTracker'],
      c: ['manim.Circle', {}, { label: 'Moon' }],
      a: ['mobject.animate'],
      s: shift,
    }
    const wires = ['c.mobject > a.mobject', 'a.builder > s.mobject']
    expect(warningsOf(nodes, [...wires, 't.value > c.radius'])).toEqual([
      'a warning: Moon is drawn anew in every frame, which undoes what Animate does to it. ' +
        'Animate the value it follows instead, or put Read now before what follows',
    ])
    expect(warningsOf(nodes, wires)).toEqual([])
  })

  test('nor is what is rebuilt, but what only keeps a place may be', () => {
    const nodes: Record<string, NodeText> = {
      t: ['manim.ValueTracker'],
      d: ['manim.Dot'],
      q: ['manim.Square'],
      r: ['manim.VMobject.rotate', { angle: 1 }],
      n: ['manim.Mobject.next_to'],
      a: ['mobject.animate'],
      s: shift,
    }
    const wires = ['q.mobject > r.mobject', 'r.mobject > n.mobject', 'n.mobject > a.mobject', 'a.builder > s.mobject']
    expect(warningsOf(nodes, [...wires, 'd.mobject ~> n.mobject_or_point'])).toEqual([])
    const rotating = warningsOf(nodes, [...wires, 'd.mobject > n.mobject_or_point', 't.value > r.angle'])
    expect(rotating).toMatchObject([expect.stringContaining('Square is drawn anew in every frame')])
  })

  test('is no text', () => {
    const nodes: Record<string, NodeText> = {
      t: ['manim.ValueTracker'],
      f: ['value.text_format'],
      l: ['manim.Text'],
      m: ['manim.MathTex'],
    }
    const wires = ['t.value > f.number', 'f.value > l.text', 'f.value > m.tex_strings:a1']
    const fix =
      'Show the value with a DecimalNumber or an Integer beside a text that stays, or put Read now before the text'
    expect(warningsOf(nodes, wires)).toEqual([
      `l warning: Text follows a live value, so its text is set anew in every frame, which is slow. ${fix}`,
      `m warning: MathTex follows a live value, so its text is set anew in every frame, which is slow. ${fix}`,
    ])
  })

  test('a number is set, which is quick', () => {
    const nodes: Record<string, NodeText> = { t: ['manim.ValueTracker'], n: ['manim.DecimalNumber'] }
    expect(warningsOf(nodes, ['t.value > n.number'])).toEqual([])
  })

  test('does not stay where a change of its group puts it', () => {
    const nodes: Record<string, NodeText> = {
      t: ['manim.ValueTracker'],
      c: ['manim.Circle'],
      g: ['manim.VGroup'],
      h: ['manim.VGroup'],
      r: ['manim.Mobject.arrange'],
    }
    const wires = [
      't.value > c.radius',
      'c.mobject > g.vmobjects:a1',
      'g.mobject > h.vmobjects:a1',
      'h.mobject > r.mobject',
    ]
    expect(warningsOf(nodes, wires)).toEqual([
      'r warning: Circle is drawn anew in every frame, where it was before Arrange changed its group. ' +
        'Change Circle itself before it goes into the group',
    ])
  })
})
