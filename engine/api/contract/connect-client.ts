/** An EngineClient over any channel: matches answers to requests, checks what comes, and connects again. */
import type { ConnectionState, EngineClient } from './client.ts'
import { type Call, Calls, closedError } from './connect-calls.ts'
import { Listeners } from './connect-listeners.ts'
import { after, pauseAfter, within } from './connect-pause.ts'
import { checkResult, receive, type Received } from './connect-receive.ts'
import { EngineError, fromErrorBody } from './errors.ts'
import type { PreviewFrame } from './frame-message.ts'
import { type Channel, maxCharacters } from './messages.ts'
import type { EventData, EventName, Method, Params, Result } from './methods.ts'

/** How a client presents itself, and where its faults go. */
export interface ConnectOptions {
  /** Name of this client, for the host's log. */
  name: string
  /** Gets messages that broke the contract, which are dropped, and what listeners throw. */
  onFault: (error: unknown) => void
}

/** Milliseconds after which an attempt to connect has failed. */
const patience = 10_000

/**
 * Connects to an engine at once, and again after every loss, with growing pauses, until it is closed. Requests made
 * meanwhile wait; `connect-resend.ts` says what becomes of those that were under way.
 *
 * @param open - opens a new channel; called for every attempt
 */
export function connectClient(open: () => Promise<Channel>, options: ConnectOptions): EngineClient {
  return new ConnectedClient(open, options)
}

class ConnectedClient implements EngineClient {
  readonly #open: () => Promise<Channel>
  readonly #options: ConnectOptions
  readonly #calls = new Calls()
  readonly #events = new Map<EventName, Listeners<unknown>>()
  readonly #frames: Listeners<PreviewFrame>
  readonly #states: Listeners<ConnectionState>
  #state: ConnectionState = 'connecting'
  #channel: Channel | undefined
  #failures = 0
  #stopWaiting: () => void = () => undefined

  constructor(open: () => Promise<Channel>, options: ConnectOptions) {
    this.#open = open
    this.#options = options
    this.#frames = new Listeners(options.onFault)
    this.#states = new Listeners(options.onFault)
    void this.#connect()
  }

  get state(): ConnectionState {
    return this.#state
  }

  request<M extends Method>(method: M, params: Params<M>): Promise<Result<M>> {
    return new Promise((resolve, reject) => {
      if (this.#state === 'closed') throw closedError(method)
      const text = JSON.stringify(params)
      if (text.length > maxCharacters) throw tooLong(method, text.length)
      const check = (result: unknown) => resolve(checkResult(method, result))
      this.#calls.add({ method, params: text, isResent: false, resolve: check, reject })
      this.#flush()
    })
  }

  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void {
    let listeners = this.#events.get(event)
    if (listeners === undefined) this.#events.set(event, (listeners = new Listeners(this.#options.onFault)))
    return listeners.add((data) => listener(data as EventData<E>))
  }

  onFrame(listener: (frame: PreviewFrame) => void): () => void {
    return this.#frames.add(listener)
  }

  onState(listener: (state: ConnectionState) => void): () => void {
    return this.#states.add(listener)
  }

  close(): void {
    if (this.#state === 'closed') return
    this.#stopWaiting()
    this.#calls.end()
    this.#become('closed')
    this.#channel?.close()
  }

  /** One attempt; ends when there is an open connection or none. */
  async #connect(): Promise<void> {
    let channel: Channel | undefined
    try {
      channel = await within(patience, this.#open(), (late) => late.close())
      if (this.#isClosed()) return channel.close()
      await within(patience, this.#greet(channel), () => undefined)
    } catch (error) {
      // That there is no host is no fault; that one refuses this client is.
      if (error instanceof EngineError) this.#options.onFault(error)
      channel?.close()
      this.#lost(channel)
    }
  }

  /** Says hello; what else waits is sent when that was answered. */
  #greet(channel: Channel): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#channel = channel
      channel.onMessage((message) => {
        if (this.#channel !== channel) return
        const received = this.#read(message)
        if (received === undefined) return
        if (this.#state === 'open') return this.#hear(received)
        if (received.kind === 'error') return reject(fromErrorBody(received.error))
        if (received.kind !== 'result' || received.id !== 0) return
        try {
          checkResult('hello', received.result)
        } catch (error) {
          return reject(error)
        }
        resolve()
        this.#failures = 0
        this.#become('open')
        this.#flush()
      })
      channel.onClose(() => {
        this.#lost(channel)
        reject(new Error('The connection was closed.'))
      })
      // Requests count from 1, so that this number is never another's.
      const params = { client: this.#options.name, protocol: 1 }
      channel.send(JSON.stringify({ id: 0, method: 'hello', params }))
    })
  }

  #read(message: string | Uint8Array<ArrayBuffer>): Received | undefined {
    try {
      return receive(message)
    } catch (error) {
      this.#options.onFault(error)
      return undefined
    }
  }

  #hear(received: Received): void {
    if (received.kind === 'event') return this.#events.get(received.event)?.tell(received.data)
    if (received.kind === 'frame') return this.#frames.tell(received.frame)
    const call = received.id === null ? undefined : this.#calls.take(received.id)
    if (call === undefined) return this.#options.onFault(unasked(received))
    settle(call, received)
    this.#flush()
  }

  #flush(): void {
    const channel = this.#channel
    if (this.#state === 'open' && channel !== undefined) this.#calls.flush((text) => channel.send(text))
  }

  /** @param channel - the one that ended; undefined where none could be opened */
  #lost(channel: Channel | undefined): void {
    if (this.#isClosed() || channel !== this.#channel) return
    this.#channel = undefined
    this.#calls.lose()
    this.#become('lost')
    // A listener may have closed it.
    if (this.#isClosed()) return
    this.#stopWaiting = after(pauseAfter(this.#failures++), () => void this.#connect())
  }

  #become(state: ConnectionState): void {
    if (this.#state === state) return
    this.#state = state
    this.#states.tell(state)
  }

  /** Asked after something was awaited, when the compiler believes that the state is still what it was. */
  #isClosed(): boolean {
    return this.#state === 'closed'
  }
}

function settle({ method, resolve, reject }: Call, received: Received & { kind: 'result' | 'error' }): void {
  if (received.kind === 'error') return reject(fromErrorBody(received.error))
  try {
    resolve(received.result)
  } catch (cause) {
    const message = `The engine's answer to "${method}" could not be understood.`
    reject(new EngineError('INTERNAL_ERROR', message, { cause, details: { method } }))
  }
}

function tooLong(method: Method, found: number): EngineError {
  const message = `A request may have ${maxCharacters} characters, and this "${method}" has ${found}.`
  return new EngineError('VALIDATION_ERROR', message, { details: { method, limit: maxCharacters, found } })
}

function unasked(received: Received & { kind: 'result' | 'error' }): Error {
  if (received.kind === 'error') return fromErrorBody(received.error)
  return new Error(`The engine answered request ${received.id}, which was not asked.`)
}
