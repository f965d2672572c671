/** What a host needs of the engine: a handler for each request, and a way to hear its events. */
import type { CheckedParams, EventData, EventName, Method, Result } from './contract/methods.ts'
import type { PreviewFrame } from './contract/frame-message.ts'

/** One client as the handlers see it. */
export interface Connection {
  /** Unique among those of this process. */
  readonly id: string
  emit<E extends EventName>(event: E, data: EventData<E>): void
  sendFrame(frame: PreviewFrame): void
  /** Bytes accepted but not yet sent: previews drop frames rather than let them queue. */
  readonly backlog: number
  /** Calls back once, when the client has gone. */
  onClose(listener: () => void): void
}

/** What answers a request. Its parameters are checked already. @throws EngineError */
export type Handler<M extends Method> = (params: CheckedParams<M>, connection: Connection) => Promise<Result<M>>

/** A handler for every method. */
export type Handlers = { readonly [M in Method]: Handler<M> }

/** The engine as its hosts see it. */
export interface Engine {
  readonly handlers: Handlers
  /** Lets a client hear what concerns everyone, until it closes. */
  attach(connection: Connection): void
  /** Ends previews and exports, writes what is open, and leaves no process behind. */
  close(): Promise<void>
}
