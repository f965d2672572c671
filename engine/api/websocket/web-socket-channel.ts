import type { WebSocket } from 'ws'
import type { Channel } from '../contract/messages.ts'

/** A channel over a socket of the package `ws` that is open. */
export function webSocketChannel(socket: WebSocket): Channel {
  socket.binaryType = 'arraybuffer'
  // What it complains of (a message too long, no UTF-8) closes it, with the reason.
  socket.on('error', () => undefined)
  return {
    send(message) {
      if (socket.readyState === socket.OPEN) socket.send(message)
    },
    get backlog() {
      return socket.bufferedAmount
    },
    onMessage(listener) {
      socket.on('message', (data) => {
        listener(data instanceof ArrayBuffer ? new Uint8Array(data) : String(data))
      })
    },
    onClose(listener) {
      if (socket.readyState === socket.CLOSED) listener()
      else socket.once('close', listener)
    },
    close() {
      socket.close(1000)
    },
  }
}
