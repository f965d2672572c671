/** Bars in lanes: one lane an object, one bar for each object that an animation moves. */
import type { Family } from '../../engine/catalogue/categories.ts'
import type { Clock } from '../document/step-times.ts'
import type { StepPart } from '../document/steps.ts'
import type { TimedStep } from './timing.ts'

/** One line of the timeline. */
export interface Lane {
  readonly key: string
  /** Empty for what moves no object: the camera, the user's code. */
  readonly name: string
  /** The node that made the object. */
  readonly node: string | undefined
  readonly family: Family
}

/** One bar. */
export interface Bar {
  readonly key: string
  readonly lane: number
  /** Index of its step among the timed steps. */
  readonly at: number
  readonly kind: 'play' | 'wait' | 'hold' | 'action'
  readonly number: number | undefined
  /** Whether its node is the step itself; else it is played inside. */
  readonly filled: boolean
  /** The node to go to; undefined for the hold at the end. */
  readonly node: string | undefined
  readonly nodes: readonly string[]
  readonly title: string
  readonly family: Family
  /** Seconds. */
  readonly start: number
  readonly end: number
  /** Seconds as they are set, where they are; the preview plays whole frames, which may be a little longer. */
  readonly length: number
  readonly clock: Clock | undefined
}

/** A part of the video with a name. */
export interface Section {
  readonly node: string
  readonly name: string
  readonly start: number
  readonly end: number
}

/** What the timeline draws. */
export interface Lanes {
  readonly lanes: readonly Lane[]
  readonly bars: readonly Bar[]
  /** First and last lane of steps that play several bars together. */
  readonly brackets: readonly {
    readonly at: number
    readonly start: number
    readonly first: number
    readonly last: number
  }[]
  readonly sections: readonly Section[]
}

/** Lays steps out. */
export function layOut(steps: readonly TimedStep[], end: number): Lanes {
  const lanes: Lane[] = []
  const places = new Map<string, number>()
  function laneOf(lane: Lane): number {
    let place = places.get(lane.key)
    if (place === undefined) {
      places.set(lane.key, (place = lanes.length))
      lanes.push(lane)
    }
    return place
  }
  const bars: Bar[] = []
  const brackets: Lanes['brackets'][number][] = []
  for (const [at, timed] of steps.entries()) {
    if (timed.step.kind === 'section' || isPause(timed)) continue
    const own = timed.step.parts.flatMap((part) => barsOf(timed, at, part, laneOf))
    bars.push(...own)
    const rows = own.map(({ lane }) => lane)
    const [first, last] = [Math.min(...rows), Math.max(...rows)]
    if (last > first && timed.seconds > 0) brackets.push({ at, start: timed.start, first, last })
  }
  if (lanes.length === 0 && steps.some(isPause)) laneOf(sceneLane)
  for (const [at, timed] of steps.entries()) if (isPause(timed)) bars.push(pauseBar(timed, at))
  bars.sort((a, b) => a.at - b.at || a.lane - b.lane)
  return { lanes, bars, brackets, sections: sectionsOf(steps, end) }
}

const sceneLane: Lane = { key: '', name: '', node: undefined, family: 'values' }

function isPause({ step: { kind } }: TimedStep): boolean {
  return kind === 'wait' || kind === 'hold'
}

function barsOf(timed: TimedStep, at: number, part: StepPart, laneOf: (lane: Lane) => number): Bar[] {
  const { step, start, seconds } = timed
  const factor = step.seconds > 0 ? seconds / step.seconds : 1
  const bar = {
    at,
    kind: step.kind === 'action' && seconds === 0 ? 'action' : 'play',
    number: step.number,
    filled: step.node !== undefined && part.nodes.includes(step.node),
    node: part.node,
    nodes: part.nodes,
    start: start + part.from * factor,
    end: step.seconds > 0 ? start + part.to * factor : start + seconds,
    length: step.certain ? part.to - part.from : (part.to - part.from) * factor,
    clock: part.clock,
  } as const
  if (part.objects.length === 0) {
    const lane = laneOf(sceneLane)
    return [{ ...bar, key: `${part.node} `, lane, title: part.title, family: part.family }]
  }
  return part.objects.map(({ key, name, node, family }) => ({
    ...bar,
    key: `${part.node} ${key}`,
    lane: laneOf({ key, name, node, family }),
    title: `${part.title} ${name}`,
    family,
  }))
}

/** Nothing moves meanwhile, so that a pause can stand in the first lane whatever that is. */
function pauseBar({ step, start, seconds }: TimedStep, at: number): Bar {
  return {
    key: step.node ?? 'hold',
    lane: 0,
    at,
    kind: step.kind === 'hold' ? 'hold' : 'wait',
    number: step.number,
    filled: true,
    node: step.node,
    nodes: step.node === undefined ? [] : [step.node],
    title: step.title,
    family: 'values',
    start,
    end: start + seconds,
    length: step.certain ? step.seconds : seconds,
    clock: step.parts[0]?.clock,
  }
}

function sectionsOf(steps: readonly TimedStep[], end: number): readonly Section[] {
  const begun = steps.filter(({ step }) => step.kind === 'section')
  return begun.map(({ step, start }, index) => ({
    node: step.node ?? '',
    name: step.title,
    start,
    end: begun[index + 1]?.start ?? end,
  }))
}
