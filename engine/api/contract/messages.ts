/** The text messages between an EngineClient and its host; frames are binary (`frame-message.ts`). */
import { z } from 'zod'
import { errorBody } from './errors.ts'

/** The longest parameters a request may have; a picture or sound of 48 MB is shorter. */
export const maxCharacters = 64 * 1024 * 1024

/** From the client. The parameters are checked against their method afterwards, so that the error can name it. */
export const requestMessage = z.strictObject({
  /** Counts the requests of a connection; the reply repeats it. */
  id: z.int().nonnegative(),
  method: z.string().max(64),
  params: z.unknown().optional(),
})

/** From the host: a reply, a failure, or an event. */
export const hostMessage = z.union([
  z.object({ id: z.int(), result: z.unknown() }),
  /** `id` is null where the message was no request that could be answered by its number. */
  z.object({ id: z.int().nullable(), error: errorBody }),
  z.object({ event: z.string(), data: z.unknown() }),
])

/** A two-way pipe for text and binary messages: a WebSocket, a MessagePort, a pair in memory. */
export interface Channel {
  /** Sends in order. Takes over a binary message: the caller leaves its memory alone from then on. After the end it does nothing. */
  send(message: string | Uint8Array<ArrayBuffer>): void
  /** Bytes accepted but not yet sent; what is superseded is dropped rather than queued behind them. */
  readonly backlog: number
  onMessage(listener: (message: string | Uint8Array<ArrayBuffer>) => void): void
  /** Called once, however it ended, and at once where it has ended already. */
  onClose(listener: () => void): void
  close(): void
}
