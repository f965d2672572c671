/** Frames of the scenes that were shown last, so that scrubbing back, undo and playing again need no engine. */
import type { PreviewFrame } from '../../engine/api/contract/frame-message.ts'

/** Bytes kept at most. */
const usualBudget = 192 * 2 ** 20

/** Frames from one to another; the second is the first that is not there. */
export type FrameRange = readonly [first: number, end: number]

/** See the head of this file. */
export class FrameCache {
  readonly #budget: number
  /** By what draws them; the scene used last comes last. */
  readonly #scenes = new Map<string, Map<number, PreviewFrame>>()
  #frames = new Map<number, PreviewFrame>()
  #bytes = 0

  constructor(budget = usualBudget) {
    this.#budget = budget
  }

  /**
   * Shows the frames of this scene from now on.
   *
   * @param scene - the same text for scenes that draw the same frames
   */
  use(scene: string): void {
    this.#frames = this.#scenes.get(scene) ?? new Map()
    this.#scenes.delete(scene)
    this.#scenes.set(scene, this.#frames)
  }

  /** Keeps a frame of the scene in use. Beyond the budget the oldest scenes go, then the frames farthest from the playhead. */
  add(frame: PreviewFrame, playhead: number): void {
    this.#bytes += frame.payload.length - (this.#frames.get(frame.index)?.payload.length ?? 0)
    this.#frames.set(frame.index, frame)
    if (this.#bytes > this.#budget) this.#dropScenes()
    if (this.#bytes > this.#budget) this.#dropFrames(playhead)
  }

  get(index: number): PreviewFrame | undefined {
    return this.#frames.get(index)
  }

  /** How many frames of the scene in use are there. */
  get size(): number {
    return this.#frames.size
  }

  /** Which they are, in stretches. */
  ranges(): readonly FrameRange[] {
    const ranges: [number, number][] = []
    for (const index of [...this.#frames.keys()].toSorted((a, b) => a - b)) {
      const last = ranges.at(-1)
      if (last?.[1] === index) last[1]++
      else ranges.push([index, index + 1])
    }
    return ranges
  }

  #dropScenes(): void {
    for (const [scene, frames] of this.#scenes) {
      if (this.#bytes <= this.#budget || frames === this.#frames) return
      this.#scenes.delete(scene)
      for (const { payload } of frames.values()) this.#bytes -= payload.length
    }
  }

  #dropFrames(playhead: number): void {
    const farthestFirst = [...this.#frames.values()].toSorted(
      (a, b) => Math.abs(b.index - playhead) - Math.abs(a.index - playhead),
    )
    for (const { index, payload } of farthestFirst) {
      if (this.#bytes <= this.#budget * 0.8) return
      this.#frames.delete(index)
      this.#bytes -= payload.length
    }
  }
}
