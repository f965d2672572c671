/** Tells a client how its preview goes, no oftener than it can be seen. */
import type { PreviewRender } from './preview-render.ts'
import type { PreviewSink } from './preview-sink.ts'

/** Milliseconds between two reports of progress. */
const interval = 100

/** Which update it is about. */
export interface About {
  revision: number
  request: number
}

/** Follows one render at a time. */
export class PreviewNews {
  readonly #sink: PreviewSink
  #render: PreviewRender | undefined
  #about: About | undefined
  #told = ''
  #problems = 0
  #timer: NodeJS.Timeout | undefined
  #plays = ''

  constructor(sink: PreviewSink) {
    this.#sink = sink
  }

  /** The update that is followed. */
  get about(): About | undefined {
    return this.#about
  }

  /** Follows this render from now on; all of it is told. */
  follow(render: PreviewRender | undefined, about?: About): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#render = render
    this.#about = about
    this.#told = ''
    this.#plays = ''
    this.#problems = 0
    if (render !== undefined) this.#tellNow()
  }

  /** Something has changed: another state is told at once, all else soon. */
  tell(): void {
    if (this.#render === undefined) return
    if (this.#render.state !== this.#told) this.#tellNow()
    else this.#timer ??= setTimeout(() => this.#tellNow(), interval)
  }

  #tellNow(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const [render, about] = [this.#render, this.#about]
    if (render === undefined || about === undefined) return
    this.#tellTimeline(render, about)
    if (render.problems.length > this.#problems) {
      this.#problems = render.problems.length
      this.#sink.problems({ ...about, problems: [...render.problems] })
    }
    const { state, frames, total, timeline, scene } = render
    this.#told = state
    const planned = total ?? timeline.plannedFrames(scene.picture.frameRate)
    this.#sink.state({
      ...about,
      state,
      frames_done: frames.made,
      frames_total: Math.max(planned, frames.made),
      error: render.error ?? null,
    })
  }

  #tellTimeline({ timeline, total, scene }: PreviewRender, about: About): void {
    const { width, height, frameRate } = scene.picture
    const complete = total !== undefined
    const duration = timeline.duration(complete)
    const plays = timeline.steps(scene.code.sourceMap)
    const now = JSON.stringify([plays, duration, complete])
    if (duration === 0 || now === this.#plays) return
    this.#plays = now
    this.#sink.timeline({ ...about, width, height, frame_rate: frameRate, plays, duration, complete })
  }
}
