import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { until } from '../../render/testing/workspace.ts'
import { serveSockets, type SocketHost } from '../testing/serve-sockets.ts'
import { type SmallEngine, startSmallEngine } from '../testing/small-engine.ts'

let engine: SmallEngine
let host: SocketHost | undefined

beforeAll(async () => {
  engine = await startSmallEngine()
})
afterAll(() => engine.close())
afterEach(() => host?.close())

/** What an HTTP client sees of a request for a WebSocket. */
function upgrade(path: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${host?.address}${path}`, { headers })
    socket.on('error', reject)
    socket.on('open', () => {
      socket.terminate()
      resolve({ status: 101, text: '' })
    })
    socket.on('unexpected-response', (_, response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
  })
}

/** A socket that is open, and how it ended. */
async function openSocket(
  path = '/ws',
): Promise<{ socket: WebSocket; ended: Promise<{ code: number; reason: string }> }> {
  const socket = new WebSocket(`${host?.address}${path}`)
  socket.on('error', () => undefined)
  const ended = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }))
  })
  await new Promise((resolve) => socket.once('open', resolve))
  return { socket, ended }
}

const hello = JSON.stringify({ id: 0, method: 'hello', params: { client: 'test', protocol: 1 } })

describe('WebSockets of a host', () => {
  it('are opened only for whom the guard lets pass, on both paths', async () => {
    host = await serveSockets(engine, {
      guard: ({ headers }) =>
        headers.authorization === 'Bearer right'
          ? { ok: true }
          : { ok: false, status: 401, message: 'This host needs its token – the one of this run.' },
    })
    for (const path of ['/ws', '/ws/preview', '/elsewhere']) {
      const refusal = { status: 401, text: 'This host needs its token – the one of this run.' }
      expect(await upgrade(path)).toEqual(refusal)
      expect(await upgrade(path, { authorization: 'Bearer wrong' })).toEqual(refusal)
    }
    expect((await upgrade('/ws', { authorization: 'Bearer right' })).status).toBe(101)
    expect((await upgrade('/ws/preview?x=1', { authorization: 'Bearer right' })).status).toBe(101)
  })

  it('are at two paths only, and plain requests pass them by', async () => {
    host = await serveSockets(engine)
    const { status, text } = await upgrade('/ws/other')
    expect([status, text]).toEqual([404, 'There is no WebSocket at /ws/other: /ws and /ws/preview are there.'])
    expect(await (await fetch(host.address.replace('ws', 'http'))).text()).toBe('here')
  })

  it('survive a caller who hangs up while being refused', async () => {
    host = await serveSockets(engine, { guard: () => ({ ok: false, status: 403, message: 'no' }) })
    for (let attempt = 0; attempt < 5; attempt++) {
      const socket = connect(host.port, '127.0.0.1')
      socket.write('GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
      socket.resetAndDestroy()
    }
    expect((await upgrade('/ws')).status).toBe(403)
  })

  it('close a client that sends no text, and say why', async () => {
    host = await serveSockets(engine)
    const { socket, ended } = await openSocket()
    socket.send(Buffer.from([0xff]), { binary: false })
    expect((await ended).code).toBe(1007)
  })

  it('cut off a client that does not answer, and leave those that do', async () => {
    host = await serveSockets(engine, { pulse: 500 })
    const alive = await openSocket()
    alive.socket.send(hello)
    await until(() => engine.attached.size === 1)
    let isOver = false
    void alive.ended.then(() => (isOver = true))
    const deaf = new WebSocket(`${host.address}/ws`, { autoPong: false })
    deaf.on('error', () => undefined)
    const end = await new Promise((resolve) => void deaf.on('close', resolve))
    expect(end).toBe(1006)
    expect([isOver, engine.attached.size]).toEqual([false, 1])
    alive.socket.terminate()
    await until(() => engine.attached.size === 0)
  })

  it('say goodbye when the host ends, also to who does not listen', async () => {
    host = await serveSockets(engine)
    const polite = await openSocket()
    const silent = await openSocket('/ws/preview')
    silent.socket.pause()
    await host.close()
    expect(await polite.ended).toEqual({ code: 1001, reason: 'The engine ends.' })
    silent.socket.resume()
    await silent.ended
    host = undefined
  })
})
