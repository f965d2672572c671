/** A channel over a MessagePort: of Electron's main and utility processes, of a page, or of Node. */
import type { Channel } from './messages.ts'

/** What ports of pages and of Node have. */
interface EventTargetPort {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  addEventListener(type: 'close', listener: () => void): void
  start(): void
  close(): void
}

/** What Electron's `MessagePortMain` has; it can transfer ports only, and copies memory. */
interface EmitterPort {
  postMessage(message: unknown): void
  on(type: 'message', listener: (event: { data: unknown }) => void): unknown
  on(type: 'close', listener: () => void): unknown
  start(): void
  close(): void
}

/** Either kind of port. */
export type AnyMessagePort = EventTargetPort | EmitterPort

/**
 * Makes a channel of a port that was not used yet. Ports know nothing of what is still unsent, and older browsers do not
 * tell the other side that they closed. So the bytes of each frame are acknowledged with their number, and the last
 * message is null. Memory of a frame is transferred where the port can do that.
 */
export function messagePortChannel(port: AnyMessagePort): Channel {
  return new PortChannel(port)
}

class PortChannel implements Channel {
  readonly #port: AnyMessagePort
  #unsent = 0
  #isClosed = false
  #heard: ((message: string | Uint8Array<ArrayBuffer>) => void) | undefined
  readonly #ended: (() => void)[] = []

  constructor(port: AnyMessagePort) {
    this.#port = port
  }

  get backlog(): number {
    return this.#unsent
  }

  send(message: string | Uint8Array<ArrayBuffer>): void {
    if (this.#isClosed) return
    if (typeof message === 'string') return post(this.#port, message, [])
    this.#unsent += message.length
    // A view would carry the whole memory behind it along.
    const whole = message.byteLength === message.buffer.byteLength ? message : message.slice()
    post(this.#port, whole, [whole.buffer])
  }

  onMessage(listener: (message: string | Uint8Array<ArrayBuffer>) => void): void {
    this.#heard = listener
    const onMessage = ({ data }: { data: unknown }) => this.#receive(data)
    const onClose = () => this.#end()
    const port = this.#port
    if ('addEventListener' in port) {
      port.addEventListener('message', onMessage)
      port.addEventListener('close', onClose)
    } else {
      port.on('message', onMessage)
      port.on('close', onClose)
    }
    port.start()
  }

  onClose(listener: () => void): void {
    if (this.#isClosed) listener()
    else this.#ended.push(listener)
  }

  close(): void {
    if (this.#isClosed) return
    post(this.#port, null, [])
    this.#port.close()
    this.#end()
  }

  #receive(data: unknown): void {
    if (this.#isClosed) return
    if (typeof data === 'string') return this.#heard?.(data)
    if (typeof data === 'number') return this.#acknowledge(data)
    if (data instanceof Uint8Array && data.buffer instanceof ArrayBuffer) {
      const bytes = data as Uint8Array<ArrayBuffer>
      post(this.#port, bytes.length, [])
      return this.#heard?.(bytes)
    }
    // Null, or what no channel sends.
    this.#port.close()
    this.#end()
  }

  #acknowledge(bytes: number): void {
    if (bytes > 0 && bytes <= this.#unsent) this.#unsent -= bytes
  }

  #end(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    for (const listener of this.#ended) listener()
  }
}

function post(port: AnyMessagePort, message: unknown, transfer: ArrayBuffer[]): void {
  if ('addEventListener' in port) port.postMessage(message, transfer)
  else port.postMessage(message)
}
