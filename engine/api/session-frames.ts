import { encodeFrame, type PreviewFrame } from './contract/frame-message.ts'
import type { Channel } from './contract/messages.ts'

/** Bytes that may wait in the channel before frames are held back: five of 720p. */
const mostUnsent = 8 * 1024 * 1024
/** Milliseconds between looks at whether the channel has room again. */
const lookAgain = 10

/**
 * Sends frames as long as the client keeps up. While it does not, only the newest one is kept: a picture that is late
 * is worth less than the next.
 */
export class FrameGate {
  readonly #channel: Channel
  #held: PreviewFrame | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(channel: Channel) {
    this.#channel = channel
    channel.onClose(() => {
      clearTimeout(this.#timer)
      this.#held = undefined
    })
  }

  /** Bytes of frames that were accepted and not sent. */
  get backlog(): number {
    return this.#channel.backlog + (this.#held?.payload.length ?? 0)
  }

  send(frame: PreviewFrame): void {
    this.#release()
    if (this.#held === undefined && this.#hasRoom()) return this.#channel.send(encodeFrame(frame))
    this.#held = frame
    this.#timer ??= setTimeout(() => this.#look(), lookAgain)
  }

  #look(): void {
    this.#release()
    this.#timer = this.#held === undefined ? undefined : setTimeout(() => this.#look(), lookAgain)
  }

  #release(): void {
    if (this.#held === undefined || !this.#hasRoom()) return
    const frame = this.#held
    this.#held = undefined
    this.#channel.send(encodeFrame(frame))
  }

  #hasRoom(): boolean {
    return this.#channel.backlog <= mostUnsent
  }
}
