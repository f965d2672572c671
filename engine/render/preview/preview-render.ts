/** One scene that is being drawn: which of its frames there are, and which are to be drawn next. */
import type { RenderError } from '../../api/contract/render-error.ts'
import type { RenderProblem } from '../../api/contract/preview.ts'
import { sentenceForWarning } from '../error-sentences.ts'
import { renderError } from '../explain-error.ts'
import { nodeAt } from '../place-error.ts'
import type {
  Drawing,
  DrawnPicture,
  FrameSource,
  PlayReport,
  PreviewScene,
  StretchEnd,
  StretchListener,
} from './frame-source.ts'
import { FrameStore } from './frame-store.ts'
import { mostFrames, mostSteps } from './preview-limits.ts'
import { Timeline } from './timeline.ts'

/** A frame is waited for if it lies no further ahead of what is being drawn; else it is drawn for itself. */
const soon = 30

/** A stretch that should be drawn. */
export interface Wish {
  first: number
  last: number
  /** It begins with the frame under the playhead. */
  urgent: boolean
}

/** Hears of a render. */
export interface RenderListener {
  /** Frames that were not there before. */
  made(indices: readonly number[]): void
  /** Something a client would be told has changed; `turn`: a process is free. */
  changed(turn: boolean): void
}

interface Running extends Wish {
  /** The next frame it will draw; before its first picture, `first`. */
  position: number
  drawing: Drawing | undefined
  begun: number
  clock: NodeJS.Timeout
}

/** See the head of this file. */
export class PreviewRender {
  readonly frames = new FrameStore()
  readonly timeline = new Timeline()
  readonly #running = new Set<Running>()
  #listener: RenderListener
  #scene: PreviewScene
  #playhead = 0
  #total: number | undefined
  #begun = false
  #halted = false
  #error: RenderError | undefined
  #problems: RenderProblem[] = []
  /** Milliseconds that processes have worked for it. */
  #spent = 0

  constructor(scene: PreviewScene, listener: RenderListener) {
    this.#scene = scene
    this.#listener = listener
  }

  get scene(): PreviewScene {
    return this.#scene
  }

