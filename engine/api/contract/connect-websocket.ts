/** A channel over the WebSocket that browsers and Node have built in. */
import type { Channel } from './messages.ts'

/**
 * Opens a WebSocket to a host.
 *
 * @param address - such as `ws://127.0.0.1:8000/ws`
 * @throws Error where there is no host, or it refuses; browsers do not say which
 */
export function openWebSocket(address: string): Promise<Channel> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address)
    socket.binaryType = 'arraybuffer'
    socket.addEventListener('open', () => resolve(channelOf(socket)), { once: true })
    const fail = () => reject(new Error(`No connection to ${address}.`))
    socket.addEventListener('close', fail, { once: true })
    socket.addEventListener('error', fail, { once: true })
  })
}

function channelOf(socket: WebSocket): Channel {
  return {
    send(message) {
      if (socket.readyState === WebSocket.OPEN) socket.send(message)
    },
    get backlog() {
      return socket.bufferedAmount
    },
    onMessage(listener) {
      socket.addEventListener('message', ({ data }: { data: unknown }) => {
        listener(data instanceof ArrayBuffer ? new Uint8Array(data) : String(data))
      })
    },
    onClose(listener) {
      if (socket.readyState === WebSocket.CLOSED) listener()
      else socket.addEventListener('close', listener, { once: true })
    },
    close() {
      socket.close()
    },
  }
}
