/** Plays a preview in time: speed, loop, in and out points; it waits where the next frame is not there yet. */
import type { PreviewStore } from './preview-store.ts'

/** What is played. */
export interface Film {
  /** Seconds. */
  duration(): number
  /** Frames a second. */
  rate(): number
  has(index: number): boolean
  /** Asks for frames that will be shown soon. */
  want(first: number, count: number): void
  /** Whether a frame that is not there may still come. */
  isComing(): boolean
  /** The picture under the playhead is another. */
  show(): void
}

/** Milliseconds now, and a call before the next picture of the screen. */
export interface Ticks {
  now(): number
  next(call: () => void): void
}

/** Those of the browser. */
export const screenTicks: Ticks = {
  now: () => performance.now(),
  next: (call) => void requestAnimationFrame(call),
}

/** Frames asked for ahead of the playhead. */
const ahead = 15

/** See the head of this file. */
export class Player {
  readonly #store: PreviewStore
  readonly #film: Film
  readonly #ticks: Ticks
  /** When it stood where; undefined while it does not play. */
  #clock: { since: number; at: number } | undefined
  #missing: number | undefined

  constructor(store: PreviewStore, film: Film, ticks: Ticks) {
    this.#store = store
    this.#film = film
    this.#ticks = ticks
  }

  /** Plays from the playhead; from the beginning where that is at the end or beyond the in and out points. */
  play(): void {
    const { at } = this.#store.getState()
    const { from, to } = this.#range()
    const begin = at < from || at >= to - 1 / this.#film.rate() ? from : at
    const isRunning = this.#clock !== undefined
    this.#clock = { since: this.#ticks.now(), at: begin }
    this.#store.setState({ playing: true, at: begin })
    if (!isRunning) this.#ticks.next(() => this.#tick())
  }

  pause(): void {
    this.#clock = undefined
    this.#missing = undefined
    if (this.#store.getState().playing) this.#store.setState({ playing: false, waiting: false })
  }

  /** The playhead was moved, or another speed was chosen: goes on from where it is. */
  goOn(): void {
    this.#missing = undefined
    if (this.#clock) this.#clock = { since: this.#ticks.now(), at: this.#store.getState().at }
  }

  #tick(): void {
    if (!this.#clock) return
    const { speed, loop } = this.#store.getState()
    const { from, to } = this.#range()
    const now = this.#ticks.now()
    if (this.#missing !== undefined && !this.#film.has(this.#missing)) return this.#wait(this.#missing, now)
    let at = this.#clock.at + ((now - this.#clock.since) / 1000) * speed
    if (at >= to) {
      if (!loop || to <= from) return this.#end(to)
      at = from + ((at - to) % (to - from))
      this.#clock = { since: now, at }
    }
    const index = frameAt(at, this.#film.rate())
    this.#film.want(index, ahead)
    if (!this.#film.has(index)) return this.#wait(index, now)
    this.#missing = undefined
    this.#store.setState({ at, waiting: false })
    this.#film.show()
    this.#ticks.next(() => this.#tick())
  }

  /** Stands still until this frame is there; nothing is skipped. */
  #wait(index: number, now: number): void {
    if (!this.#film.isComing()) return this.pause()
    this.#missing = index
    this.#clock = { since: now, at: index / this.#film.rate() }
    if (!this.#store.getState().waiting) this.#store.setState({ waiting: true })
    this.#film.want(index, 1)
    this.#ticks.next(() => this.#tick())
  }

  #end(to: number): void {
    this.pause()
    this.#store.setState({ at: to })
    this.#film.show()
  }

  #range(): { from: number; to: number } {
    const { from = 0, to = Infinity } = this.#store.getState()
    const duration = this.#film.duration()
    const end = Math.min(to, duration)
    return { from: from < end ? from : 0, to: end }
  }
}

/** The frame that is shown at a time, as the engine counts them. */
export function frameAt(seconds: number, rate: number): number {
  return Math.floor(seconds * rate + 1e-6)
}
