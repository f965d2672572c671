import { isUtf8 } from 'node:buffer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { until } from '../../render/testing/workspace.ts'
import { hostMessage } from '../contract/messages.ts'
import type { Engine } from '../engine.ts'
import { type Mutated, mutate, mutations, seededRandom } from '../testing/mutate-messages.ts'
import { sampleRequests } from '../testing/sample-requests.ts'
import { serveSockets, type SocketHost } from '../testing/serve-sockets.ts'
import { type SmallEngine, startSmallEngine } from '../testing/small-engine.ts'
import { checkParams, methodOf } from '../session-request.ts'

const total = 10_000
/** A connection takes 400 requests at once; what is sent beyond that would only try the limit. */
const perConnection = 350
const hello = { id: 0, method: 'hello', params: { client: 'fuzz', protocol: 1 } }
const lastHello = { ...hello, id: 999_999_999 }

let engine: SmallEngine
let host: SocketHost

beforeAll(async () => {
  engine = await startSmallEngine()
  // To look at the machine some hundred times would try nothing of the host.
  const handlers: Engine['handlers'] = {
    ...engine.handlers,
    'doctor.run': async () => [],
  }
  host = await serveSockets({ ...engine, handlers, attach: (connection) => engine.attach(connection) })
})
afterAll(async () => {
  await host.close()
  await engine.close()
})

interface Exchange {
  answers: { id: number | null; code: string }[]
  /** Undefined while it is open. */
  closed: number | undefined
}

/** Says hello on a new connection, sends messages, and waits for an answer to each or the end. */
async function exchange(messages: readonly Mutated[]): Promise<Exchange> {
  const socket = new WebSocket(`${host.address}/ws`)
  const heard: Exchange = { answers: [], closed: undefined }
  socket.on('error', () => undefined)
  socket.on('close', (code) => (heard.closed = code))
  socket.on('message', (data: Buffer) => {
    const message = hostMessage.parse(JSON.parse(data.toString()))
    if ('event' in message) return
    heard.answers.push({ id: message.id, code: 'error' in message ? message.error.code : 'OK' })
  })
  await new Promise((resolve) => socket.once('open', resolve))
  socket.send(JSON.stringify(hello))
  await until(() => heard.answers.length === 1)
  for (const { bytes, isText } of messages) socket.send(bytes, { binary: !isText })
  await until(() => heard.closed !== undefined || heard.answers.length > messages.length, 40)
  if (heard.closed === undefined) {
    // What would come twice has come before the answer to one more.
    socket.send(JSON.stringify(lastHello))
    await until(() => heard.answers.some(({ id }) => id === lastHello.id))
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.close()
    await closed
    heard.closed = undefined
  }
  return heard
}

/** How often each number occurs. */
function countIds(ids: readonly (number | null)[]): Map<number | null, number> {
  const counts = new Map<number | null, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

function idsOf(messages: readonly Mutated[]): (number | null)[] {
  return messages.map(({ bytes, isText }) => {
    try {
      const { id } = (isText ? JSON.parse(String(bytes)) : {}) as { id?: unknown }
      return typeof id === 'number' ? id : null
    } catch {
      return null
    }
  })
}

describe('a host that is sent nonsense', () => {
  const samples = sampleRequests()

  it('knows a valid request of every method to begin with', () => {
    for (const { method, params } of samples) expect(() => checkParams(methodOf(method), params)).not.toThrow()
  })

  it(`answers each of ${total} mutated messages once, or closes the connection, and goes on`, async () => {
    const random = seededRandom(20_261_121)
    const messages = Array.from({ length: total }, (_, index) => {
      const sample = samples[index % samples.length]
      const drawn = mutations[Math.floor(random() * mutations.length)]
      // Each of these ends its connection, and a hundred tell as much as a thousand.
      const how = drawn === 'no text' && random() < 0.8 ? 'none' : drawn
      if (sample === undefined || how === undefined) throw new Error('nothing to mutate')
      return mutate({ id: (index % perConnection) + 1, ...sample }, how, random)
    })
    const [readable, unreadable] = [true, false].map((wanted) =>
      messages.filter(({ bytes, isText }) => (!isText || isUtf8(bytes)) === wanted),
    ) as [Mutated[], Mutated[]]

    const codes: Record<string, number> = {}
    for (let from = 0; from < readable.length; from += perConnection) {
      const batch = readable.slice(from, from + perConnection)
      const { answers, closed } = await exchange(batch)
      expect(closed).toBeUndefined()
      // One for hello at each end, and one for each message.
      expect(answers).toHaveLength(batch.length + 2)
      const sent = countIds([lastHello.id, ...idsOf(batch)])
      const counts = [...countIds(answers.slice(1).map(({ id }) => id))]
      const tooMany = counts.filter(([id, count]) => id !== null && count > (sent.get(id) ?? 0))
      expect(tooMany).toEqual([])
      for (const { code } of answers) codes[code] = (codes[code] ?? 0) + 1
    }
    for (let from = 0; from < unreadable.length; from += 40) {
      const each = await Promise.all(unreadable.slice(from, from + 40).map((message) => exchange([message])))
      expect(new Set(each.map(({ closed }) => closed))).toEqual(new Set([1007]))
    }
    const [last] = (await exchange([])).answers
    expect(last).toEqual({ id: 0, code: 'OK' })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(codes['INTERNAL_ERROR']).toBeUndefined()
    expect(codes['OK']).toBeGreaterThan(60)
    expect(codes['VALIDATION_ERROR']).toBeGreaterThan(1000)
    console.info(
      `${readable.length} messages answered once each:`,
      codes,
      `${unreadable.length} closed the connection (1007)`,
    )
  })
})
