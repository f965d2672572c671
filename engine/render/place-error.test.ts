import { describe, expect, it } from 'vitest'
import type { CodeRange } from './driver-report.ts'
import { nodeAt, nodesAt } from './place-error.ts'
import { sceneOf } from './testing/scene.ts'

const { code, sourceMap } = sceneOf(
  ['circle = Circle(radius=r).shift(UP * k)', 'self.play(FadeIn(circle), Write(Text("ü")), run_time=2)'],
  [
    { text: 'circle = Circle(radius=r).shift(UP * k)', node: 'node-1' },
    { text: 'Circle(radius=r)', node: 'node-1' },
    { text: 'shift(UP * k)', node: 'node-2', role: 'change' },
    { text: 'FadeIn(circle)', node: 'node-3', role: 'step' },
    { text: 'Write(Text("ü"))', node: 'node-4', role: 'step' },
    { text: 'Text("ü")', node: 'node-5' },
  ],
)

function rangeOf(text: string): CodeRange {
  const from = code.indexOf(text)
  const [line, column] = placeOf(from)
  const [end_line, end_column] = placeOf(from + text.length)
  return { line, column, end_line, end_column }
}

function placeOf(index: number): [line: number, column: number] {
  const lines = code.slice(0, index).split('\n')
  return [lines.length, Buffer.byteLength(lines.at(-1) ?? '')]
}

describe('nodeAt', () => {
  it('is the smallest stretch around a place', () => {
    expect(nodeAt(sourceMap, [rangeOf('radius=r')])?.node).toBe('node-1')
    expect(nodeAt(sourceMap, [rangeOf('UP * k')])?.node).toBe('node-2')
    expect(nodeAt(sourceMap, [rangeOf('Text("ü")')])?.node).toBe('node-5')
  })

  it('is the first step within a larger place', () => {
    const play = rangeOf('self.play(FadeIn(circle), Write(Text("ü")), run_time=2)')
    expect(nodeAt(sourceMap, [play])?.node).toBe('node-3')
  })

  it('goes outwards from the innermost call', () => {
    const elsewhere = { line: 1, column: 0, end_line: 1, end_column: 4 }
    expect(nodeAt(sourceMap, [rangeOf('FadeIn(circle)'), elsewhere])?.node).toBe('node-3')
    expect(nodeAt(sourceMap, [rangeOf('FadeIn(circle)'), rangeOf('Circle(radius=r)')])?.node).toBe('node-1')
    expect(nodeAt(sourceMap, [elsewhere])).toBeUndefined()
    expect(nodeAt(sourceMap, [])).toBeUndefined()
  })
})

describe('nodesAt', () => {
  it('is every node of a step', () => {
    const play = rangeOf('self.play(FadeIn(circle), Write(Text("ü")), run_time=2)')
    expect(nodesAt(sourceMap, play)).toEqual(['node-3', 'node-4', 'node-5'])
  })
})
