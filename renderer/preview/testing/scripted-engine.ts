/** An engine end in memory for tests of scheduling: it answers when the test says so, in the contract's shapes. */
import type { ConnectionState, EngineClient } from '../../../engine/api/contract/client.ts'
import { EngineError } from '../../../engine/api/contract/errors.ts'
import type { PreviewFrame } from '../../../engine/api/contract/frame-message.ts'
import {
  events,
  methods,
  type EventData,
  type EventName,
  type Method,
  type Params,
  type Result,
} from '../../../engine/api/contract/methods.ts'

interface Asked {
  readonly method: Method
  readonly params: unknown
  readonly answer: (result: unknown) => void
  readonly fail: (error: Error) => void
}

/** See the head of this file. */
export class ScriptedEngine implements EngineClient {
  state: ConnectionState = 'open'
  readonly asked: Asked[] = []
  readonly #events = new Map<string, Set<(data: never) => void>>()
  readonly #frames = new Set<(frame: PreviewFrame) => void>()
  readonly #states = new Set<(state: ConnectionState) => void>()

  request<M extends Method>(method: M, params: Params<M>): Promise<Result<M>> {
    methods[method].params.parse(params)
    return new Promise((resolve, reject) => {
      const answer = (result: unknown) => resolve(methods[method].result.parse(result) as Result<M>)
      this.asked.push({ method, params, answer, fail: reject })
    })
  }

  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void {
    const listeners = this.#events.get(event) ?? new Set<(data: never) => void>()
    this.#events.set(event, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  onFrame(listener: (frame: PreviewFrame) => void): () => void {
    this.#frames.add(listener)
    return () => this.#frames.delete(listener)
  }

  onState(listener: (state: ConnectionState) => void): () => void {
    this.#states.add(listener)
    return () => this.#states.delete(listener)
  }

  close(): void {
    this.state = 'closed'
  }

  /** How many listeners are left. */
  get listeners(): number {
    return this.#frames.size + this.#states.size + [...this.#events.values()].reduce((sum, { size }) => sum + size, 0)
  }

  /** Requests of a method, oldest first. */
  all(method: Method): readonly Asked[] {
    return this.asked.filter((one) => one.method === method)
  }

  tell<E extends EventName>(event: E, data: EventData<E>): void {
    const checked = events[event].parse(data)
    for (const listener of this.#events.get(event) ?? []) listener(checked as never)
  }

  show(frame: Pick<PreviewFrame, 'request' | 'index'>): void {
    const picture = {
      time: frame.index / 15,
      width: 854,
      height: 480,
      encoding: 'jpeg',
      payload: new Uint8Array(9),
    } as const
    for (const listener of this.#frames) listener({ ...frame, ...picture })
  }

  /** Loses the connection with all that was asked, and has it again. */
  reconnect(): void {
    for (const { fail } of this.asked) fail(new EngineError('CONNECTION_LOST', 'The connection was lost.'))
    this.asked.length = 0
    for (const state of ['lost', 'open'] as const) for (const listener of this.#states) listener(state)
  }
}
