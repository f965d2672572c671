import type { Socket } from 'node:net'
import { longestLine } from './protocol.ts'

/** Calls back with every whole line that a client sends; a client with an endless line is cut off. */
export function onLine(socket: Socket, handle: (line: string) => void): void {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) socket.destroy()
    for (const line of lines) if (!socket.destroyed && line !== '') handle(line)
  })
}

/** Sends a value as a line, if the client is still there. */
export function sendLine(socket: Socket, value: unknown): void {
  if (socket.writable) socket.write(`${JSON.stringify(value)}\n`)
}

/** The value in a line; undefined for what is no JSON. */
export function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
