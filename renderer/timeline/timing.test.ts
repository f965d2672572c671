import { expect, it } from 'vitest'
import { graph, node } from '../../engine/graph/testing/build.ts'
import { loadCatalogue } from '../../engine/library/catalogue-file.ts'
import { stepsOf } from '../document/steps.ts'
import { layOut } from './lanes.ts'
import { rulerStep, scaleFor, snapStep, snapTo, toPixels, toSeconds } from './scale.ts'
import { endOf, type EngineTimeline, timeSteps } from './timing.ts'

const catalogue = await loadCatalogue()
const document = graph(
  [
    node('node-1', 'manim.Text', { text: 'a' }),
    node('node-2', 'manim.Circle'),
    node('node-3', 'manim.Write'),
    node('node-4', 'scene.next_section', { name: 'Two' }),
    node('node-5', 'manim.Create'),
    node('node-6', 'manim.Indicate'),
    node('node-7', 'scene.play', {}, { items: { animations: ['a1', 'a2'] } }),
  ],
  [
    'node-1.mobject > node-3.vmobject',
    'node-2.mobject > node-5.mobject',
    'node-1.mobject > node-6.mobject',
    'node-5.animation > node-7.animations:a1',
    'node-6.animation > node-7.animations:a2',
  ],
)
const steps = stepsOf(document, undefined, catalogue).list

/** Write took two seconds; nothing else has run. */
const timeline: EngineTimeline = {
  session: 's',
  revision: 7,
  request: 1,
  width: 854,
  height: 480,
  frame_rate: 15,
  plays: [{ play: 0, statement: 1, nodes: ['node-3'], start: 0, duration: 2, frames: 30 }],
  duration: 4,
  complete: false,
}
const places = (told: EngineTimeline | undefined, revision = 7) =>
  timeSteps(steps, told, revision).map(({ start, seconds }) => [start, seconds])

it('places steps as planned until the engine has run them', () => {
  expect(places(undefined)).toEqual([
    [0, 1],
    [1, 0],
    [1, 1],
    [2, 1],
  ])
  expect(places(timeline)).toEqual([
    [0, 2],
    [2, 0],
    [2, 1],
    [3, 1],
  ])
})

it('keeps a length only the engine knows after an edit, and trusts the plan for all else', () => {
  const both = {
    ...timeline,
    plays: [...timeline.plays, { ...timeline.plays[0]!, nodes: ['node-7'], start: 2, duration: 9 }],
  }
  expect(places(both, 8)).toEqual([
    [0, 2],
    [2, 0],
    [2, 1],
    [3, 1],
  ])
  expect(endOf(timeSteps(steps, both, 7))).toBe(12)
})

it('takes a play without a node for the hold at the end', () => {
  const held = { ...timeline, plays: [{ ...timeline.plays[0]!, nodes: [], start: 5, duration: 1.5 }] }
  expect(timeSteps(steps, held, 7).at(-1)).toMatchObject({ start: 5, seconds: 1.5 })
})

it('gives each object a lane and brackets what is played together', () => {
  const timed = timeSteps(steps, timeline, 7)
  const { lanes, bars, brackets, sections } = layOut(timed, endOf(timed))
  expect(lanes.map(({ name, family }) => [name, family])).toEqual([
    ['Text', 'text'],
    ['Circle', 'shapes'],
  ])
  expect(bars.map(({ title, lane, number, filled, start, end }) => [title, lane, number, filled, start, end])).toEqual([
    ['Write Text', 0, 1, true, 0, 2],
    ['Indicate Text', 0, 2, false, 2, 3],
    ['Create Circle', 1, 2, false, 2, 3],
    ['', 0, 3, true, 3, 4],
  ])
  expect(brackets).toEqual([{ at: 2, start: 2, first: 0, last: 1 }])
  expect(sections).toEqual([{ node: 'node-4', name: 'Two', start: 2, end: 4 }])
})

it('goes from seconds to pixels and back', () => {
  const scale = scaleFor(1056, 10, 2)
  expect(scale.perSecond).toBe(200)
  expect(toSeconds(scale, toPixels(scale, 3.25))).toBeCloseTo(3.25)
  expect(toSeconds(scale, 0)).toBe(0)
  expect(rulerStep({ perSecond: 100 })).toBe(1)
  expect(rulerStep({ perSecond: 3 })).toBe(30)
})

it('snaps lengths to whole frames, and to round ones where frames are too near', () => {
  expect(snapStep({ perSecond: 600 }, 30)).toBeCloseTo(1 / 30)
  expect(snapStep({ perSecond: 100 }, 30)).toBe(0.1)
  expect(snapStep({ perSecond: 100 }, 60)).toBe(0.05)
  expect(snapTo(1.5333, 0.1)).toBe(1.5)
  expect(snapTo(0.01, 0.1)).toBe(0.1)
})
