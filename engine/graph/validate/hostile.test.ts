import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallCatalogue as catalogue } from '../../catalogue/testing/small-catalogue.ts'
import { type GraphNode, graphDocument } from '../document.ts'
import { problemCodes } from '../problem.ts'
import { hostileDocument } from '../testing/hostile-document.ts'
import { edge, graph, node, subgraphOf } from '../testing/build.ts'
import { validateGraph } from './index.ts'

test('any document of the schema is validated without an error, twice with the same answer', () => {
  fc.assert(
    fc.property(hostileDocument(catalogue), (document) => {
      expect(graphDocument.safeParse(document).error).toBeUndefined()
      const problems = validateGraph(document, catalogue)
      for (const problem of problems) {
        expect(problemCodes).toContain(problem.code)
        expect(problem.message).not.toMatch(/undefined|\[object|NaN/)
        expect(problem.message.length).toBeLessThan(2000)
      }
      expect(validateGraph(structuredClone(document), catalogue)).toEqual(problems)
    }),
    { numRuns: 300 },
  )
})

test('deep nesting of any sort ends in an answer, not in a full stack', () => {
  const depth = 3000
  const chain = Array.from({ length: depth }, (_, at) =>
    node(`node-${at}`, 'manim.AnimationGroup', {}, { items: { animations: ['a'] } }),
  )
  const wires = chain.slice(1).map((_, at) => edge(`node-${at}`, 'animation', `node-${at + 1}`, 'animations:a'))
  expect(validateGraph({ ...graph(chain), edges: wires }, catalogue).length).toBeGreaterThan(0)

  const nested = Array.from({ length: depth }, (_, at) =>
    subgraphOf(`s${at}`, [node('node-1', 'logic.subgraph', {}, { subgraph: `s${at + 1}` })]),
  )
  const entry = graph([node('node-1', 'logic.subgraph', {}, { subgraph: 's0' })])
  expect(validateGraph({ ...entry, subgraphs: nested }, catalogue)).toHaveLength(2)

  const type = `${'List<'.repeat(depth)}Number${'>'.repeat(depth)}`
  const inner = subgraphOf('s', [node('node-1', 'logic.input')], [], { inputs: [{ key: 'a', name: 'a', type }] })
  expect(
    validateGraph(
      { ...graph([node('node-1', 'logic.subgraph', {}, { subgraph: 's' })]), subgraphs: [inner] },
      catalogue,
    ),
  ).toHaveLength(2)
})

test('a tangle of thousands of wires is told within a second', () => {
  const nodes: GraphNode[] = Array.from({ length: 1000 }, (_, at) => node(`node-${at}`, 'canvas.reroute'))
  const wires = nodes.flatMap((_, at) =>
    [1, 7, 31, 113, 500].map((step) => edge(`node-${at}`, 'value', `node-${(at + step) % 1000}`, 'value')),
  )
  const start = performance.now()
  const problems = validateGraph({ ...graph(nodes), edges: wires }, catalogue)
  expect(performance.now() - start).toBeLessThan(1000)
  expect(problems.some(({ code }) => code === 'cycle')).toBe(true)
})
