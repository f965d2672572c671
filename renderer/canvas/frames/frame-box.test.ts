import { expect, it } from 'vitest'
import { newDocument } from '../../../engine/graph/new-document.ts'
import { addFrame } from '../../../engine/graph/edits/canvas.ts'
import { addNode } from '../../../engine/graph/edits/nodes.ts'
import type { GraphDocument } from '../../../engine/graph/document.ts'
import { around, frameAround, frameAt, settleInFrames } from './frame-box.ts'

const size = { width: 200, height: 100 }

function withFrame(members: readonly string[]): GraphDocument {
  let document = newDocument('Frames', { id: 'frames', now: '2026-11-20T10:00:00Z' })
  for (const x of [0, 300]) document = addNode(document, { type: 'manim.Circle', position: { x, y: 0 } }).document
  const place = { position: { x: -50, y: -50 }, size: { width: 300, height: 200 } }
  return addFrame(document, { title: 'A', members: [...members], ...place }).document
}

it('draws a frame with room for its title around what is in it', () => {
  const box = around([
    { x: 0, y: 0, ...size },
    { x: 300, y: 50, ...size },
  ])
  expect(box).toEqual({ x: 0, y: 0, width: 500, height: 150 })
  expect(box && frameAround(box)).toEqual({ position: { x: -20, y: -42 }, size: { width: 540, height: 212 } })
  expect(around([])).toBeUndefined()
})

it('lets a node that is dropped into a frame join it, and one that is dragged out leave it', () => {
  const document = withFrame(['node-1'])
  const dropped = settleInFrames(document, new Map([['node-2', { x: 20, y: 10, ...size }]]), undefined)
  expect(dropped.frames[0]?.members).toEqual(['node-1', 'node-2'])
  const out = settleInFrames(dropped, new Map([['node-1', { x: 900, y: 0, ...size }]]), undefined)
  expect(out.frames[0]?.members).toEqual(['node-2'])
})

it('leaves the document as it is where no node changes its frame', () => {
  const document = withFrame(['node-1'])
  expect(settleInFrames(document, new Map([['node-1', { x: 10, y: 10, ...size }]]), undefined)).toBe(document)
})

it('takes the smaller of two frames that lie in one another', () => {
  const outer = withFrame([])
  const inner = { position: { x: -10, y: -10 }, size: { width: 230, height: 130 } }
  const document = addFrame(outer, { title: 'B', members: [], ...inner }).document
  expect(frameAt(document, { x: 0, y: 0, ...size })?.title).toBe('B')
})
