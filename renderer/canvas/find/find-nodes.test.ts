import { expect, it } from 'vitest'
import { addNode } from '../../../engine/graph/edits/nodes.ts'
import { newDocument } from '../../../engine/graph/new-document.ts'
import { loadCatalogue } from '../../../engine/library/catalogue-file.ts'
import { findNodes } from './find-nodes.ts'

const catalogue = await loadCatalogue()
const sketches = [
  { type: 'manim.Circle', position: { x: 300, y: 0 }, name: 'sun', params: { radius: 1.5, color: 'YELLOW' } },
  { type: 'manim.MathTex', position: { x: 0, y: 0 }, params: { 'tex_strings:a1': String.raw`\frac{a}{b}` } },
  { type: 'manim.FadeIn', position: { x: 500, y: 0 }, label: 'Sunrise' },
]
const document = sketches.reduce(
  (all, sketch) => addNode(all, sketch).document,
  newDocument('Find', { id: 'find', now: '2026-11-20T10:00:00Z' }),
)
const find = (query: string): string[] => findNodes(document, catalogue, query, undefined).map(({ node }) => node)

it.each([
  ['sun', ['node-1', 'node-3']],
  ['circle', ['node-1']],
  ['manim.', ['node-2', 'node-1', 'node-3']],
  ['node-2', ['node-2']],
  ['yellow', ['node-1']],
  ['radius 1.5', ['node-1']],
  [String.raw`\frac{a}`, ['node-2']],
  ['square', []],
  ['  ', []],
])('finds %j from left to right', (query, expected) => {
  expect(find(query)).toEqual(expected)
})