  get state(): 'preparing' | 'rendering' | 'complete' | 'failed' | 'stopped' {
    if (this.#error !== undefined) return 'failed'
    if (this.complete) return 'complete'
    if (this.#halted) return 'stopped'
    return this.#begun ? 'rendering' : 'preparing'
  }

  get error(): RenderError | undefined {
    return this.#error
  }

  /** What only running the scene has found out. */
  get problems(): readonly RenderProblem[] {
    return this.#problems
  }

  /** How many frames the scene has, once that is known. */
  get total(): number | undefined {
    return this.#total
  }

  get complete(): boolean {
    return this.#total !== undefined && this.frames.made >= this.#total
  }

  get running(): number {
    return this.#running.size
  }

  /** The frame under the playhead: at or after the end, the last one. */
  get wanted(): number {
    return this.#total === undefined ? this.#playhead : Math.min(this.#playhead, Math.max(this.#total - 1, 0))
  }

  /** The same scene is wanted again, perhaps written by other nodes. It goes on where it was halted. */
  resume(scene: PreviewScene): void {
    this.#scene = scene
    this.#halted = false
  }

  /** Another frame is under the playhead. */
  seek(index: number): void {
    this.#playhead = Math.min(index, mostFrames)
    const { wanted } = this
    if (this.frames.get(wanted) === undefined) this.frames.restore(wanted, wanted + soon)
  }

  /** What is to be drawn next, beside what is being drawn. */
  next(): Wish | undefined {
    if (this.#error !== undefined || this.#halted || this.complete) return undefined
    const { wanted } = this
    const running = [...this.#running]
    if (!this.frames.isMade(wanted)) {
      // Nothing else is drawn beside it.
      if (running.some((one) => willDraw(one, wanted))) return undefined
      return { first: wanted, last: this.frames.nextMade(wanted), urgent: true }
    }
    let first = this.frames.nextGap(0)
    for (;;) {
      const around = running.find((one) => one.first <= first && first < one.last)
      if (around === undefined) break
      if (around.last === Infinity) return undefined
      first = this.frames.nextGap(around.last)
    }
    if (first >= (this.#total ?? Infinity)) return undefined
    const begins = running.filter((one) => one.first > first).map((one) => one.first)
    return { first, last: Math.min(this.frames.nextMade(first), ...begins), urgent: false }
  }

  /** Draws a stretch, for as long as the render may take in all. */
  begin(source: FrameSource, wish: Wish, limitSeconds: number): void {
    const clock = setTimeout(() => this.#fail(tooLong(limitSeconds)), Math.max(0, limitSeconds * 1000 - this.#spent))
    const one: Running = { ...wish, position: wish.first, drawing: undefined, begun: performance.now(), clock }
    this.#running.add(one)
    one.drawing = source.draw({ scene: this.#scene, first: wish.first, last: wish.last }, this.#hear(one))
  }

  /** Stops a stretch that no one waits for. What it has drawn stays. @returns whether there was one */
  giveWay(): boolean {
    const idle = [...this.#running].find((one) => !one.urgent || this.frames.isMade(one.first))
    if (idle === undefined) return false
    this.#end(idle)
    return true
  }

  /** Ends every process of it; `resume` lets it go on. */
  halt(): void {
    this.#halted = true
    for (const one of this.#running) this.#end(one)
  }

  /** It cannot be drawn. */
  fail(error: RenderError): void {
    if (this.#error === undefined) this.#fail(error)
  }

  #hear(one: Running): StretchListener {
    return {
      started: (plan) => {
        this.#begun = true
        this.timeline.started(plan)
        this.#listener.changed(false)
      },
      play: (report) => {
        // Stepping to a frame that never comes shows no pictures.
        if (report.drawn > mostFrames || report.index >= mostSteps) {
          this.#fail(tooMany())
          return
        }
        this.timeline.play(report)
        this.#listener.changed(false)
      },
      played: (report) => this.timeline.played(report),
      warning: (message, at) => this.#warn(message, at),
      picture: (index, repeat, picture) => this.#take(one, index, repeat, picture),
      end: (end) => this.#ended(one, end),
    }
  }

  #take(one: Running, index: number, repeat: number, picture: DrawnPicture): void {
    if (index + repeat > mostFrames) {
      this.#fail(tooMany())
      return
    }
    one.position = index + repeat
    const fresh = this.frames.put(index, repeat, picture)
    if (fresh.length > 0) this.#listener.made(fresh)
    // Another stretch was begun further on, and has come as far as its beginning.
    if (one.position > one.first && this.frames.isMade(one.position) && this.#running.has(one)) {
      this.#end(one)
      this.#listener.changed(true)
    }
  }

  #ended(one: Running, end: StretchEnd): void {
    this.#end(one)
    if (end.kind === 'failed') this.#fail(end.error)
    else if (end.kind === 'refused') this.#refuse(end.problems)
    else {
      if (end.kind === 'scene') {
        this.#total = Math.min(end.frames, mostFrames)
        this.frames.cut(this.#total)
      }
      this.#listener.changed(true)
    }
  }

  #refuse(problems: readonly RenderProblem[]): void {
    this.#problems.push(...problems)
    const [first] = problems
    const message = first?.message ?? 'Python does not accept an expression of the graph'
    const place = { ...(first?.node && { node: first.node }), ...(first?.parameter && { parameter: first.parameter }) }
    this.#fail(renderError('request', message, place))
  }

  #fail(error: RenderError): void {
    this.#error = error
    for (const one of this.#running) this.#end(one)
    this.#listener.changed(true)
  }

  #warn(text: string, at: PlayReport['at']): void {
    const node = nodeAt(this.#scene.code.sourceMap, at)?.node
    const message = sentenceForWarning(text)
    if (this.#problems.some((one) => one.message === message && one.node === node)) return
    this.#problems.push({ code: 'render_warning', severity: 'warning', message, ...(node !== undefined && { node }) })
    this.#listener.changed(false)
  }

  #end(one: Running): void {
    if (!this.#running.delete(one)) return
    clearTimeout(one.clock)
    this.#spent += performance.now() - one.begun
    one.drawing?.stop()
  }
}

function willDraw({ first, last, position }: Running, index: number): boolean {
  return first === index || (position <= index && index < last && index - position < soon)
}

function tooLong(seconds: number): RenderError {
  const message = `Preview stopped: it took longer than ${seconds} seconds. Perhaps something in it never ends`
  return renderError('timeout', message)
}

function tooMany(): RenderError {
  const message = `Preview stopped: the animation has more than ${mostFrames} frames or ${mostSteps} steps. Perhaps something in it never ends`
  return renderError('timeout', message)
}
