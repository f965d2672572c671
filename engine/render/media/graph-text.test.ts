import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { graph, node } from '../../graph/testing/build.ts'
import { saveGraph } from '../../graph/save.ts'
import { graphFromText, graphToText, maxGraphText } from './graph-text.ts'

const small = graph([node('node-1', 'manim.Text', { text: 'naïve 🎬' })], [])
const packed = (content: string | Uint8Array) => `manim-nodes:1:${gzipSync(content).toString('base64')}`

describe('the text of a graph', () => {
  it('gives the same graph again, without its view', () => {
    const text = graphToText({ ...small, view: { viewport: { x: 1, y: 2, zoom: 3 } } })
    expect(text).toMatch(/^manim-nodes:1:[A-Za-z0-9+/=]+$/)
    const loaded = graphFromText(text ?? '')
    expect(loaded.ok && saveGraph(loaded.document)).toBe(saveGraph(small))
  })

  it('is left out where it would be too long, and only there', () => {
    const withNoise = (bytes: number) =>
      graph([node('node-1', 'manim.Text', { text: randomBytes(bytes).toString('base64') })], [])
    expect(graphToText(withNoise(maxGraphText / 2))?.length).toBeGreaterThan(maxGraphText / 2)
    expect(graphToText(withNoise(maxGraphText))).toBeUndefined()
  })

  it('may be anything when it is read', () => {
    const bomb = packed(Buffer.alloc(200 * 1024 * 1024, ' '))
    expect(bomb.length).toBeLessThan(maxGraphText)
    expect(graphFromText(bomb)).toMatchObject({ ok: false, error: { code: 'too_large' } })
    const damaged = { ok: false, error: { code: 'not_a_graph' } }
    for (const text of ['', 'manim-nodes:1:', 'manim-nodes:1:ÿÿÿ', 'manim-nodes:2:H4sI', 'H4sI']) {
      expect(graphFromText(text)).toMatchObject(damaged)
    }
    expect(graphFromText(packed(Buffer.from([0xff, 0xfe])))).toMatchObject(damaged)
    expect(graphFromText(packed('{'))).toMatchObject({ ok: false, error: { code: 'not_json' } })
    expect(graphFromText((graphToText(small) ?? '').slice(0, -40))).toMatchObject(damaged)
  })
})
