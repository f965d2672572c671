import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '../engine.ts'
import { attachWebSockets, type WebSocketHost } from '../websocket/attach-web-sockets.ts'

/** A real host on 127.0.0.1. */
export interface SocketHost {
  port: number
  /** `ws://127.0.0.1:…`, without a path. */
  address: string
  previews: string
  close(): Promise<void>
}

/**
 * Serves WebSockets for an engine, which stays open when the host closes.
 *
 * @param more - what the test wants otherwise; `port` 0 is any free one
 */
export async function serveSockets(
  engine: Engine,
  { port = 0, ...more }: Partial<WebSocketHost> & { port?: number } = {},
): Promise<SocketHost> {
  const previews = await mkdtemp(join(tmpdir(), 'previews-'))
  const server = createServer((_, response) => response.end('here'))
  const sockets = attachWebSockets(server, { engine, guard: () => ({ ok: true }), previews, ...more })
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve))
  const taken = (server.address() as AddressInfo).port
  return {
    port: taken,
    address: `ws://127.0.0.1:${taken}`,
    previews,
    async close() {
      await sockets.close()
      await new Promise((resolve) => void server.close(resolve))
      await rm(previews, { recursive: true, force: true })
    },
  }
}
