import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { graph, node } from '../../graph/testing/build.ts'
import { until } from '../../render/testing/workspace.ts'
import { serveSockets, type SocketHost } from '../testing/serve-sockets.ts'
import { type SmallEngine, startSmallEngine } from '../testing/small-engine.ts'
import { squareGraph } from '../testing/transport-suite.ts'
import type { PreviewAnswer } from './preview-messages.ts'

type Told = PreviewAnswer['type']

interface Client {
  socket: WebSocket
  told: PreviewAnswer[]
  say(message: unknown): void
  hears<T extends Told>(type: T): Promise<Extract<PreviewAnswer, { type: T }>>
}

let engine: SmallEngine
let host: SocketHost
let clients: Client[]

beforeAll(async () => {
  engine = await startSmallEngine()
})
afterAll(() => engine.close())
beforeEach(async () => {
  clients = []
  host = await serveSockets(engine)
})
afterEach(async () => {
  for (const { socket } of clients) socket.terminate()
  await host.close()
})

async function enter(): Promise<Client> {
  const socket = new WebSocket(`${host.address}/ws/preview`)
  const told: PreviewAnswer[] = []
  socket.on('message', (data: Buffer) => told.push(JSON.parse(data.toString()) as PreviewAnswer))
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  const client: Client = {
    socket,
    told,
    say: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async hears(type) {
      await until(() => told.some((answer) => answer.type === type), 50)
      return told.find((answer) => answer.type === type) as never
    },
  }
  clients.push(client)
  return client
}

const { nodes, edges, settings } = squareGraph
const square = { nodes, edges, settings }
/** Holds Python for minutes, unless it is stopped. */
const endless = graph([
  node('node-1', 'manim.Square', { side_length: { expr: 'sum(i * j for i in range(10**6) for j in range(10**6))' } }),
])

describe('/ws/preview', () => {
  it('renders nodes, edges and settings into pictures', async () => {
    const client = await enter()
    client.say({ type: 'render', graph: square, quality: 'low' })
    const complete = await client.hears('complete')
    const frame = await client.hears('frame')
    expect(client.told[0]).toEqual({ type: 'status', message: 'Reading the graph.', progress: 0 })
    expect(frame).toMatchObject({ frame_number: 0, timestamp: 0, total_frames: 1 })
    expect(frame.url).toMatch(/^\/tmp\/preview\/[a-zA-Z0-9_-]+\/frame_000\.png$/)
    expect(complete).toEqual({ type: 'complete', total_frames: 1, duration: 1, preview_url: frame.url })
    const file = join(host.previews, ...frame.url.split('/').slice(3))
    expect((await stat(file)).size).toBeGreaterThan(1000)
    expect(engine.openPreviews).toBe(1)
    client.socket.close()
    await until(() => engine.openPreviews === 0)
  })

  it('says which node is at fault, with the traceback of Python', async () => {
    const client = await enter()
    const bad = graph([node('node-1', 'manim.Square', { side_length: { expr: '1/0' } })])
    client.say({ type: 'render', graph: bad })
    const error = await client.hears('error')
    expect(error.node_id).toBe('node-1')
    expect(error.traceback).toContain('ZeroDivisionError')
  })

  it('reads messages while it renders: a cancel acts at once, and nothing follows', async () => {
    const client = await enter()
    client.say({ type: 'render', graph: endless })
    await until(() => client.told.some((answer) => answer.type === 'status' && /Drawing/.test(answer.message)), 50)
    client.say({ type: 'cancel' })
    await until(() => client.told.some((answer) => answer.type === 'status' && answer.message === 'Cancelled.'))
    const { length } = client.told
    client.say({ type: 'cancel' })
    await until(() => client.told.length > length)
    expect(client.told.at(-1)).toEqual({ type: 'status', message: 'Nothing is rendered.', progress: 0 })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(client.told.length).toBe(length + 1)
  })

  it('lets a newer render supersede, and gives each client its own', async () => {
    const [first, second] = [await enter(), await enter()]
    first.say({ type: 'render', graph: endless })
    first.say({ type: 'render', graph: endless })
    first.say({ type: 'render', graph: square })
    second.say({ type: 'render', graph: endless })
    await first.hears('complete')
    expect(first.told.filter(({ type }) => type === 'frame' || type === 'complete')).toHaveLength(2)
    expect(second.told.map(({ type }) => type)).not.toContain('frame')
    expect(engine.openPreviews).toBe(2)
    expect(await readdir(host.previews)).toHaveLength(1)
  })

  it.each([
    ['no JSON', '{"type":', 'Expected a message in JSON'],
    ['another type', { type: 'draw' }, '"type"'],
    ['no graph', { type: 'render' }, '"graph": expected a record, found nothing'],
    ['an unknown quality', { type: 'render', graph: square, quality: 'best' }, 'expected "low" or "medium" or "high"'],
    ['a broken graph', { type: 'render', graph: { nodes: [1] } }, 'This graph'],
    ['deep nesting', `{"type":"render","graph":${'['.repeat(1e5)}${']'.repeat(1e5)}}`, 'nested too deeply'],
  ])('answers a message with %s by an error, and goes on', async (_, message, sentence) => {
    const client = await enter()
    client.say(message)
    expect((await client.hears('error')).message).toContain(sentence)
    client.socket.send(Buffer.from([1]))
    await until(() => client.told.length === 2)
    client.say({ type: 'cancel' })
    await client.hears('status')
  })

  it('closes the preview of a client that goes while it is opened', async () => {
    const client = await enter()
    client.say({ type: 'render', graph: endless })
    client.socket.terminate()
    await until(() => engine.openPreviews === 0)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(engine.openPreviews).toBe(0)
  })
})
