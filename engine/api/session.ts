/** The engine's side of a connection: reads requests, calls the handlers, sends answers, events and frames. */
import { randomUUID } from 'node:crypto'
import { EngineError, toErrorBody } from './contract/errors.ts'
import type { PreviewFrame } from './contract/frame-message.ts'
import type { Channel } from './contract/messages.ts'
import type { EventData, EventName, Method, Result } from './contract/methods.ts'
import type { Connection, Engine } from './engine.ts'
import { FrameGate } from './session-frames.ts'
import type { HostLog } from './session-log.ts'
import { RequestRate } from './session-rate.ts'
import { checkParams, methodOf, readRequest } from './session-request.ts'

/** Requests of one connection that may wait for their answers at the same time. */
const mostUnanswered = 256

let count = 0

/** What a host may give a session. */
export interface SessionOptions {
  log?: HostLog | undefined
}

/**
 * Serves the client at the other end of a channel until it goes. Requests run side by side and are answered as they
 * are done; each message that is read gets exactly one answer. The first request must be `hello`; once that is
 * answered, the engine's events follow.
 */
export function serveChannel(engine: Engine, channel: Channel, options: SessionOptions = {}): void {
  const session = new Session(engine, channel, options.log)
  channel.onMessage((message) => void session.receive(message))
}

class Session implements Connection {
  readonly id = `client-${++count}`
  readonly #engine: Engine
  readonly #channel: Channel
  readonly #log: HostLog | undefined
  readonly #frames: FrameGate
  readonly #rate = new RequestRate()
  readonly #unanswered = new Set<number>()
  #isGreeted = false
  #isAttached = false

  constructor(engine: Engine, channel: Channel, log: HostLog | undefined) {
    this.#engine = engine
    this.#channel = channel
    this.#log = log
    this.#frames = new FrameGate(channel)
  }

  get backlog(): number {
    return this.#frames.backlog
  }

  emit<E extends EventName>(event: E, data: EventData<E>): void {
    this.#channel.send(JSON.stringify({ event, data }))
  }

  sendFrame(frame: PreviewFrame): void {
    this.#frames.send(frame)
  }

  onClose(listener: () => void): void {
    this.#channel.onClose(listener)
  }

  /** Answers one message. Never throws. */
  async receive(message: string | Uint8Array): Promise<void> {
    const request = readRequest(message)
    if ('error' in request) return this.#refuse(request.id, request.error)
    const { id } = request
    if (this.#unanswered.has(id)) {
      // Its number belongs to the first one's answer.
      const sentence = `Request ${id} is still being answered: each request needs a number of its own.`
      return this.#refuse(null, new EngineError('VALIDATION_ERROR', sentence, { details: { duplicate: id } }))
    }
    this.#unanswered.add(id)
    try {
      const method = methodOf(request.method)
      this.#admit(method)
      const result = await this.#run(method, request.params)
      this.#channel.send(JSON.stringify({ id, result }))
      if (method === 'hello') this.#attach()
    } catch (error) {
      this.#refuse(id, error, request.method)
    } finally {
      this.#unanswered.delete(id)
    }
  }

  #admit(method: Method): void {
    if (this.#unanswered.size > mostUnanswered) {
      throw new EngineError('RATE_LIMITED', `More than ${mostUnanswered} requests wait for their answers.`)
    }
    if (!this.#rate.take()) throw new EngineError('RATE_LIMITED', 'These are too many requests a second.')
    if (method === 'hello' || this.#isGreeted) return
    throw new EngineError('VALIDATION_ERROR', `The first request of a connection is "hello", not "${method}".`)
  }

  #run<M extends Method>(method: M, params: unknown): Promise<Result<M>> {
    const checked = checkParams(method, params)
    if (method === 'hello') this.#isGreeted = true
    return this.#engine.handlers[method](checked, this)
  }

  #attach(): void {
    if (this.#isAttached) return
    this.#isAttached = true
    this.#engine.attach(this)
  }

  #refuse(id: number | null, error: unknown, method?: string): void {
    const body = toErrorBody(error, randomUUID())
    const details = { request_id: body.request_id, client: this.id, method, err: error }
    if (error instanceof EngineError) this.#log?.warn(details, body.error)
    else this.#log?.error(details, `The request "${method}" failed inside the engine.`)
    this.#channel.send(JSON.stringify({ id, error: body }))
  }
}
