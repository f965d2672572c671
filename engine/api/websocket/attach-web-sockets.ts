/** WebSockets of a host: `/ws` for EngineClients, `/ws/preview` for everyone else. */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { maxCharacters } from '../contract/messages.ts'
import type { Engine } from '../engine.ts'
import { serveChannel } from '../session.ts'
import type { HostLog } from '../session-log.ts'
import { watchPulse } from './heartbeat.ts'
import { servePreview } from './preview-channel.ts'
import { refuseUpgrade } from './refuse-upgrade.ts'
import { webSocketChannel } from './web-socket-channel.ts'

/** What WebSockets need of their host. */
export interface WebSocketHost {
  engine: Engine
  /** Looks at each request for a socket before anything is read from it. */
  guard: (request: IncomingMessage) => { ok: true } | { ok: false; status: number; message: string }
  /** Folder in which `/ws/preview` keeps its pictures, one folder a session; served as `/tmp/preview/`. */
  previews: string
  log?: HostLog | undefined
  /** Milliseconds between two pings; 15 seconds by default. */
  pulse?: number
}

/** Longest message in bytes: a character has three at most. */
const maxPayload = 3 * maxCharacters + 1024
/** Milliseconds a client has to say goodbye when the host ends. */
const goodbye = 1000

/**
 * Takes the requests of an HTTP server for WebSockets.
 *
 * @returns how to end: tells every client that the host goes away, and cuts off who does not answer
 */
export function attachWebSockets(server: Server, host: WebSocketHost): { close(): Promise<void> } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload })
  const { engine, log } = host
  const serve = new Map<string, (socket: WebSocket) => void>([
    ['/ws', (socket) => serveChannel(engine, webSocketChannel(socket), { log })],
    ['/ws/preview', (socket) => servePreview(webSocketChannel(socket), host)],
  ])
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const verdict = host.guard(request)
    if (!verdict.ok) return refuseUpgrade(socket, verdict.status, verdict.message)
    const path = pathOf(request)
    const start = serve.get(path)
    if (start === undefined) {
      return refuseUpgrade(
        socket,
        404,
        `There is no WebSocket at ${path}: ${[...serve.keys()].join(' and ')} are there.`,
      )
    }
    sockets.handleUpgrade(request, socket, head, (open) => {
      watchPulse(open, host.pulse ?? 15_000)
      start(open)
    })
  }
  server.on('upgrade', onUpgrade)
  return {
    async close() {
      server.off('upgrade', onUpgrade)
      await Promise.all([...sockets.clients].map(sayGoodbye))
    },
  }
}

function sayGoodbye(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState === socket.CLOSED) return resolve()
    const timer = setTimeout(() => socket.terminate(), goodbye)
    socket.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
    socket.close(1001, 'The engine ends.')
  })
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/'
}
