import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyDiff } from '../apply-diff.ts'
import { diffDocuments, invertDiff } from '../diff.ts'
import {
  type CanvasBody,
  graphDocument,
  type GraphDocument,
  type GraphEdge,
  type GraphNode,
  type Subgraph,
} from '../document.ts'
import { loadGraph } from '../load.ts'
import { newDocument } from '../new-document.ts'
import { sameContent } from '../same-content.ts'
import { saveGraph } from '../save.ts'
import { anyDocument } from '../testing/any-document.ts'
import { node, wire } from '../testing/build.ts'
import { anyEdit, type Edit } from '../testing/random-edits.ts'
import { tidyDocument } from '../tidy.ts'

const empty = newDocument('Test', { id: 'test', now: '2026-11-20T10:00:00Z' })

/** A graph with something of everything: growing inputs, literals, a wire to nowhere, subgraphs within subgraphs. */
const rich: GraphDocument = {
  ...empty,
  nodes: [
    node('node-1', 'manim.Circle', { radius: 2 }),
    node('node-2', 'manim.FadeIn', {}, { items: { mobjects: ['a1', 'a2'] } }),
    node('node-3', 'manim.Mobject.shift', { 'vectors:a1': [1, 0, 0] }, { items: { vectors: ['a1'] } }),
    node('node-4', 'logic.subgraph', {}, { subgraph: 'subgraph-2' }),
  ],
  edges: [
    wire('node-1.mobject > node-3.mobject'),
    wire('node-3.mobject > node-2.mobjects:a1'),
    wire('node-2.mobjects:a1 > node-4.in'),
    wire('node-1.mobject > node-77.mobject'),
  ],
  frames: [
    {
      id: 'frame-1',
      title: '',
      position: { x: 0, y: 0 },
      size: { width: 9, height: 9 },
      members: ['node-1', 'node-2'],
    },
  ],
  notes: [{ id: 'note-1', text: '', position: { x: 0, y: 0 } }],
  subgraphs: [
    subgraphOf('subgraph-1', [node('node-1', 'manim.Dot'), node('node-2', 'manim.Dot')]),
    subgraphOf('subgraph-2', [node('node-1', 'logic.subgraph', {}, { subgraph: 'subgraph-1' })]),
  ],
}

const session = fc.tuple(
  fc.oneof({ arbitrary: fc.constant(rich), weight: 3 }, anyDocument),
  fc.array(anyEdit, { minLength: 1, maxLength: 40, size: 'max' }),
)

function subgraphOf(id: string, nodes: GraphNode[]): Subgraph {
  return { id, name: id, kind: 'scene', inputs: [], outputs: [], nodes, edges: [], frames: [], notes: [] }
}

function bodies(document: GraphDocument): CanvasBody[] {
  return [document, ...document.subgraphs]
}

function isUnique(records: readonly { id: string }[]): boolean {
  return new Set(records.map(({ id }) => id)).size === records.length
}

/** Wires with an end that is not there, as texts. */
function dangling({ nodes, edges }: CanvasBody): string[] {
  const ids = new Set(nodes.map(({ id }) => id))
  const text = ({ id, source, target }: GraphEdge) => `${id} ${source} ${target}`
  return edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target)).map(text)
}

/** Makes sure that no edit changes the document it was given. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) freeze(inner)
  return value
}

function run(
  document: GraphDocument,
  edits: readonly Edit[],
  check: (after: GraphDocument, before: GraphDocument) => void,
) {
  let current = freeze(document)
  for (const edit of edits) {
    const after = freeze(edit(current))
    check(after, current)
    current = after
  }
  return current
}

test('any edits keep a legal document with unique ids, and make no wire to nowhere', () => {
  let made = 0
  fc.assert(
    fc.property(session, ([document, edits]) => {
      run(document, edits, (after, before) => {
        if (after !== before) made++
        const checked = graphDocument.safeParse(after)
        expect(checked.error?.issues).toBeUndefined()
        expect(isUnique(after.subgraphs)).toBe(true)
        for (const body of bodies(after)) {
          expect([body.nodes, body.edges, body.frames, body.notes].every(isUnique)).toBe(true)
          const items = body.nodes.flatMap((each) => Object.values(each.items ?? {}))
          expect(items.every((keys) => new Set(keys).size === keys.length)).toBe(true)
          // A subgraph that came by paste brings the wires to nowhere it had.
          const known = new Set(bodies(before).flatMap(dangling))
          expect(dangling(body).filter((text) => !known.has(text))).toStrictEqual([])
        }
      })
    }),
    { numRuns: 200 },
  )
  // Many of the random edits are impossible; the others must not be few.
  expect(made).toBeGreaterThan(1000)
})

test('what was edited saves and opens as itself', () => {
  fc.assert(
    fc.property(session, ([document, edits]) => {
      const after = run(document, edits, () => undefined)
      const expected = { ok: true, document: tidyDocument(after), notices: [] }
      expect(isDeepStrictEqual(loadGraph(saveGraph(after)), expected)).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('the difference of two documents makes one of the other, and taken back makes the first again', () => {
  fc.assert(
    fc.property(session, ([document, edits]) => {
      const after = run(document, edits, () => undefined)
      const diff = diffDocuments(document, after)
      expect(sameContent(applyDiff(document, diff), after)).toBe(true)
      expect(sameContent(applyDiff(after, invertDiff(diff)), document)).toBe(true)
      const asText = { ...after, view: document.view, updated_at: document.updated_at }
      expect(saveGraph(applyDiff(document, diff))).toBe(saveGraph(asText as GraphDocument))
    }),
    { numRuns: 150 },
  )
})
