import { request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from '../create-server.ts'
import { type DiskHost, makeDiskHost, testToken } from './disk-host.ts'

/** An answer as it came over the socket. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
  text: string
}

/** A request; the token goes along unless `headers` has another or an empty one. */
export interface Ask {
  method?: string
  headers?: Record<string, string>
  body?: unknown
}

/** A server on a real socket. */
export interface RunningServer {
  host: DiskHost
  port: number
  url: string
  /** What was logged as an error. */
  errors: { details: Record<string, unknown>; message: string }[]
  /** Sends the path as it is, dots and all. */
  ask(path: string, ask?: Ask): Promise<Answer>
  /** The same, and reads the answer as JSON. */
  json(path: string, ask?: Ask): Promise<{ status: number; body: Record<string, unknown> }>
  /** Asks for a list. */
  list(path: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** Starts a server on a free port of 127.0.0.1. */
export async function startServer(change: Partial<DiskHost['options']> = {}): Promise<RunningServer> {
  const host = await makeDiskHost()
  const errors: RunningServer['errors'] = []
  const log = {
    warn: () => undefined,
    error: (details: object, message: string) => void errors.push({ details: { ...details }, message }),
  }
  const app = await createServer({ ...host.options, log, ...change })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const ask = (path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body)
      const all = {
        authorization: `Bearer ${testToken}`,
        ...(sent === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }),
        ...headers,
      }
      const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
      const going = request({ host: '127.0.0.1', port, method, path, headers: given }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const bytes = Buffer.concat(parts)
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString() })
        })
      })
      going.on('error', reject)
      going.end(sent)
    })
  return {
    host,
    port,
    url: `http://127.0.0.1:${port}`,
    errors,
    ask,
    async json(path, asked) {
      const { status, text } = await ask(path, asked)
      return { status, body: JSON.parse(text) as Record<string, unknown> }
    },
    async list(path) {
      return JSON.parse((await ask(path)).text) as Record<string, unknown>[]
    },
    async close() {
      await app.close()
      await host.close()
    },
  }
}
