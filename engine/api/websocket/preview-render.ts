/** One render of an outside client: what the engine tells of it, as messages and pictures. */
import type { PreviewFrame } from '../contract/frame-message.ts'
import type { EventData } from '../contract/methods.ts'
import type { PreviewAnswer } from './preview-messages.ts'

/** Where a render puts what it has. */
export interface RenderOutlet {
  send(answer: PreviewAnswer): void
  /** @returns the address of the picture */
  write(frame: PreviewFrame): Promise<string>
  /** Asks the engine for the frame at a time, in seconds. */
  seek(at: number): Promise<unknown>
}

type Problems = EventData<'preview.problems'>['problems']

/**
 * Follows one render to its end. Frames carry only the number of their request, which is known when the engine has
 * answered or told the first thing about it; those that come before wait.
 */
export class PreviewRender {
  readonly revision: number
  readonly #outlet: RenderOutlet
  #request: number | undefined
  #early: PreviewFrame[] = []
  #writing: Promise<void> = Promise.resolve()
  #unwritten = 0
  #total = 0
  #duration = 0
  #rate = 1
  /** Numbers of the frames that came. */
  readonly #seen = new Set<number>()
  /** Numbers of those that the client was told of. */
  readonly #told = new Set<number>()
  #asked: number | undefined
  #last: { index: number; url: string } | undefined
  #problems: Problems = []
  #isAnswered = false
  #isInvalid = false
  #isDrawn = false
  #isOver = false

  constructor(revision: number, outlet: RenderOutlet) {
    this.revision = revision
    this.#outlet = outlet
  }

  /** Bytes of frames that are not written yet. */
  get unwritten(): number {
    return this.#unwritten
  }

  /** Says nothing more: it was superseded, cancelled, or the client has gone. */
  end(): void {
    this.#isOver = true
    this.#early = []
    this.#unwritten = 0
  }

  /** The engine has accepted it. */
  answered(request: number, problems: Problems): void {
    this.#isAnswered = true
    this.#problems = [...this.#problems, ...problems]
    this.#know(request)
    this.#failIfInvalid()
  }

  state({ request, state, frames_done, frames_total, error }: EventData<'preview.state'>): void {
    this.#know(request)
    this.#total = frames_total
    switch (state) {
      case 'preparing':
        return this.#status('Preparing the scene.', 0)
      case 'rendering':
        return this.#status(`Drawing frame ${frames_done} of ${frames_total}.`, percent(frames_done, frames_total))
      case 'complete':
        this.#isDrawn = true
        return this.#afterPictures(() => this.#finish())
      case 'invalid':
        this.#isInvalid = true
        return this.#failIfInvalid()
      case 'failed':
        return this.#afterPictures(() => {
          this.fail(error?.message ?? 'The preview failed.', error?.node, error?.traceback)
        })
      case 'stopped':
        return this.#status('Stopped.', percent(frames_done, frames_total))
      default:
        return state satisfies never
    }
  }

  timeline({ request, duration, frame_rate }: EventData<'preview.timeline'>): void {
    this.#know(request)
    this.#rate = frame_rate
    this.#duration = duration
  }

  problems({ request, problems }: EventData<'preview.problems'>): void {
    this.#know(request)
    this.#problems = problems
  }

  frame(frame: PreviewFrame): void {
    if (this.#isOver) return
    if (this.#request !== undefined && frame.request !== this.#request) return
    this.#unwritten += frame.payload.length
    if (this.#request === undefined) this.#early.push(frame)
    else this.#write(frame)
  }

  /** Ends it with an error. */
  fail(message: string, node?: string, traceback?: string): void {
    if (this.#isOver) return
    this.#outlet.send({ type: 'error', message, node_id: node ?? null, traceback: traceback ?? null })
    this.end()
  }

  #know(request: number): void {
    if (this.#request !== undefined || this.#isOver) return
    this.#request = request
    const early = this.#early
    this.#early = []
    for (const frame of early) {
      if (frame.request === request) this.#write(frame)
      else this.#unwritten -= frame.payload.length
    }
  }

  #write(frame: PreviewFrame): void {
    if (this.#seen.has(frame.index)) {
      this.#unwritten -= frame.payload.length
      return
    }
    this.#seen.add(frame.index)
    this.#afterPictures(async () => {
      const url = await this.#outlet.write(frame)
      if (this.#isOver) return
      this.#unwritten -= frame.payload.length
      if (this.#last === undefined || frame.index >= this.#last.index) this.#last = { index: frame.index, url }
      const { index: frame_number, time: timestamp } = frame
      this.#outlet.send({ type: 'frame', url, frame_number, timestamp, total_frames: this.#total })
      this.#told.add(frame.index)
      await this.#finish()
    })
  }

  /** One after the other, so that what is told at the end comes after the last picture. */
  #afterPictures(run: () => void | Promise<void>): void {
    this.#writing = this.#writing
      .then(() => (this.#isOver ? undefined : run()))
      .catch((error: unknown) => this.fail(`A picture could not be written: ${reasonOf(error)}.`))
  }

  /**
   * Ends it when the last frame came. Of a scene that was drawn before, the engine sends the frame under the playhead
   * and the others when they are asked for.
   */
  async #finish(): Promise<void> {
    if (!this.#isDrawn) return
    let missing = 0
    while (this.#told.has(missing)) missing++
    if (missing < this.#total) {
      // What was seen is being written, and what was asked for will come.
      if (this.#seen.has(missing) || this.#asked === missing) return
      this.#asked = missing
      await this.#outlet.seek(missing / this.#rate)
      return
    }
    const preview_url = this.#last?.url ?? null
    this.#outlet.send({ type: 'complete', total_frames: this.#total, duration: this.#duration, preview_url })
    this.end()
  }

  /** The problems come with the answer, which may be later than the state. */
  #failIfInvalid(): void {
    if (!this.#isInvalid || !this.#isAnswered) return
    const problem = this.#problems.find(({ severity }) => severity === 'error')
    this.fail(problem?.message ?? 'The graph has errors, and nothing was rendered.', problem?.node)
  }

  #status(message: string, progress: number): void {
    if (!this.#isOver) this.#outlet.send({ type: 'status', message, progress })
  }
}

function percent(done: number, total: number): number {
  return total === 0 ? 0 : Math.min(100, Math.round((100 * done) / total))
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
