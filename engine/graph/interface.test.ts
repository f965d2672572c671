import { expect, test } from 'vitest'
import { smallCatalogue as catalogue } from '../catalogue/testing/small-catalogue.ts'
import type { GraphDocument, GraphNode } from './document.ts'
import { interfaceOf } from './interface.ts'
import { graph, node, subgraphOf } from './testing/build.ts'

function socketsOf(record: GraphNode, document: GraphDocument = graph([record])): ReturnType<typeof interfaceOf> {
  return interfaceOf(record, document, document, catalogue)
}

function inputsOf(record: GraphNode, document?: GraphDocument): string[] {
  return [...socketsOf(record, document).inputs()].map((input) => input.handle)
}

function outputsOf(record: GraphNode, document?: GraphDocument): string[] {
  return [...socketsOf(record, document).outputs()].map((output) => output.handle)
}

test('a node has the ports and outputs of its kind, and those of order', () => {
  const circle = node('node-1', 'manim.Circle')
  expect(inputsOf(circle)).toEqual(['after', 'radius', 'color', 'fill_color', 'fill_opacity', 'more'])
  expect(outputsOf(circle)).toEqual(['then', 'mobject'])
  expect(socketsOf(circle).input('radius')).toMatchObject({ type: 'Number', origin: 'port', required: false })
  expect(socketsOf(circle).input('mobject')).toBeUndefined()
})

test('a growing port has a socket for each item, and passes each object on', () => {
  const fade = node('node-1', 'manim.FadeIn', {}, { items: { mobjects: ['a1', 'b'] } })
  const sockets = socketsOf(fade)
  expect(sockets.input('mobjects:b')).toMatchObject({ title: 'mobject', type: 'Mobject', origin: 'item' })
  expect(sockets.output('mobjects:b')).toMatchObject({ passes: 'mobjects:b' })
  expect(sockets.input('mobjects')).toBeUndefined()
  expect(sockets.input('mobjects:c')).toBeUndefined()
  expect(sockets.output('mobjects')).toBeUndefined()
})

test('entries of lists and dicts have sockets at any depth', () => {
  const text = node('node-1', 'manim.Text', {
    gradient: {
      list: [
        ['s1', 'RED'],
        ['s2', { list: [['t', 1]] }],
      ],
    },
    t2c: { dict: [['s1', 'word', 'BLUE']] },
  })
  const sockets = socketsOf(text)
  expect(sockets.input('gradient/s1')).toMatchObject({ type: 'Color', origin: 'slot' })
  expect(sockets.input('gradient/s2/t')).toMatchObject({ origin: 'slot' })
  expect(sockets.input('t2c/s1')).toMatchObject({ title: 'word', type: 'Color' })
  expect(sockets.input('t2c/s2')).toBeUndefined()
})

test('further keyword arguments have sockets where the kind takes them', () => {
  expect(socketsOf(node('node-1', 'manim.Circle', { 'more:sheen': 1 })).input('more:sheen')).toMatchObject({
    title: 'sheen',
    origin: 'more',
  })
  const circle = node('node-2', 'manim.Circle')
  const wired = graph([node('node-1', 'value.number'), circle], ['node-1.value > node-2.more:sheen'])
  expect(socketsOf(circle, wired).input('more:sheen')).toMatchObject({ origin: 'more' })
  expect(socketsOf(node('node-1', 'scene.wait', { 'more:sheen': 1 })).input('more:sheen')).toBeUndefined()
})

test('free names of expressions become inputs, wherever the expression stands', () => {
  const circle = node('node-1', 'manim.Circle', {
    radius: { expr: '2*r + PI' },
    'more:sheen': { expr: 's' },
    color: { list: [['a', { expr: 'tint' }]] },
  })
  expect(inputsOf(circle).slice(6)).toEqual(['more:sheen', 'r', 's', 'color/a', 'tint'])
  expect(socketsOf(circle).input('r')).toMatchObject({
    origin: 'name',
    required: true,
    expression: { parameter: 'radius', column: 2 },
  })
})

test('a free name that is a port already does not become a second one', () => {
  const circle = node('node-1', 'manim.Circle', { fill_opacity: { expr: 'radius' } })
  expect(socketsOf(circle).input('radius')?.origin).toBe('port')
})

test('a wire makes an input even of a name that Manim has', () => {
  const circle = node('node-2', 'manim.Circle', { radius: { expr: '2*PI' } })
  const document = graph([node('node-1', 'value.number'), circle], ['node-1.value > node-2.PI'])
  expect(socketsOf(circle, document).input('PI')).toMatchObject({ origin: 'name' })
  expect(socketsOf(circle).input('PI')).toBeUndefined()
})

