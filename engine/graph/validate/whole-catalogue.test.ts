import { beforeAll, expect, test } from 'vitest'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { createCatalogue } from '../../catalogue/create-catalogue.ts'
import { canConnect } from '../../catalogue/sockets/connect.ts'
import { loadGenerated } from '../../catalogue/testing/load-generated.ts'
import type { GraphDocument, GraphNode, ParamValue } from '../document.ts'
import { graph, node } from '../testing/build.ts'
import { validateGraph } from './index.ts'
import { checkValue } from './values/check-value.ts'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = createCatalogue(await loadGenerated())
})

function messages(nodes: GraphNode[], wires: string[] = []): string[] {
  return validateGraph(graph(nodes, wires), catalogue).map((problem) => problem.message)
}

test('the messages of the specification hold for Manim as it is', () => {
  expect(messages([node('node-1', 'manim.FadeIn')])).toEqual(["Node 'FadeIn' missing required input 'mobject'"])
  expect(messages([node('node-1', 'manim.Circle', { radius: -5 })])).toEqual(['Circle radius must be > 0, got -5'])
  const wires = ['node-1.value > node-2.radius']
  expect(messages([node('node-1', 'value.color'), node('node-2', 'manim.Circle')], wires)).toEqual([
    'Cannot connect Color to Number. Expected Number, got Color.',
  ])
})

test('a node of any kind, just dropped, lacks only what must be wired or typed', () => {
  const odd = [...catalogue.kinds.keys()].flatMap((type) =>
    validateGraph(graph([node('node-1', type)]), catalogue)
      .filter((problem) => problem.code !== 'required_input_missing')
      .map((problem) => `${type}: ${problem.message}`),
  )
  expect(odd).toEqual([])
})

test('every default of Manim fits the type of its parameter', () => {
  const odd = [...catalogue.kinds.values()].flatMap((kind) =>
    kind.ports.flatMap((port) => {
      const { default: initial, ...rest } = port
      if (initial === undefined || initial === null || port.growing) return []
      const place = { catalogue, port: rest, bounds: port, what: kind.title, handle: port.name, isWired: () => false }
      return checkValue(initial as ParamValue, port.type, place).map(
        ({ message }) => `${kind.type} ${port.name}: ${message}`,
      )
    }),
  )
  expect(odd).toEqual([])
})

test('what a kind gives goes into sockets of the very type', () => {
  const types = new Set([...catalogue.kinds.values()].flatMap((kind) => kind.outputs.map((output) => output.type)))
  expect([...types].filter((type) => !isPlain(type))).toEqual([])
})

function isPlain(type: string): boolean {
  const answer = canConnect(type, type, catalogue)
  return answer.ok && answer.conversion === undefined
}

test('values that share their name with a class of Manim are no mobjects', () => {
  for (const value of ['value.vector', 'value.point', 'value.integer']) {
    const fade = node('node-2', 'manim.FadeIn', {}, { items: { mobjects: ['a'] } })
    expect(messages([node('node-1', value), fade], ['node-1.value > node-2.mobjects:a'])).toHaveLength(1)
  }
  const arrow = node('node-1', 'manim.Vector')
  expect(messages([arrow, node('node-2', 'manim.Create')], ['node-1.mobject > node-2.mobject'])).toEqual([])
})

/** A graph as people build them: shapes, changes with expressions, animations, steps. */
function longGraph(count: number): GraphDocument {
  const nodes: GraphNode[] = []
  const wires: string[] = []
  for (let at = 1; nodes.length < count; at += 5) {
    const [shape, shift, fade, number, play] = [0, 1, 2, 3, 4].map((offset) => `node-${at + offset}`)
    nodes.push(
      node(`${shape}`, 'manim.Circle', { radius: 1 + (at % 3), color: 'BLUE', fill_opacity: { expr: '1/2' } }),
      node(
        `${shift}`,
        'manim.Mobject.shift',
        { 'vectors:a1': { expr: `${at % 7}*UP + LEFT*r` } },
        { items: { vectors: ['a1'] } },
      ),
      node(`${fade}`, 'manim.FadeIn', { run_time: 0.001 }, { items: { mobjects: ['a1'] } }),
      node(`${number}`, 'value.number', { value: 2 }),
      node(`${play}`, 'scene.play', { run_time: 0.001 }, { items: { animations: ['a1'] } }),
    )
    wires.push(
      `${shape}.mobject > ${shift}.mobject`,
      `${number}.value > ${shift}.r`,
      `${shift}.mobject > ${fade}.mobjects:a1`,
      `${fade}.animation > ${play}.animations:a1`,
    )
  }
  return graph(nodes, wires)
}

test('a graph of 5,000 nodes has no problems but its size, and takes a time that grows no faster than it', () => {
  const small = longGraph(500)
  const large = longGraph(5000)
  expect(validateGraph(large, catalogue).map(({ code }) => code)).toEqual(['limit_warning', 'limit_warning'])
  for (let round = 0; round < 20; round++) validateGraph(structuredClone(small), catalogue)
  const quickest = (document: GraphDocument): number =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const fresh = structuredClone(document)
        const start = performance.now()
        validateGraph(fresh, catalogue)
        return performance.now() - start
      }),
    )
  expect(quickest(large)).toBeLessThan(40 * Math.max(1, quickest(small)))
})
