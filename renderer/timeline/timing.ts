/** When each step runs: as the engine ran it where it has, and as planned where it has not yet. */
import type { EventData } from '../../engine/api/contract/methods.ts'
import type { Step } from '../document/steps.ts'

/** The engine's timeline. */
export type EngineTimeline = EventData<'preview.timeline'>

/** A step with its place in time. */
export interface TimedStep {
  readonly step: Step
  /** Seconds. */
  readonly start: number
  readonly seconds: number
}

/**
 * Places steps one after the other.
 *
 * @param timeline - what the engine last told; of an older state of the graph it only helps to guess
 * @param revision - of the document that the steps are of
 */
export function timeSteps(
  steps: readonly Step[],
  timeline: EngineTimeline | undefined,
  revision: number,
): readonly TimedStep[] {
  const played = timeline ? playedSteps(steps, timeline) : new Map<Step, Played>()
  const isCurrent = timeline?.revision === revision
  let at = 0
  return steps.map((step) => {
    const known = played.get(step)
    const timed =
      known && isCurrent
        ? { step, start: known.start, seconds: known.end - known.start }
        : { step, start: at, seconds: known && !step.certain ? known.end - known.start : step.seconds }
    at = timed.start + timed.seconds
    return timed
  })
}

/** Where the last step ends, in seconds. */
export function endOf(steps: readonly TimedStep[]): number {
  return steps.reduce((end, { start, seconds }) => Math.max(end, start + seconds), 0)
}

interface Played {
  start: number
  end: number
}

/** A step may play several times: a Python node, a camera that moves. */
function playedSteps(steps: readonly Step[], { plays }: EngineTimeline): ReadonlyMap<Step, Played> {
  const byNode = new Map<string, Step>()
  for (const step of steps) if (step.node !== undefined) byNode.set(step.node, step)
  const hold = steps.find(({ kind }) => kind === 'hold')
  const played = new Map<Step, Played>()
  for (const { nodes, start, duration } of plays) {
    const step = nodes.length === 0 ? hold : nodes.map((node) => byNode.get(node)).find((found) => found !== undefined)
    if (!step) continue
    const known = played.get(step)
    played.set(step, { start: known?.start ?? start, end: start + duration })
  }
  return played
}
