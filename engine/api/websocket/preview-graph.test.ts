import { describe, expect, it } from 'vitest'
import { graph, node } from '../../graph/testing/build.ts'
import { firstEditorGraph } from '../../graph/testing/first-editor-graph.ts'
import type { JsonRecord } from '../../graph/json.ts'
import { EngineError } from '../contract/errors.ts'
import { readPreviewGraph } from './preview-graph.ts'

const square = node('node-1', 'manim.Square', { side_length: 3 })

function asJson(value: unknown): JsonRecord {
  return JSON.parse(JSON.stringify(value)) as JsonRecord
}

describe('the graph of an outside client', () => {
  it('may be nodes, edges and a few settings', () => {
    const document = readPreviewGraph(asJson({ nodes: [square], edges: [], settings: { frame_rate: 24 } }))
    expect(document.nodes).toEqual([square])
    expect(document.settings).toMatchObject({ frame_rate: 24, resolution: [1920, 1080], hold: 1 })
    expect(readPreviewGraph(asJson({ nodes: [square] })).edges).toEqual([])
  })

  it('may be a whole document, and keeps what it says', () => {
    const document = { ...graph([square]), name: 'Mine' }
    expect(readPreviewGraph(asJson(document))).toEqual(document)
  })

  it('may have the shape of the first editor, whole or in part', () => {
    const whole = readPreviewGraph(asJson(firstEditorGraph))
    expect(whole.nodes.find(({ id }) => id === 'node-1')).toMatchObject({ type: 'manim.Circle', params: { radius: 2 } })
    const { nodes, edges, settings } = asJson(firstEditorGraph)
    const part = readPreviewGraph(asJson({ nodes, edges, settings }))
    expect([part.nodes, part.edges]).toEqual([whole.nodes, whole.edges])
  })

  it('is refused with the place that is wrong', () => {
    const bad = asJson({ nodes: [{ ...square, position: 'left' }], edges: [] })
    expect(() => readPreviewGraph(bad)).toThrow(EngineError)
    expect(() => readPreviewGraph(bad)).toThrow('in node "node-1", position, expected a record, found the text "left"')
    expect(() => readPreviewGraph({ nodes: 7 })).toThrow(EngineError)
    expect(() => readPreviewGraph({ version: 99, format: 'manim-nodes', nodes: [] })).toThrow('newer version')
  })
})
