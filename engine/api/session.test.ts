import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../render/testing/workspace.ts'
import type { Channel } from './contract/messages.ts'
import type { Connection, Engine } from './engine.ts'
import { channelPair } from './in-process-channel.ts'
import { serveChannel } from './session.ts'
import { type SmallEngine, startSmallEngine } from './testing/small-engine.ts'

interface Answer {
  id?: number | null
  result?: unknown
  error?: { code: string; error: string; details: Record<string, unknown>; request_id: string }
  event?: string
}

let engine: SmallEngine
let channel: Channel
let answers: Answer[]

beforeAll(async () => {
  engine = await startSmallEngine()
})
afterAll(() => engine.close())
beforeEach(() => connect(engine))

function connect(served: Engine): void {
  const [mine, engines] = channelPair()
  answers = []
  mine.onMessage((message) => answers.push(JSON.parse(String(message)) as Answer))
  serveChannel(served, engines)
  channel = mine
}

/** Sends messages and waits for one answer each. */
async function ask(...messages: (string | object)[]): Promise<Answer[]> {
  const before = answers.length
  for (const message of messages) channel.send(typeof message === 'string' ? message : JSON.stringify(message))
  await until(() => answers.length >= before + messages.length, 50)
  return answers.slice(before)
}

/** Connects to an engine that answers `doctor.run` only when it is released. */
function holdDoctor(): { release: () => void } {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  const waiting = async () => {
    await held
    return []
  }
  connect({ ...engine, attach: () => undefined, handlers: { ...engine.handlers, 'doctor.run': waiting } })
  return { release }
}

const hello = { id: 0, method: 'hello', params: { client: 'test', protocol: 1 } }

