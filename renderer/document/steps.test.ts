import { expect, it } from 'vitest'
import type { GraphDocument } from '../../engine/graph/document.ts'
import { setNodes, setParam } from '../../engine/graph/edits/nodes.ts'
import { graph, node } from '../../engine/graph/testing/build.ts'
import { loadCatalogue } from '../../engine/library/catalogue-file.ts'
import { readTemplate } from '../../engine/library/templates.ts'
import { stepNumberOf, stepsOf } from './steps.ts'

const catalogue = await loadCatalogue()
const list = (document: GraphDocument) => stepsOf(document, undefined, catalogue).list
const numberOf = (document: GraphDocument, id: string) => stepNumberOf(document, undefined, catalogue, id)

const twoTogether = graph(
  [
    node('node-1', 'manim.Circle', {}, { name: 'sun' }),
    node('node-2', 'manim.Square'),
    node('node-3', 'manim.Create', { run_time: 2 }),
    node('node-4', 'manim.FadeIn', {}, { items: { mobjects: ['a1'] } }),
    node('node-5', 'scene.play', {}, { items: { animations: ['a1', 'a2'] } }),
    node('node-6', 'scene.wait', { duration: { expr: '1/2' } }),
  ],
  [
    'node-1.mobject > node-3.mobject',
    'node-2.mobject > node-4.mobjects:a1',
    'node-3.animation > node-5.animations:a1',
    'node-4.animation > node-5.animations:a2',
  ],
)

it('counts a Play once and numbers what it plays alike', () => {
  expect(list(twoTogether).map((step) => [step.kind, step.number, step.node, step.seconds])).toEqual([
    ['play', 1, 'node-5', 2],
    ['wait', 2, 'node-6', 0.5],
    ['hold', 3, undefined, 1],
  ])
  expect(numberOf(twoTogether, 'node-5')).toEqual({ number: 1, inside: false })
  expect(numberOf(twoTogether, 'node-3')).toEqual({ number: 1, inside: true })
  expect(numberOf(twoTogether, 'node-1')).toBeUndefined()
})

it('names the objects of each animation and the parameter its length comes from', () => {
  const [play, wait] = list(twoTogether)
  expect(
    play?.parts.map(({ title, objects, from, to, clock }) => [title, objects[0]?.name, from, to, clock?.node]),
  ).toEqual([
    ['Create', 'sun', 0, 2, 'node-3'],
    ['FadeIn', 'Square', 0, 1, 'node-4'],
  ])
  expect(play?.parts[0]?.objects[0]?.family).toBe('shapes')
  expect(wait?.parts[0]?.clock).toEqual({ node: 'node-6', parameter: 'duration', seconds: 0.5 })
})

it('lets a run time on Play hold for all it plays', () => {
  const [play] = list(setParam(twoTogether, ['node-5'], 'run_time', 3))
  expect(play?.seconds).toBe(3)
  expect(play?.parts.map(({ to, clock }) => [to, clock?.node])).toEqual([
    [3, 'node-5'],
    [3, 'node-5'],
  ])
})

it('leaves out what is muted, and a Play that has nothing left to play', () => {
  const muted = setNodes(twoTogether, ['node-3'], { muted: true })
  expect(list(muted)[0]?.parts.map((part) => part.node)).toEqual(['node-4'])
  expect(list(setNodes(muted, ['node-4'], { muted: true })).map((step) => step.node)).toEqual(['node-6', undefined])
})

it('takes an Animate chain for one part and its last link for the step', () => {
  const document = graph(
    [
      node('node-1', 'manim.Dot'),
      node('node-2', 'mobject.animate', { run_time: 3 }),
      node('node-3', 'manim.Mobject.shift', { vectors: [1, 0, 0] }),
    ],
    ['node-1.mobject > node-2.mobject', 'node-2.builder > node-3.mobject'],
    { hold: 0 },
  )
  const [step] = list(document)
  expect(step).toMatchObject({ node: 'node-3', seconds: 3, certain: true })
  expect(step?.parts[0]).toMatchObject({ node: 'node-2', nodes: ['node-2', 'node-3'], title: 'Animate' })
  expect(step?.parts[0]?.objects[0]?.name).toBe('Dot')
})

it('lets what LaggedStart plays begin one after the other', () => {
  const document = graph(
    [
      node('node-1', 'manim.Dot'),
      node('node-2', 'manim.Square'),
      node('node-3', 'manim.Create'),
      node('node-4', 'manim.Create'),
      node('node-5', 'manim.LaggedStart', { lag_ratio: 0.5 }, { items: { animations: ['a1', 'a2'] } }),
    ],
    [
      'node-1.mobject > node-3.mobject',
      'node-2.mobject > node-4.mobject',
      'node-3.animation > node-5.animations:a1',
      'node-4.animation > node-5.animations:a2',
    ],
    { hold: 0 },
  )
  expect(list(document)[0]?.parts.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [0.5, 1.5],
  ])
  expect(list(document)[0]?.seconds).toBe(1.5)
})

it('knows sections and actions, which take no time and no number', () => {
  const document = graph(
    [
      node('node-1', 'manim.Dot'),
      node('node-2', 'scene.next_section', { name: 'One' }),
      node('node-3', 'scene.add', {}, { items: { mobjects: ['a1'] } }),
      node('node-4', 'scene.wait'),
    ],
    ['node-1.mobject > node-3.mobjects:a1'],
    { hold: 0 },
  )
  expect(list(document).map(({ kind, number, title }) => [kind, number, title])).toEqual([
    ['section', undefined, 'One'],
    ['action', undefined, 'Add to scene'],
    ['wait', 1, 'Wait seconds'],
  ])
})

it('does not promise a time that a wire sets, or that Manim chooses', () => {
  const document = graph(
    [
      node('node-1', 'manim.Dot'),
      node('node-2', 'value.number', { value: 4 }),
      node('node-3', 'manim.Create'),
      node('node-4', 'manim.Text', { text: 'a' }),
      node('node-5', 'manim.Write'),
    ],
    ['node-1.mobject > node-3.mobject', 'node-2.value > node-3.run_time', 'node-4.mobject > node-5.vmobject'],
    { hold: 0 },
  )
  expect(list(document).map(({ certain, parts }) => [certain, parts[0]?.clock?.node])).toEqual([
    [false, undefined],
    [false, 'node-5'],
  ])
})

it.each(['derivative-as-slope', 'neural-network', 'matrix-multiplication'])('finds the steps of %s', async (name) => {
  const document = await readTemplate(name)
  const steps = list(document)
  expect(steps.length).toBeGreaterThan(4)
  expect(steps.at(-1)?.kind).toBe('hold')
  const numbers = steps.flatMap(({ number }) => (number === undefined ? [] : [number]))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})
