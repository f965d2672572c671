import { expect, it } from 'vitest'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { graph, node } from '../../engine/graph/testing/build.ts'
import { loadCatalogue } from '../../engine/library/catalogue-file.ts'
import { reorderStep, sequenceOf } from './reorder.ts'

const catalogue = await loadCatalogue()

/** Two shapes, each created and then turned; the turns are wired to what was created. */
const document = graph(
  [
    node('node-1', 'manim.Circle'),
    node('node-2', 'manim.Create'),
    node('node-3', 'manim.Square'),
    node('node-4', 'manim.Create'),
    node('node-5', 'manim.Rotate'),
    node('node-6', 'manim.Rotate'),
  ],
  [
    'node-1.mobject > node-2.mobject',
    'node-3.mobject > node-4.mobject',
    'node-2.mobject > node-5.mobject',
    'node-4.mobject > node-6.mobject',
  ],
)

function moved(from: GraphDocument, step: string, to: number): string[] {
  const result = reorderStep(from, catalogue, step, to)
  if ('refusedBy' in result) throw new Error(`refused by ${result.refusedBy}`)
  return sequenceOf(result.document, catalogue)
}

it('moves a step to any place the wires allow', () => {
  expect(sequenceOf(document, catalogue)).toEqual(['node-2', 'node-4', 'node-5', 'node-6'])
  expect(moved(document, 'node-4', 0)).toEqual(['node-4', 'node-2', 'node-5', 'node-6'])
  expect(moved(document, 'node-5', 1)).toEqual(['node-2', 'node-5', 'node-4', 'node-6'])
  expect(moved(document, 'node-5', 3)).toEqual(['node-2', 'node-4', 'node-6', 'node-5'])
})

it('says which node forbids it', () => {
  expect(reorderStep(document, catalogue, 'node-5', 0)).toEqual({ refusedBy: 'node-2' })
  expect(reorderStep(document, catalogue, 'node-4', 3)).toEqual({ refusedBy: 'node-6' })
})

it('leaves the document alone where the step stays', () => {
  expect(reorderStep(document, catalogue, 'node-4', 1)).toEqual({ document })
  expect(reorderStep(document, catalogue, 'node-9', 1)).toEqual({ document })
})

it('finds the place also where the neighbour runs elsewhere than its number says', () => {
  const late = structuredClone(document)
  // Node 2 has the highest number and still runs early, since node 5 needs it.
  late.nodes[1]!.order = 50
  const before = sequenceOf(late, catalogue)
  expect(before).toEqual(['node-4', 'node-2', 'node-5', 'node-6'])
  expect(moved(late, 'node-4', 1)).toEqual(['node-2', 'node-4', 'node-5', 'node-6'])
})

it('moves a Play with what it plays', () => {
  const together = graph(
    [
      node('node-1', 'manim.Circle'),
      node('node-2', 'manim.Create'),
      node('node-3', 'scene.play', {}, { items: { animations: ['a1'] } }),
      node('node-4', 'scene.wait'),
      node('node-5', 'scene.wait'),
    ],
    ['node-1.mobject > node-2.mobject', 'node-2.animation > node-3.animations:a1'],
  )
  expect(moved(together, 'node-3', 2)).toEqual(['node-4', 'node-5', 'node-3'])
  expect(moved(together, 'node-5', 0)).toEqual(['node-5', 'node-3', 'node-4'])
})
