/** The one interface through which any face talks to the engine. */
import type { PreviewFrame } from './frame-message.ts'
import type { EventData, EventName, Method, Params, Result } from './methods.ts'

/** How the connection stands. */
export type ConnectionState = 'connecting' | 'open' | 'lost' | 'closed'

/** The engine, wherever it runs: in this process, behind Electron's IPC, or behind a WebSocket. */
export interface EngineClient {
  /**
   * Asks for something. What is asked while the connection is lost waits for it; what was under way then is asked again
   * if it only reads (`connect-resend.ts`).
   *
   * @throws EngineError with a stable code; `CONNECTION_LOST` where no answer will come
   */
  request<M extends Method>(method: M, params: Params<M>): Promise<Result<M>>
  /** @returns a function that ends it */
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void
  /** @returns a function that ends it */
  onFrame(listener: (frame: PreviewFrame) => void): () => void
  readonly state: ConnectionState
  /** Called with each change; `open` again after a loss means that sessions and subscriptions are to be made anew. */
  onState(listener: (state: ConnectionState) => void): () => void
  close(): void
}
