/** Sends frames to a client no faster than it takes them. */
import type { PreviewSink } from './preview-sink.ts'

/** Bytes that may wait in the client's connection before frames are held back. */
const mostBacklog = 2 ** 20
/** Milliseconds until the backlog is looked at again. */
const patience = 25

/** Frames nobody waits for are sent in turn; the one under the playhead always at once. */
export class FrameOutbox {
  readonly #sink: PreviewSink
  readonly #send: (index: number) => void
  #waiting: number[] = []
  #timer: NodeJS.Timeout | undefined

  /** @param send sends a frame, if it is still there */
  constructor(sink: PreviewSink, send: (index: number) => void) {
    this.#sink = sink
    this.#send = send
  }

  /** Frames that are there now. The first to be asked for comes first. */
  add(indices: readonly number[], wanted: number): void {
    if (indices.includes(wanted)) this.#send(wanted)
    for (const index of indices) if (index !== wanted) this.#waiting.push(index)
    this.#pump()
  }

  /** Nothing of what waits is wanted any more. */
  clear(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#waiting = []
  }

  #pump(): void {
    if (this.#timer !== undefined) return
    let sent = 0
    while (sent < this.#waiting.length && this.#sink.backlog < mostBacklog) this.#send(this.#waiting[sent++] ?? 0)
    this.#waiting = this.#waiting.slice(sent)
    if (this.#waiting.length === 0) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#pump()
    }, patience)
  }
}
