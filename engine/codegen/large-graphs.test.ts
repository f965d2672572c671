import { describe, expect, it } from 'vitest'
import type { GraphDocument, GraphNode } from '../graph/document.ts'
import { graph, node } from '../graph/testing/build.ts'
import { validateGraph } from '../graph/validate/index.ts'
import { loadCatalogue } from '../library/catalogue-file.ts'
import { generateCode } from './generate.ts'
import { realisticGraph } from './testing/realistic-graph.ts'

const catalogue = await loadCatalogue()

function codeOf(document: GraphDocument): string {
  return generateCode(document, catalogue).code
}

/** Milliseconds this thread works, as little as other processes let it come to. */
function leastTime(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const before = threadTime()
    work()
    return threadTime() - before
  })
  return Math.min(...times)
}

/** Linux brings the count of one thread up to date when those of all are asked for. */
function threadTime(): number {
  process.cpuUsage()
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** A chain of `size` nodes, each fed by the one before. */
function chain(
  size: number,
  first: GraphNode,
  [from, into]: readonly [string, string],
  make: (id: string) => GraphNode,
): GraphDocument {
  const nodes = [first]
  const wires: string[] = []
  for (let at = 2; at <= size; at++) {
    nodes.push(make(`node-${at}`))
    wires.push(`node-${at - 1}.${from} > node-${at}.${into}`)
  }
  nodes.push(node(`node-${size + 1}`, 'manim.Dot'))
  if (from === 'value') wires.push(`node-${size}.value > node-${size + 1}.radius`)
  return graph(nodes, wires)
}

/** `size` circles with one number as their radius. */
function followers(size: number): GraphDocument {
  const circles = Array.from({ length: size - 1 }, (_, index) => node(`node-${index + 2}`, 'manim.Circle'))
  return graph(
    [node('node-1', 'manim.ValueTracker', { value: 1 }), ...circles],
    circles.map(({ id }) => `node-1.value > ${id}.radius`),
  )
}

const circle = node('node-1', 'manim.Circle')
const sum = (id: string): GraphNode => node(id, 'value.expression', { expression: { expr: 'a + 1' } })
const group = (id: string): GraphNode => node(id, 'manim.VGroup', {}, { items: { vmobjects: ['a1'] } })
const scale = (id: string): GraphNode => node(id, 'manim.Mobject.scale', { scale_factor: 2 })
const indicate = (id: string): GraphNode => node(id, 'manim.Indicate')

const shapes: Readonly<Record<string, (size: number) => GraphDocument>> = {
  'a lesson': (size) => realisticGraph(size),
  'one object changed again and again': (size) => chain(size, circle, ['mobject', 'mobject'], scale),
  'one object animated again and again': (size) => chain(size, circle, ['mobject', 'mobject'], indicate),
  'objects that follow one number': followers,
}

describe('a large graph', () => {
  it.each([200, 5000])('of %i nodes has no errors, and is always the same code', (size) => {
    const document = realisticGraph(size)
    expect(document.nodes.length).toBe(size)
    expect(validateGraph(document, catalogue).filter(({ severity }) => severity === 'error')).toEqual([])
    const code = codeOf(document)
    expect(code.split('\n').length).toBeGreaterThan(size / 4)
    expect(codeOf(document)).toBe(code)
    expect(codeOf(structuredClone(document))).toBe(code)
    expect(codeOf(realisticGraph(size))).toBe(code)
  })

  it('is written as it is after an edit, whatever is remembered of it', () => {
    const before = realisticGraph(300)
    validateGraph(before, catalogue)
    const code = codeOf(before)
    for (const gone of before.edges.slice(0, 100)) {
      const after = { ...before, edges: before.edges.filter((edge) => edge !== gone) }
      validateGraph(after, catalogue)
      expect(codeOf(after)).toBe(codeOf(structuredClone(after)))
    }
    const nodes = before.nodes.map((each) => ({ ...each, order: -each.order }))
    expect(codeOf({ ...before, nodes })).not.toBe(code)
    expect(codeOf(before)).toBe(code)
  })

  it.each(Object.entries(shapes))('of %s takes no more time a node than a small one', (_name, make) => {
    const time = (size: number, runs: number): number => {
      const document = make(size)
      return leastTime(runs, () => {
        const fresh = structuredClone(document)
        validateGraph(fresh, catalogue)
        codeOf(fresh)
      })
    }
    time(500, 10)
    expect(time(5000, 3) / 5000).toBeLessThan((3 * time(500, 10)) / 500)
  })

  it.each([
    ['values nested', () => chain(5000, node('node-1', 'value.number', { value: 1 }), ['value', 'a'], sum)],
    ['groups nested', () => chain(5000, node('node-1', 'manim.Circle'), ['mobject', 'vmobjects:a1'], group)],
  ])('of %s as deep as it goes is written', (_name, make) => {
    const document = make()
    expect(validateGraph(document, catalogue).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(codeOf(document).split('\n').length).toBeGreaterThan(100)
  })
})