describe('a session', () => {
  it('answers nothing before hello, and attaches to the engine after it', async () => {
    const [early] = await ask({ id: 1, method: 'settings.get', params: {} })
    expect(early?.error?.error).toBe('The first request of a connection is "hello", not "settings.get".')
    expect(engine.attached.size).toBe(0)
    const [answer] = await ask(hello)
    expect(answer).toMatchObject({ id: 0, result: { protocol: 1 } })
    expect(engine.attached.size).toBe(1)
    await ask(hello)
    expect(engine.attached.size).toBe(1)
    channel.close()
    await until(() => engine.attached.size === 0)
  })

  it('refuses a hello of another protocol, and waits for a right one', async () => {
    const [refused] = await ask({ ...hello, params: { client: 'test', protocol: 2 } })
    expect(refused?.error?.error).toBe('hello: "protocol": expected 1, found the number 2.')
    const [early] = await ask({ id: 1, method: 'doctor.run' })
    expect(early?.error?.error).toContain('The first request')
  })

  it.each([
    ['no JSON', '{"id": 1', null, 'Expected a message in JSON, found the text "{'],
    ['an empty text', '', null, 'found an empty text'],
    ['another value', '[1, 2]', null, 'request: expected a record, found a list of 2.'],
    ['no method', '{"id": 7}', 7, '"method": expected a text, found nothing'],
    ['a number that is none', '{"id": 1e300, "method": "hello"}', null, '"id": expected'],
    ['a negative number', '{"id": -1, "method": "hello"}', null, '"id": expected at least 0'],
    ['a field too many', '{"id": 7, "method": "hello", "x": 1}', 7, '"x": expected no field of this name'],
    ['a name of objects', '{"id": 7, "method": "constructor"}', 7, 'There is no request "constructor".'],
    ['the name of prototypes', '{"id": 7, "method": "__proto__"}', 7, 'There is no request "__proto__".'],
    [
      'a prototype',
      '{"id": 7, "method": "hello", "params": {"__proto__": {}}}',
      7,
      '"params.__proto__": expected no field',
    ],
    ['an infinite number', '{"id": 7, "method": "hello", "params": {"client": 1e999}}', 7, 'a number below 1e308'],
    ['deep nesting', `{"id": 7, "method": "hello", "params": ${'['.repeat(1e5)}${']'.repeat(1e5)}}`, 7, 'too deeply'],
    ['parameters of nothing', '{"id": 7, "method": "doctor.run", "params": null}', 7, 'expected a record, found null'],
  ])('answers a message with %s by a clear error', async (_, text, id, sentence) => {
    await ask(hello)
    const [answer] = await ask(text)
    expect(answer?.id).toBe(id)
    expect(answer?.error?.error).toContain(sentence)
    expect(answer?.error?.request_id).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('refuses binary messages', async () => {
    await ask(hello)
    channel.send(new Uint8Array([1, 2, 3]))
    await until(() => answers.length === 2)
    expect(answers[1]).toMatchObject({ id: null, error: { code: 'VALIDATION_ERROR' } })
  })

  it('answers a number that is still under way without taking its answer away', async () => {
    const { release } = holdDoctor()
    await ask(hello)
    const slow = { id: 5, method: 'doctor.run', params: {} }
    const both = ask(slow, slow)
    await until(() => answers.length === 2)
    release()
    await both
    expect(answers[1]).toMatchObject({ id: null, error: { details: { duplicate: 5 } } })
    expect(answers[2]).toMatchObject({ id: 5, result: expect.any(Array) as unknown })
    await ask({ ...slow, method: 'catalogue.get', params: { types: [] } })
    expect(answers[3]).toMatchObject({ id: 5, result: [] })
  })

  it('refuses more than 256 requests that wait at the same time', async () => {
    const { release } = holdDoctor()
    await ask(hello)
    for (let id = 1; id <= 257; id++) channel.send(JSON.stringify({ id, method: 'doctor.run' }))
    await until(() => answers.length === 2)
    expect(answers[1]).toMatchObject({ id: 257, error: { code: 'RATE_LIMITED' } })
    release()
    await until(() => answers.length === 258)
    expect(answers.filter(({ error }) => error !== undefined)).toHaveLength(1)
  })

  it('refuses what comes in thousands', async () => {
    await ask(hello)
    // Each is answered before the next is read, so that none waits.
    const wrong = (id: number) => ({ id, method: 'catalogue.get', params: {} })
    const many = await ask(...Array.from({ length: 4000 }, (_, at) => wrong(at + 1)))
    const codes = many.map(({ error }) => error?.code)
    expect(codes.slice(0, 390)).toEqual(Array.from({ length: 390 }, () => 'VALIDATION_ERROR'))
    expect(codes).toContain('RATE_LIMITED')
  })

  it('says nothing of the inside of a failure, but logs it under the number it answers', async () => {
    const log: { level: string; details: object; message: string }[] = []
    const keep = (level: string) => (details: object, message: string) => void log.push({ level, details, message })
    const broken = async () => {
      throw new TypeError('the secret is /home/ada')
    }
    const [mine, engines] = channelPair()
    answers = []
    mine.onMessage((message) => answers.push(JSON.parse(String(message)) as Answer))
    const handlers = { ...engine.handlers, 'doctor.run': broken, 'logs.report': async () => ({ text: 1n as never }) }
    serveChannel({ ...engine, handlers }, engines, { log: { warn: keep('warn'), error: keep('error') } })
    channel = mine
    await ask(hello)
    const [failed, unsendable] = await ask({ id: 1, method: 'doctor.run' }, { id: 2, method: 'logs.report' })
    expect(failed?.error).toMatchObject({ code: 'INTERNAL_ERROR', details: {} })
    expect(JSON.stringify(failed)).not.toContain('secret')
    expect(unsendable?.error?.code).toBe('INTERNAL_ERROR')
    expect(log[0]).toMatchObject({
      level: 'error',
      details: { request_id: failed?.error?.request_id, err: { name: 'TypeError' } },
    })
  })
})

describe('frames of a slow client', () => {
  const frame = (index: number) => ({
    request: 1,
    index,
    time: index,
    width: 1,
    height: 1,
    encoding: 'jpeg' as const,
    payload: new Uint8Array(1000),
  })

  it('are dropped but for the newest, which comes when there is room', async () => {
    const sent: number[] = []
    let backlog = 0
    let connection: Connection | undefined
    let receive: (message: string) => void = () => undefined
    const narrow: Channel = {
      send: (message) => {
        if (typeof message !== 'string') sent.push(new DataView(message.buffer).getUint32(4))
        else answers.push(JSON.parse(message) as Answer)
      },
      get backlog() {
        return backlog
      },
      onMessage: (listener) => void (receive = listener),
      onClose: () => undefined,
      close: () => undefined,
    }
    const attach = (to: Connection) => void (connection = to)
    serveChannel({ ...engine, attach }, narrow)
    receive(JSON.stringify(hello))
    await until(() => connection !== undefined)
    connection?.sendFrame(frame(0))
    backlog = 9 * 1024 * 1024
    for (const index of [1, 2, 3]) connection?.sendFrame(frame(index))
    expect(sent).toEqual([0])
    expect(connection?.backlog).toBe(backlog + 1000)
    backlog = 0
    await until(() => sent.length === 2)
    connection?.sendFrame(frame(4))
    expect(sent).toEqual([0, 3, 4])
  })
})
