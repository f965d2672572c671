import { expect, it } from 'vitest'
import type { ParamValue } from '../../../engine/graph/param-value.ts'
import { addNode } from '../../../engine/graph/edits/nodes.ts'
import { newDocument } from '../../../engine/graph/new-document.ts'
import { readAt, writeAt } from './at-handle.ts'

function withParams(params: Record<string, ParamValue>) {
  const document = newDocument('A', { id: 'a', now: '2026-01-01T00:00:00Z' })
  return addNode(document, { type: 'manim.Circle', position: { x: 0, y: 0 }, params }).document
}

it('reads and writes entries of lists and dicts and leaves their slots', () => {
  const colors = {
    list: [
      ['s1', 'RED'],
      ['s2', { dict: [['d', 'key', 1]] }],
    ],
  } satisfies ParamValue
  const document = withParams({ colors })
  const changed = writeAt(document, ['node-1'], 'colors/s2/d', 2, undefined)
  const [node] = changed.nodes
  expect(node && readAt(node, 'colors/s2/d')).toBe(2)
  expect(node?.params).toEqual({
    colors: {
      list: [
        ['s1', 'RED'],
        ['s2', { dict: [['d', 'key', 2]] }],
      ],
    },
  })
})

it('writes items and goes back to the default', () => {
  const document = withParams({ 'vertices:a1': [0, 0, 0], radius: 2 })
  const changed = writeAt(document, ['node-1'], 'vertices:a1', [1, 0, 0], undefined)
  expect(changed.nodes[0] && readAt(changed.nodes[0], 'vertices:a1')).toEqual([1, 0, 0])
  const reset = writeAt(changed, ['node-1'], 'radius', undefined, undefined)
  expect(reset.nodes[0]?.params).toEqual({ 'vertices:a1': [1, 0, 0] })
})

it('leaves a document alone where there is no such entry', () => {
  const document = withParams({ colors: 'RED' })
  expect(writeAt(document, ['node-1'], 'colors/s9', 'BLUE', undefined)).toBe(document)
})
