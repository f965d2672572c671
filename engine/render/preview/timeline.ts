/** What is known of the plays of a scene. */
import type { PlayedStep } from '../../api/contract/preview.ts'
import type { SourceMapEntry } from '../../codegen/source-map.ts'
import { nodesAt } from '../place-error.ts'
import type { PlayReport, PlayedReport } from './frame-source.ts'

/** Plays as they begin and end, and the plan for those to come. */
export class Timeline {
  readonly #plays: PlayReport[] = []
  #plan: readonly number[] = []
  #steps = new WeakMap<PlayReport, PlayedStep>()
  #sourceMap: readonly SourceMapEntry[] = []

  started(plan: readonly number[]): void {
    this.#plan = plan
  }

  /** A play begins. The same play of another run of the scene says the same. */
  play(report: PlayReport): void {
    this.#plays[report.index] ??= report
  }

  /** A play has ended, perhaps before it was to. */
  played({ index, frames, duration }: PlayedReport): void {
    const play = this.#plays[index]
    if (play !== undefined) this.#plays[index] = { ...play, frames, duration }
  }

  /** Seconds: of the plays so far and, while it is not `complete`, of those that are planned. */
  duration(complete: boolean): number {
    const last = this.#plays.at(-1)
    const known = last === undefined ? 0 : last.start + last.duration
    return complete ? known : this.#rest().reduce((sum, seconds) => sum + seconds, known)
  }

  /** Frames of the plays so far and of those that are planned. */
  plannedFrames(frameRate: number): number {
    const last = this.#plays.at(-1)
    const known = last === undefined ? 0 : last.drawn + last.frames
    return this.#rest().reduce((sum, seconds) => sum + Math.round(seconds * frameRate), known)
  }

  /** The plays with the nodes that are in them. */
  steps(sourceMap: readonly SourceMapEntry[]): PlayedStep[] {
    if (sourceMap !== this.#sourceMap) this.#steps = new WeakMap()
    this.#sourceMap = sourceMap
    return this.#plays.map((play) => {
      const step = this.#steps.get(play) ?? stepOf(play, sourceMap)
      this.#steps.set(play, step)
      return step
    })
  }

  #rest(): readonly number[] {
    return this.#plan.slice(this.#plays.length)
  }
}

function stepOf({ index, at, start, duration, frames }: PlayReport, sourceMap: readonly SourceMapEntry[]): PlayedStep {
  // The outermost place is the statement in `construct`, the innermost the `play` itself.
  const [outermost] = at
  const innermost = at.at(-1)
  const statement =
    outermost && sourceMap.find((entry) => entry.start[0] <= outermost.line && outermost.line <= entry.end[0])
  return {
    play: index,
    statement: statement?.statement ?? null,
    nodes: innermost === undefined ? [] : nodesAt(sourceMap, innermost),
    start,
    duration,
    frames,
  }
}
