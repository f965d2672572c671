import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../../render/testing/workspace.ts'
import type { EngineClient } from '../contract/client.ts'
import { connectClient } from '../contract/connect-client.ts'
import { openWebSocket } from '../contract/connect-websocket.ts'
import type { Engine } from '../engine.ts'
import { throwFault } from '../testing/faults.ts'
import { serveSockets, type SocketHost } from '../testing/serve-sockets.ts'
import { type SmallEngine, startSmallEngine } from '../testing/small-engine.ts'
import { failureOf, opened } from '../testing/transport-suite.ts'

let engine: SmallEngine
let counted: Engine
let calls: string[]
let host: SocketHost
let client: EngineClient
let states: string[]
/** While set, slow requests do not get their answer. */
let held: Promise<void> | undefined

beforeAll(async () => {
  engine = await startSmallEngine()
})
afterAll(() => engine.close())
beforeEach(async () => {
  calls = []
  held = undefined
  counted = {
    ...engine,
    attach: (connection) => engine.attach(connection),
    handlers: {
      ...engine.handlers,
      'doctor.run': async () => {
        calls.push('doctor.run')
        await held
        return []
      },
      'storage.cleanup': async () => {
        calls.push('storage.cleanup')
        await held
        return { removed: [], freed_bytes: 0 }
      },
    },
  }
  host = await serveSockets(counted)
  const address = `${host.address}/ws`
  client = connectClient(() => openWebSocket(address), { name: 'test', onFault: throwFault })
  states = []
  client.onState((state) => states.push(state))
  await opened(client)
})
afterEach(async () => {
  client.close()
  await host.close()
})

/** Stops the real server, runs something while nobody is there, and starts it on the same port. */
async function restart(meanwhile: () => void = () => undefined): Promise<void> {
  const { port } = host
  await host.close()
  await until(() => client.state === 'lost')
  meanwhile()
  held = undefined
  host = await serveSockets(counted, { port })
}

describe('a client whose host stops and starts again', () => {
  it('connects again by itself and says so', async () => {
    await restart()
    await opened(client)
    expect(states).toEqual(['open', 'lost', 'open'])
    expect(await client.request('catalogue.get', { types: [] })).toEqual([])
  })

  it('sends what was asked meanwhile, in order', async () => {
    let answers: Promise<unknown> = Promise.resolve()
    await restart(() => {
      answers = Promise.all([client.request('doctor.run', {}), client.request('storage.cleanup', {})])
    })
    expect(await answers).toEqual([[], { removed: [], freed_bytes: 0 }])
    expect(calls).toEqual(['doctor.run', 'storage.cleanup'])
  })

  it('asks again for what only reads, and rejects the rest', async () => {
    held = new Promise(() => undefined)
    const read = client.request('doctor.run', {})
    const write = failureOf(client.request('storage.cleanup', {}))
    await until(() => calls.length === 2)
    await restart()
    expect(await read).toEqual([])
    expect(calls).toEqual(['doctor.run', 'storage.cleanup', 'doctor.run'])
    const error = await write
    expect(error.code).toBe('CONNECTION_LOST')
    expect(error.message).toContain('"storage.cleanup"')
    expect(error.message).toContain('not known')
  })

  it('keeps listeners of events and frames', async () => {
    const events: unknown[] = []
    const frames: unknown[] = []
    client.on('documents.listed', (event) => events.push(event))
    client.onFrame((frame) => frames.push(frame))
    await restart()
    await opened(client)
    await until(() => engine.attached.size === 1)
    const [connection] = engine.attached
    connection?.emit('documents.listed', {})
    const payload = new Uint8Array([1])
    connection?.sendFrame({ request: 1, index: 0, time: 0, width: 1, height: 1, encoding: 'png', payload })
    await until(() => events.length === 1 && frames.length === 1)
    expect(frames).toEqual([{ request: 1, index: 0, time: 0, width: 1, height: 1, encoding: 'png', payload }])
  })

  it('can be closed while there is no host', async () => {
    const { port } = host
    await host.close()
    await until(() => client.state === 'lost')
    const waiting = failureOf(client.request('doctor.run', {}))
    client.close()
    expect((await waiting).code).toBe('CONNECTION_LOST')
    host = await serveSockets(counted, { port })
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect([states.at(-1), engine.attached.size, calls]).toEqual(['closed', 0, []])
  })
})

describe('a client whose host is there later', () => {
  it('waits for it', async () => {
    const { port } = host
    await host.close()
    const address = `ws://127.0.0.1:${port}/ws`
    const early = connectClient(() => openWebSocket(address), { name: 'early', onFault: throwFault })
    expect(early.state).toBe('connecting')
    const answer = early.request('catalogue.get', { types: [] })
    await until(() => early.state === 'lost')
    host = await serveSockets(counted, { port })
    expect(await answer).toEqual([])
    early.close()
  })
})

describe('a client of something that is no host', () => {
  let server: Server | undefined
  afterEach(() => void server?.close())

  it('is told why it was refused, and keeps trying', async () => {
    const faults: unknown[] = []
    const refusing: Engine = {
      ...counted,
      handlers: { ...counted.handlers, hello: engine.handlers['documents.list'] as never },
    }
    const other = await serveSockets(refusing)
    const refused = connectClient(() => openWebSocket(`${other.address}/ws`), {
      name: 'refused',
      onFault: (fault) => faults.push(fault),
    })
    await until(() => faults.length >= 2)
    expect(faults[0]).toMatchObject({ code: 'NOT_FOUND' })
    expect(refused.state).toBe('lost')
    refused.close()
    await other.close()
  })

  it('takes a port that hangs up for a loss', async () => {
    server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.end('HTTP/1.1 200 OK\r\n\r\n')
    })
    await new Promise<void>((resolve) => void server?.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const lost = connectClient(() => openWebSocket(`ws://127.0.0.1:${port}`), { name: 'lost', onFault: throwFault })
    await until(() => lost.state === 'lost')
    lost.close()
    expect(lost.state).toBe('closed')
  })
})
