/** The requests of a client: those that wait for a connection, and those that were sent and wait for their answer. */
import { EngineError } from './errors.ts'
import { isSentAgain } from './connect-resend.ts'
import type { Method } from './methods.ts'

/** One request, and how its caller hears of the answer. */
export interface Call {
  method: Method
  /** JSON of the parameters as they were when it was asked. */
  params: string
  /** A second time is enough: what ends the host each time it is asked must not be asked for ever. */
  isResent: boolean
  resolve: (result: unknown) => void
  reject: (error: unknown) => void
}

/** Less than a host takes at once, so that a burst after a reconnect is not refused. */
const mostSent = 128

/** Keeps requests in the order they were made. */
export class Calls {
  #waiting: Call[] = []
  readonly #sent = new Map<number, Call>()
  #lastId = 0

  add(call: Call): void {
    this.#waiting.push(call)
  }

  /** Sends what waits, as far as the host takes it at once. */
  flush(send: (text: string) => void): void {
    while (this.#sent.size < mostSent) {
      const call = this.#waiting.shift()
      if (call === undefined) return
      const id = ++this.#lastId
      this.#sent.set(id, call)
      send(`{"id":${id},"method":${JSON.stringify(call.method)},"params":${call.params}}`)
    }
  }

  /** The request that an answer belongs to; it is forgotten. */
  take(id: number): Call | undefined {
    const call = this.#sent.get(id)
    this.#sent.delete(id)
    return call
  }

  /** The connection was lost: what only reads waits again, before all others; the rest is rejected. */
  lose(): void {
    const sent = [...this.#sent.values()]
    this.#sent.clear()
    const isAgain = ({ method, isResent }: Call) => isSentAgain(method) && !isResent
    this.#waiting.unshift(...sent.filter(isAgain).map((call) => ({ ...call, isResent: true })))
    for (const call of sent) {
      if (isAgain(call)) continue
      const { method, reject } = call
      const message = `The connection was lost before "${method}" was answered. Whether it was carried out is not known.`
      reject(new EngineError('CONNECTION_LOST', message, { details: { method } }))
    }
  }

  /** The client was closed: nothing is answered any more. */
  end(): void {
    const left = [...this.#sent.values(), ...this.#waiting]
    this.#sent.clear()
    this.#waiting = []
    for (const { method, reject } of left) reject(closedError(method))
  }
}

/** Why a closed client answers nothing. */
export function closedError(method: Method): EngineError {
  const message = `"${method}" was not answered: the connection to the engine was closed here.`
  return new EngineError('CONNECTION_LOST', message, { details: { method } })
}
