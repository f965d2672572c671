import type { Channel } from './contract/messages.ts'

/** Two ends of a channel within this process: what one sends, the other gets a moment later, in order. */
export function channelPair(): [Channel, Channel] {
  const left = new MemoryChannel()
  const right = new MemoryChannel()
  left.peer = right
  right.peer = left
  return [left, right]
}

type Message = string | Uint8Array<ArrayBuffer>

class MemoryChannel implements Channel {
  peer: MemoryChannel | undefined
  /** Delivery is a matter of microtasks, so nothing waits that could be dropped. */
  readonly backlog = 0
  #heard: ((message: Message) => void) | undefined
  #isClosed = false
  readonly #ended: (() => void)[] = []

  send(message: Message): void {
    if (!this.#isClosed) queueMicrotask(() => this.peer?.deliver(message))
  }

  onMessage(listener: (message: Message) => void): void {
    this.#heard = listener
  }

  onClose(listener: () => void): void {
    if (this.#isClosed) listener()
    else this.#ended.push(listener)
  }

  close(): void {
    this.end()
    queueMicrotask(() => this.peer?.end())
  }

  deliver(message: Message): void {
    if (!this.#isClosed) this.#heard?.(message)
  }

  end(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    for (const listener of this.#ended) listener()
  }
}
