/** Counts frames drawn out of frames planned. */

/** A state of progress. */
export interface ProgressState {
  frames_done: number
  frames_total: number
  /** Seconds that it will probably still take; null while nothing is known. */
  eta_s: number | null
}

/**
 * Progress of one render. The total is planned from the expected seconds of each step and corrected as steps begin;
 * the share that is done never gets smaller.
 */
export class RenderProgress {
  readonly #planned: readonly number[]
  readonly #now: () => number
  #done = 0
  /** Frames of the steps before the current one, and what the current one ends at. */
  #stepEnd = 0
  #steps = 0
  /** The largest share told so far. */
  #share = 0
  #firstFrameAt: number | undefined

  /**
   * @param plannedSeconds expected seconds of each step, in order
   * @param frameRate frames a second
   * @param now a clock in milliseconds
   */
  constructor(
    plannedSeconds: readonly number[],
    frameRate: number,
    now: () => number = performance.now.bind(performance),
  ) {
    this.#planned = plannedSeconds.map((seconds) => Math.max(1, Math.round(seconds * frameRate)))
    this.#now = now
  }

  /**
   * A step begins.
   *
   * @param frames how many it will have
   * @param drawn how many there were before it
   */
  stepBegins(frames: number, drawn: number): void {
    this.#done = Math.max(this.#done, drawn)
    this.#stepEnd = this.#done + frames
    this.#steps++
  }

  /** So many frames are drawn in all. */
  drawn(frames: number): ProgressState {
    this.#done = Math.max(this.#done, frames)
    if (this.#done > 0) this.#firstFrameAt ??= this.#now()
    return this.state()
  }

  /** All is drawn. */
  finished(frames: number): ProgressState {
    this.#done = frames
    return { frames_done: frames, frames_total: frames, eta_s: 0 }
  }

  state(): ProgressState {
    const done = this.#done
    const rest = this.#planned.slice(this.#steps).reduce((sum, frames) => sum + frames, 0)
    // Whole before the last planned step is a plan that has forgotten something: one more is always missing then.
    const least = this.#steps === this.#planned.length ? done : done + 1
    const planned = Math.max(least, this.#stepEnd + rest, 1)
    // A longer total than thought would be a step back: it grows only as fast as frames come.
    const total = done / planned < this.#share ? Math.max(done, Math.floor(done / this.#share)) : planned
    this.#share = Math.max(this.#share, done / total)
    return { frames_done: done, frames_total: total, eta_s: this.#eta(done, total) }
  }

  #eta(done: number, total: number): number | null {
    if (this.#firstFrameAt === undefined || done < 2) return null
    const seconds = (this.#now() - this.#firstFrameAt) / 1000
    return Math.round((seconds / (done - 1)) * (total - done) * 10) / 10
  }
}
