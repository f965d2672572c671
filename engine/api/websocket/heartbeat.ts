import type { WebSocket } from 'ws'

/**
 * Asks a client again and again whether it is still there, and cuts it off when it did not answer until the next time:
 * a machine that went to sleep never says goodbye.
 *
 * @param pause - milliseconds between two pings
 */
export function watchPulse(socket: WebSocket, pause: number): void {
  let isAlive = true
  socket.on('pong', () => void (isAlive = true))
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate()
    isAlive = false
    if (socket.readyState === socket.OPEN) socket.ping()
  }, pause)
  socket.once('close', () => clearInterval(timer))
}
