import { expect, it } from 'vitest'
import { generateCode } from '../../engine/codegen/generate.ts'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { newDocument } from '../../engine/graph/new-document.ts'
import { node, wire } from '../../engine/graph/testing/build.ts'
import { loadCatalogue } from '../../engine/library/catalogue-file.ts'
import { byteColumn, characterColumn, linesOfNodes, nodeAt } from './source-lines.ts'

const catalogue = await loadCatalogue()
const document: GraphDocument = {
  ...newDocument('Test', { id: 'test', now: '2026-11-20T10:00:00Z' }),
  nodes: [
    node('node-1', 'manim.Text', { text: 'Grüße 🎈' }),
    node('node-2', 'manim.Circle', { radius: 2 }),
    node('node-3', 'manim.FadeIn', {}, { items: { mobjects: ['a1'] } }),
  ],
  edges: [wire('node-2.mobject > node-3.mobjects:a1')],
}
const { code, sourceMap } = generateCode(document, catalogue)
const lines = code.split('\n')
const lineWith = (part: string): number => lines.findIndex((line) => line.includes(part)) + 1

it('finds the lines of a node', () => {
  const [line] = linesOfNodes(sourceMap, ['node-2'], undefined)
  expect(lines[(line ?? 0) - 1]).toContain('Circle(')
  const ofBoth = linesOfNodes(sourceMap, ['node-2', 'node-1'], undefined)
  expect(ofBoth).toEqual(ofBoth.toSorted((a, b) => a - b))
  expect(ofBoth).toContain(lineWith('Text('))
  expect(linesOfNodes(sourceMap, ['node-9'], undefined)).toEqual([])
})

it('finds the node of a place, also behind letters of several bytes', () => {
  const line = lineWith('Grüße')
  const text = lines[line - 1] ?? ''
  expect(nodeAt(sourceMap, line, text.length - 1, text)).toBe('node-1')
  const fade = lineWith('FadeIn(')
  const fadeText = lines[fade - 1] ?? ''
  expect(nodeAt(sourceMap, fade, fadeText.indexOf('FadeIn'), fadeText)).toBe('node-3')
})

it('takes the first node of a line for its empty beginning, and nothing for lines of nobody', () => {
  const line = lineWith('Circle(')
  expect(nodeAt(sourceMap, line, 0, lines[line - 1] ?? '')).toBe('node-2')
  expect(nodeAt(sourceMap, 1, 0, lines[0] ?? '')).toBeUndefined()
})

it('counts columns in bytes and back', () => {
  const text = 'ü🎈x'
  expect([0, 1, 3, 4].map((column) => byteColumn(text, column))).toEqual([0, 2, 6, 7])
  expect([0, 2, 6, 7].map((bytes) => characterColumn(text, bytes))).toEqual([0, 1, 3, 4])
})

it('lights the lines of a subgraph where its instance is selected, and of the node inside while it is entered', () => {
  const map = [
    {
      start: [4, 8] as [number, number],
      end: [4, 20] as [number, number],
      node: 'node-5/node-1',
      role: 'construct' as const,
      statement: 0,
    },
    {
      start: [5, 8] as [number, number],
      end: [6, 0] as [number, number],
      node: 'node-1',
      role: 'construct' as const,
      statement: 1,
    },
  ]
  expect(linesOfNodes(map, ['node-5'], undefined)).toEqual([4])
  expect(linesOfNodes(map, ['node-1'], undefined)).toEqual([5])
  expect(linesOfNodes(map, ['node-1'], 'subgraph-1')).toEqual([4])
})