test('the arguments of a function are no inputs, what it captures is', () => {
  const record = node('node-1', 'value.function', { function: { fn: { args: ['x'], body: 'a*x' } } })
  expect(inputsOf(record)).toContain('a')
  expect(inputsOf(record)).not.toContain('x')
})

test('a Python node reads and binds names', () => {
  const record = node('node-1', 'code.python', { code: 'big = circle.copy()' })
  expect(socketsOf(record).input('circle')).toMatchObject({ origin: 'name', required: true })
  expect(outputsOf(record)).toEqual(['then', 'big'])
})

test('a method that changes its receiver takes a builder, one that reads it does not', () => {
  expect(socketsOf(node('node-1', 'live.updater')).input('mobject')?.type).toBe('Mobject')
  expect(socketsOf(node('node-1', 'manim.Mobject.shift')).input('mobject')?.type).toBe('Mobject | Builder<Mobject>')
  expect(socketsOf(node('node-1', 'manim.Mobject.get_center')).input('mobject')?.type).toBe('Mobject')
})

const inner = subgraphOf('sub', [node('node-1', 'logic.input'), node('node-2', 'logic.output')], [], {
  inputs: [
    { key: 'in1', name: 'shape', type: 'Mobject' },
    { key: 'in2', name: 'size', type: 'Number', default: 1 },
    { key: 'index', name: 'index', type: 'Integer' },
  ],
  outputs: [
    { key: 'in1', name: 'shape', type: 'Mobject' },
    { key: 'out', name: 'dot', type: 'Circle' },
  ],
})

test('an instance has the sockets of its subgraph', () => {
  const record = node('node-1', 'logic.subgraph', {}, { subgraph: 'sub' })
  const document = { ...graph([record]), subgraphs: [inner] }
  expect(inputsOf(record, document)).toEqual(['after', 'in1', 'in2', 'index'])
  expect(outputsOf(record, document)).toEqual(['then', 'in1', 'out'])
  expect(socketsOf(record, document).input('in1')).toMatchObject({ title: 'shape', required: true })
  expect(socketsOf(record, document).input('in2')).toMatchObject({ required: false })
})

test('a Repeat hands out its index and collects lists of what it does not carry', () => {
  const record = node('node-1', 'logic.repeat', {}, { subgraph: 'sub' })
  const document = { ...graph([record]), subgraphs: [inner] }
  const sockets = socketsOf(record, document)
  expect(sockets.input('index')).toBeUndefined()
  expect(sockets.output('in1')?.type).toBe('Mobject')
  expect(sockets.output('out')?.type).toBe('List<Circle>')
})

test('inside a subgraph the boundary has its inputs and outputs', () => {
  const document = { ...graph([]), subgraphs: [inner] }
  const [entry, exit] = inner.nodes as [GraphNode, GraphNode]
  const outputs = [...interfaceOf(entry, inner, document, catalogue).outputs()].map((output) => output.handle)
  expect(outputs).toEqual(['then', 'in1', 'in2', 'index'])
  expect(interfaceOf(exit, inner, document, catalogue).input('out')).toMatchObject({ type: 'Circle', title: 'dot' })
})

test('a placeholder has what is wired to it', () => {
  const unknown = node('node-2', 'manim_physics.Pendulum')
  const document = graph(
    [node('node-1', 'manim.Circle'), unknown, node('node-3', 'manim.Create')],
    ['node-1.mobject > node-2.bob', 'node-2.rod > node-3.mobject'],
  )
  const sockets = socketsOf(unknown, document)
  expect(sockets.kind).toBeUndefined()
  expect(sockets.input('bob')).toMatchObject({ type: 'Any', origin: 'unknown' })
  expect(sockets.output('rod')).toMatchObject({ type: 'Any' })
  expect(sockets.input('rod')).toBeUndefined()
})

test('names of JavaScript objects are no sockets and no literals', () => {
  const record = node('node-1', 'manim.Circle', { radius: { expr: 'constructor + toString' } })
  expect(socketsOf(record).input('constructor')).toMatchObject({ origin: 'name' })
  expect(socketsOf(record).output('toString')).toBeUndefined()
})

test('an interface is computed once for each record, and again when its subgraph changes', () => {
  const record = node('node-1', 'logic.subgraph', {}, { subgraph: 'sub' })
  const before = { ...graph([record]), subgraphs: [inner] }
  expect(socketsOf(record, { ...before, name: 'other' })).toBe(socketsOf(record, before))
  const after = { ...before, subgraphs: [{ ...inner, inputs: [] }] }
  expect(inputsOf(record, after)).toEqual(['after'])
})
