/** What comes in and is no HTTP at all. */
import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { EngineError, toErrorBody } from '../contract/errors.ts'

/** Answers in the one shape, past all routes, and hangs up. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code !== 'ECONNRESET' && socket.writable) {
    const told = new EngineError('VALIDATION_ERROR', 'This is no HTTP request that can be read.')
    const body = JSON.stringify(toErrorBody(told, randomUUID()))
    const head = ['HTTP/1.1 400 Bad Request', 'Content-Type: application/json; charset=utf-8', 'Connection: close']
    socket.write([...head, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n'))
  }
  socket.destroy()
}
